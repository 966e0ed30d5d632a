import type { CSSProperties, ReactNode, Ref, SyntheticEvent } from 'react'
import type { ColumnLayout, ColumnLayoutReason, DataColumn, RowLinkProps, SelectionReason, TableEnd, TableSort } from './dataColumn.js'

/** Props of `DataTable`. */
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
