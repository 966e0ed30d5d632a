'use client'

import { useLayoutEffect, useMemo, useRef } from 'react'
import type { CSSProperties, ReactElement, ReactNode, Ref, RefObject, SyntheticEvent } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { cx } from '../cx.js'
import { columnGeometry } from './columnGeometry.js'
import { DEFAULT_COLUMN_LAYOUT } from './dataColumn.js'
import type {
  ColumnLayout, ColumnLayoutReason, DataColumn, RowLinkProps, SelectionReason, TableEnd, TableSort,
} from './dataColumn.js'
import { ListBar } from './ListBar.js'
import { TableBody } from './TableBody.js'
import { TableHead } from './TableHead.js'
import { useColumnModel } from './useColumnModel.js'
import { useHeadActions } from './useHeadActions.js'
import { useOwned } from './useOwned.js'
import { useRowSelection } from './useRowSelection.js'


/** Props of {@link DataTable}. */
export interface DataTableProps<Row> {
  /** Accessible name of the table. */
  readonly label: string
  /** Every column there is, in default order. Keep the array stable between renders. */
  readonly columns: readonly DataColumn<Row>[]
  /** The rows that are loaded, sorted. Keep row objects stable: a row is drawn anew when its object changes. */
  readonly rows: readonly Row[]
  /** Must be unique. */
  readonly getRowId: (row: Row) => string
  /** How many rows there are, loaded or not. Default: as many as are loaded; `null` = unknown. */
  readonly total?: number | null
  /**
   * `loading`: skeleton rows of the final size. `refreshing`: what is on screen stays, busy. `ready`: the rows, or
   * `placeholder` when there are none. Default `ready`.
   */
  readonly status?: 'loading' | 'ready' | 'refreshing'
  /** Stands in for the rows when there are none: an empty or failed state. */
  readonly placeholder?: ReactNode
  /** What follows the last loaded row. Default `{ kind: 'done' }`. */
  readonly end?: TableEnd
  /** Draws only the rows in sight. Default `true`; `false` draws all, in normal flow. */
  readonly virtualize?: boolean

  readonly sort?: TableSort | null
  readonly onSortChange?: (next: TableSort, details: { readonly reason: 'header' }) => void

  readonly layout?: ColumnLayout
  readonly defaultLayout?: ColumnLayout
  readonly onLayoutChange?: (next: ColumnLayout, details: { readonly reason: ColumnLayoutReason }) => void

  /** Adds a column of checkboxes. Default `false`. */
  readonly selectable?: boolean
  /** Ids of selected rows. */
  readonly selected?: ReadonlySet<string>
  readonly defaultSelected?: ReadonlySet<string>
  readonly onSelectedChange?: (next: ReadonlySet<string>, details: { readonly reason: SelectionReason }) => void
  /** Accessible name of a row, as in "Select Mara Lindqvist". Default: its id. */
  readonly getRowLabel?: (row: Row) => string

  /** Makes each row a real link. */
  readonly getRowHref?: (row: Row) => string | undefined
  /** Draws the link with a router's own component. Default `<a>`. */
  readonly renderLink?: ((props: RowLinkProps) => ReactNode) | undefined
  /** A row was opened by click or Enter. Its link is then not followed; clicks with a modifier stay the browser's. */
  readonly onOpenRow?: ((row: Row, details: { readonly event: SyntheticEvent }) => void) | undefined
  /** Marks the row that is open elsewhere, as in a side panel. */
  readonly openRowId?: string | null
  /** J and K work wherever the page has its focus (`page`), or only inside the table (`table`). Default `table`. */
  readonly keys?: 'page' | 'table'

  /** Draws the row of totals under the header from each column's `rollup`. Default: when a column has one. */
  readonly showRollup?: boolean
  /** Left part of the bar that replaces the header when the table is a list. */
  readonly listBar?: ReactNode
  /** Line under the rows. */
  readonly footer?: ReactNode

  readonly className?: string
  readonly style?: CSSProperties
  readonly ref?: Ref<HTMLDivElement>
}

/**
 * A table of many rows: draws only those in sight, and becomes a list in a narrow container. Knows nothing of what the
 * rows are. Row height is `--ut-row-height`. Fills the height that its host gives, else grows and lets the page scroll.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const {
    label, columns, rows, getRowId, total = rows.length, status = 'ready', end = DONE, virtualize = true,
    sort = null, onSortChange, selectable = false, getRowLabel = getRowId, getRowHref, renderLink, onOpenRow,
    keys = 'table', openRowId = null, showRollup, listBar, footer, placeholder, ref, className, style,
  } = props
  const { messages } = useIntl()
  const [layout, setLayout] = useOwned(props.layout, props.defaultLayout ?? DEFAULT_COLUMN_LAYOUT, props.onLayoutChange)
  const [selected, setSelected] = useOwned(props.selected, props.defaultSelected ?? NOTHING, props.onSelectedChange)
  const model = useColumnModel(columns, layout, setLayout, sort)
  const grid = useRef<HTMLDivElement>(null)
  const { actions, drag } = useHeadActions({ model, layout, sort, onSortChange, selectable })
  const selection = useRowSelection(rows, getRowId, selected, setSelected)

  const rollup = showRollup ?? model.drawn.some(({ column }) => column.rollup !== undefined)
  const headRows = rollup ? 2 : 1
  const opens = onOpenRow !== undefined
  const kit = useMemo(() => ({
    columns: model.drawn, selectable, getRowHref, renderLink, opens, headRows,
    selectLabel: (row: Row) => messages.table.selectRow(getRowLabel(row)),
  }), [model.drawn, selectable, getRowHref, renderLink, opens, headRows, messages, getRowLabel])
  useScrollToTop(grid, sort)

  return (
    <div ref={ref} className={cx('ut-datatable', className)} style={style} data-status={status}>
      <ListBar columns={columns} sort={sort} onSortChange={onSortChange}>{listBar}</ListBar>
      <div className="ut-table__scroll">
        <div
          ref={grid}
          role="grid"
          className="ut-table"
          style={columnGeometry(model.tracks, selectable)}
          aria-label={label}
          aria-rowcount={total === null ? -1 : total + headRows}
          aria-multiselectable={selectable || undefined}
          aria-busy={status !== 'ready' || undefined}
        >
          <TableHead
            model={model} sort={sort} drag={drag} actions={actions} rollup={rollup}
            select={selectable ? { count: rows.length, state: selection.state, onToggle: selection.toggleAll } : null}
          />
          <TableBody
            kit={kit} rows={rows} getRowId={getRowId} status={status} end={end} virtualize={virtualize} keys={keys}
            openRowId={openRowId} placeholder={placeholder} onOpenRow={onOpenRow} selected={selected}
            onToggle={selection.toggle} root={grid}
          />
        </div>
      </div>
      {footer}
    </div>
  )
}

const DONE: TableEnd = { kind: 'done' }
const NOTHING: ReadonlySet<string> = new Set()

/** Another order starts at its top. */
function useScrollToTop(grid: RefObject<HTMLElement | null>, sort: TableSort | null): void {
  const key = sort && `${sort.direction} ${sort.by}`
  const last = useRef(key)
  useLayoutEffect(() => {
    if (last.current === key) return
    last.current = key
    grid.current?.parentElement?.scrollTo({ top: 0 })
  }, [grid, key])
}
