import type { ReactNode } from 'react'

/**
 * Where a column goes when the table is narrower than 560 px and each row becomes an item of a list:
 * `title` above at the start, `value` above at the end, `line` below in order (at most three), `mark` below at the end.
 * A column without a place is not drawn there.
 */
export type ListPlace = 'title' | 'value' | 'line' | 'mark'

/** One column: data, not markup. Give the same objects between renders; new ones draw every row anew. */
export interface DataColumn<Row> {
  /** Unique within the table. */
  readonly id: string
  /** Name of the column: text of the header, of menus, and what assistive technology reads. */
  readonly header: string
  /** What the column means, told when the header is pointed at or focused. */
  readonly headerTip?: string
  /** Content of one cell. It is called, not mounted: no hooks here; return an element of a component for those. */
  readonly cell: (row: Row) => ReactNode
  /** Full value behind the cell's short text. `undefined` = the text says it all. */
  readonly cellTip?: (row: Row) => string | undefined
  /** Word after the number where no header is in sight, as in a list: `sessions`. */
  readonly cellUnit?: (row: Row) => string | undefined
  /** Class names added to each cell of this column. */
  readonly cellClassName?: string
  /** Content of the cell in the roll-up row. */
  readonly rollup?: ReactNode
  /** Pixels; default 120. */
  readonly width?: number
  /** Pixels; default 64. Also the least width of a flexible column. */
  readonly minWidth?: number
  /** Takes the space that is left, until it is resized. Default: none does. */
  readonly flexible?: boolean
  /** Default `start`; numbers go to the `end`. */
  readonly align?: 'start' | 'end'
  /** The cell holds bare numbers: written left to right in every script. Implies `align: 'end'` unless told. */
  readonly numeric?: boolean
  /** Name of the order that a press of the header asks for. Absent = cannot be sorted. */
  readonly sortBy?: string
  /** Direction of the first press. Default `desc` for numeric columns, else `asc`. */
  readonly sortFirst?: 'asc' | 'desc'
  /** Names the row: it is the row's header and holds its link. One column has it. */
  readonly primary?: boolean
  /** Side it is pinned to until the layout says otherwise. */
  readonly pin?: 'start' | 'end'
  /** May not be hidden, moved or unpinned. */
  readonly locked?: boolean
  readonly listPlace?: ListPlace
}

/** What a person changed about the columns. Plain data, fit for storage. */
export interface ColumnLayout {
  /** Ids of the visible columns in order; `null` = all that were given, in the given order. Unknown ids are skipped. */
  readonly columns: readonly string[] | null
  /** Widths by column id, pixels. */
  readonly widths: Readonly<Record<string, number>>
  /** Pinned side by column id; `null` = not pinned, whatever the column says. */
  readonly pins: Readonly<Record<string, 'start' | 'end' | null>>
}

/** The layout that changes nothing. */
export const DEFAULT_COLUMN_LAYOUT: ColumnLayout = { columns: null, widths: {}, pins: {} }

/** What made a layout change. */
export type ColumnLayoutReason = 'resize' | 'reorder' | 'pin' | 'hide' | 'reset'

/** An order as the table shows it; the rows come sorted. */
export interface TableSort {
  readonly by: string
  readonly direction: 'asc' | 'desc'
}

/** What comes after the last row that is loaded. */
export type TableEnd =
  | { readonly kind: 'done' }
  /** There are more; `load` is called when the end comes near. */
  | { readonly kind: 'more'; readonly load: () => void }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void }

/** What made a selection change. */
export type SelectionReason = 'row' | 'range' | 'all' | 'clear'

/** Props of a row's link; spread them on the element that you draw. */
export interface RowLinkProps {
  readonly href: string
  readonly className: string
  readonly tabIndex: number
  readonly children: ReactNode
}
