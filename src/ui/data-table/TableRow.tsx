'use client'

import { memo } from 'react'
import type { CSSProperties, ReactElement, ReactNode } from 'react'
import type { RowLinkProps } from './dataColumn.js'
import type { DrawnColumn } from './useColumnModel.js'

/** What all rows share. A new object draws every row anew. */
export interface RowKit<Row> {
  readonly columns: readonly DrawnColumn<Row>[]
  readonly selectable: boolean
  /** `Select Mara Lindqvist`. */
  readonly selectLabel: (row: Row) => string
  readonly getRowHref: ((row: Row) => string | undefined) | undefined
  readonly renderLink: ((props: RowLinkProps) => ReactNode) | undefined
  /** A row without an address can still be opened. */
  readonly opens: boolean
  /** Rows above the first one, for `aria-rowindex`. */
  readonly headRows: number
  /** Gives a slot's element; stable per slot. */
  readonly refOf: (slot: number) => (element: HTMLDivElement | null) => void
}

/** @see TableRow */
export interface TableRowProps<Row> {
  readonly kit: RowKit<Row>
  readonly row: Row
  /** 0-based place among all rows. */
  readonly index: number
  readonly slot: number
  /** Distance from the body's top, pixels; `null` = in normal flow. */
  readonly top: number | null
  readonly selected: boolean
  /** The row that the keyboard is on. */
  readonly active: boolean
  /** Reached by Tab. */
  readonly tabStop: boolean
  /** Shown elsewhere, as in a side panel. */
  readonly open: boolean
}

function DrawnRow<Row>({ kit, row, index, slot, top, selected, active, tabStop, open }: TableRowProps<Row>): ReactElement {
  const tabIndex = tabStop ? 0 : -1
  const style: CSSProperties | undefined = top === null ? undefined : { top }
  return (
    <div
      role="row"
      ref={kit.refOf(slot)}
      className="ut-table__row"
      style={style}
      aria-rowindex={index + kit.headRows + 1}
      aria-selected={kit.selectable ? selected : undefined}
      data-active={active || undefined}
      data-open={open || undefined}
    >
      {kit.selectable && (
        <div role="gridcell" className="ut-cell ut-cell--select">
          <span role="checkbox" className="ut-check" aria-checked={selected} aria-label={kit.selectLabel(row)} tabIndex={tabIndex} />
        </div>
      )}
      {kit.columns.map(({ column, className, style: cellStyle }) => {
        const tip = column.cellTip?.(row)
        return (
          <div
            key={column.id}
            role={column.primary ? 'rowheader' : 'gridcell'}
            className={className}
            style={cellStyle}
            data-ut-tip={tip}
            // a description, not a name: what the cell shows is still read
            // oxlint-disable-next-line jsx-a11y/aria-props -- WAI-ARIA 1.3
            aria-description={tip}
            data-unit={column.cellUnit?.(row)}
          >
            {column.primary ? linked(kit, row, tabIndex, column.cell(row)) : column.cell(row)}
          </div>
        )
      })}
    </div>
  )
}

function linked<Row>(kit: RowKit<Row>, row: Row, tabIndex: number, children: ReactNode): ReactNode {
  const href = kit.getRowHref?.(row)
  if (href !== undefined) {
    const props = { href, className: 'ut-table__link', tabIndex, children }
    return kit.renderLink ? kit.renderLink(props) : <a {...props}>{children}</a>
  }
  if (kit.opens) return <button type="button" className="ut-table__link" tabIndex={tabIndex}>{children}</button>
  return <span className="ut-table__link ut-table__link--none" tabIndex={tabIndex}>{children}</span>
}

/** One row; drawn anew only when its own props change. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow
