'use client'

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent, ReactNode, RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { DataTableProps } from './dataTableProps.js'
import { isControl } from './interactive.js'
import { EMPTY_SLOT } from './rowWindow.js'
import { EndRows, endRowCount, SkeletonRows } from './PlaceholderRows.js'
import { orderRows } from './rowOrder.js'
import { TableRow } from './TableRow.js'
import type { RowKit } from './TableRow.js'
import { useActiveRow } from './useActiveRow.js'
import { useCoveredTips } from './useCoveredTips.js'
import { useReachEnd } from './useReachEnd.js'
import { useRowKeys } from './useRowKeys.js'
import { useRowWindow } from './useRowWindow.js'

type Passed<Row> = Required<Pick<DataTableProps<Row>, 'rows' | 'getRowId' | 'status' | 'end' | 'virtualize' | 'keys' | 'openRowId'>>
  & Pick<DataTableProps<Row>, 'placeholder' | 'onOpenRow'>

/** @see TableBody */
export interface TableBodyProps<Row> extends Passed<Row> {
  readonly kit: Omit<RowKit<Row>, 'refOf'>
  readonly selected: ReadonlySet<string>
  readonly onToggle: (index: number, range: boolean) => void
  readonly root: RefObject<HTMLElement | null>
  /** The order: another one starts at its top. */
  readonly origin: string | null
}

/** Rows of the first skeleton: about a screen. */
const SKELETON_ROWS = 16

/** The rows, those in sight at least; which one the keyboard is on. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { rows, getRowId, status, end, virtualize, keys, openRowId, placeholder, selected, onToggle, root, origin } = props
  const body = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const [active, setActive] = useActiveRow(rows, getRowId)
  const [rest, setRest] = useState(0)
  const stop = active === -1 ? rest : active
  const [elements] = useState(() => new Map<number, HTMLElement>())
  const kit = useMemo((): RowKit<Row> => ({ ...props.kit, refOf: slotRefs(elements) }), [props.kit, elements])

  const focusRow = (index: number): HTMLElement | undefined => {
    const row = [...elements.values()].find((element) => rowNumber(element) === index + kit.headRows + 1)
    row?.querySelector<HTMLElement>('.ut-table__link')?.focus({ preventScroll: true })
    return row
  }

  const { slots, window, rowHeight, sight } = useRowWindow({
    enabled: virtualize, count: rows.length, origin, keep: stop < rows.length ? stop : EMPTY_SLOT, body, probe,
    onSettled: () => {
      if (active === -1) setRest(sight().start)
      return orderRows(elements, rowNumber)
    },
  })
  useReachEnd({ end, count: rows.length, reached: virtualize ? window.end : null, body })

  useRowKeys(root, keys === 'page', {
    active, count: rows.length,
    page: () => Math.max(1, sight().end - sight().start - 1),
    first: () => sight().start,
    toggle: kit.selectable ? onToggle : undefined,
    moveTo: (index) => {
      flushSync(() => setActive(index))
      focusRow(index)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    },
  })
  // Elements are written anew when rows move: the focus goes with its row, or Enter would open another one.
  useLayoutEffect(() => {
    const focused = active === -1 ? null : body.current?.querySelector('.ut-table__link:focus')
    if (focused && rowIndex(focused, kit.headRows) !== active) focusRow(active)
  })
  const onTips = useCoveredTips()

  const draw = (index: number, slot: number): ReactNode => {
    const row = rows[index]
    if (row === undefined) return null
    const id = getRowId(row)
    return (
      <TableRow
        key={slot} kit={kit} row={row} index={index} slot={slot} top={virtualize ? index * rowHeight : null}
        selected={selected.has(id)} active={index === active} tabStop={index === stop} open={id === openRowId}
      />
    )
  }
  const loading = status === 'loading' && rows.length === 0
  const endRows = loading ? SKELETON_ROWS : rows.length > 0 ? endRowCount(end) : 0
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- useRowKeys has the keys; one listener serves all rows
    <div
      ref={body}
      role="rowgroup"
      className="ut-table__body"
      data-windowed={virtualize || undefined}
      style={virtualize ? { blockSize: (rows.length + endRows) * rowHeight || undefined } : undefined}
      onClick={(event) => pressRow(event, props)}
      onFocus={(event) => {
        event.currentTarget.toggleAttribute('data-ring', event.target.matches('.ut-table__link:focus-visible'))
        const index = rowIndex(event.target, kit.headRows)
        if (index !== -1 && index !== active) setActive(index)
      }}
      onPointerMove={onTips}
      onPointerLeave={onTips}
    >
      <div ref={probe} aria-hidden="true" className="ut-table__probe" />
      {virtualize ? slots.map(draw) : rows.map((_, index) => draw(index, index))}
      {loading && <SkeletonRows columns={kit.columns} selectable={kit.selectable} count={SKELETON_ROWS} top={virtualize ? 0 : null} rowHeight={rowHeight} />}
      {!loading && endRows > 0 && (
        <EndRows end={end} columns={kit.columns} selectable={kit.selectable} count={endRows} top={virtualize ? rows.length * rowHeight : null} rowHeight={rowHeight} />
      )}
      {!loading && rows.length === 0 && placeholder && (
        <div role="row" className="ut-table__placeholder"><div role="gridcell" className="ut-table__placeholdercell">{placeholder}</div></div>
      )}
    </div>
  )
}

/** Position of a row's element among all rows of the table, the head's included; 1-based. */
const rowNumber = (element: Element): number => Number(element.getAttribute('aria-rowindex'))

function rowIndex(target: EventTarget, headRows: number): number {
  const element = target instanceof Element ? target.closest('.ut-table__body > [aria-rowindex]') : null
  return element ? rowNumber(element) - headRows - 1 : -1
}

/** A click on a row: selects it on its checkbox, opens it elsewhere. Presses with a modifier are the browser's. */
function pressRow<Row>(event: MouseEvent<HTMLElement>, { rows, kit, onToggle, onOpenRow }: TableBodyProps<Row>): void {
  const index = rowIndex(event.target, kit.headRows)
  const row = rows[index]
  if (row === undefined || !(event.target instanceof Element)) return
  if (event.target.closest('.ut-cell--select')) {
    onToggle(index, event.shiftKey)
    return
  }
  const element = event.target.closest('.ut-table__row')
  const onLink = event.target.closest('.ut-table__link') !== null
  if (!onOpenRow || !element || (!onLink && isControl(event.target, element))) return
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  onOpenRow(row, { event })
}

/** A ref callback per slot, the same each time, that keeps the slot's element in `elements`. */
function slotRefs(elements: Map<number, HTMLElement>): RowKit<never>['refOf'] {
  const refs = new Map<number, (element: HTMLDivElement | null) => void>()
  return (slot) => {
    const known = refs.get(slot)
    if (known) return known
    const ref = (element: HTMLDivElement | null) => {
      if (element) elements.set(slot, element)
      else elements.delete(slot)
    }
    refs.set(slot, ref)
    return ref
  }
}
