'use client'

import { useIntl } from '../../intl/IntlProvider.js'
import type { MenuItem } from '../Menu.js'
import type { ColumnLayout, DataColumn, TableSort } from './dataColumn.js'
import { DEFAULT_COLUMN_LAYOUT } from './dataColumn.js'
import type { HeadActions } from './HeadCell.js'
import { dragWidth } from './resizeColumn.js'
import { movedColumns, useColumnDrag } from './useColumnDrag.js'
import type { ColumnDrag } from './useColumnDrag.js'
import type { ColumnModel } from './useColumnModel.js'

/** @see useHeadActions */
export interface HeadOptions<Row> {
  readonly model: ColumnModel<Row>
  readonly layout: ColumnLayout
  readonly sort: TableSort | null
  readonly onSortChange: ((next: TableSort, details: { readonly reason: 'header' }) => void) | undefined
  readonly selectable: boolean
}

/** What the header does to columns: sort, resize, move, pin, hide. */
export function useHeadActions<Row>({ model, layout, sort, onSortChange, selectable }: HeadOptions<Row>): {
  readonly actions: HeadActions
  readonly drag: ColumnDrag
} {
  const words = useIntl().messages.table
  const place = (id: string) => model.drawn.findIndex(({ column }) => column.id === id)
  const ids = () => model.drawn.map(({ column }) => column.id)
  const setWidth = (id: string, width: number) => model.setLayout({ widths: { ...layout.widths, [id]: width } }, 'resize')
  const drag = useColumnDrag((id, drop) => model.setLayout({ columns: movedColumns(ids(), id, drop) }, 'reorder'))

  /** The neighbour that the column may trade places with. */
  const neighbour = (id: string, by: -1 | 1): string | null => {
    const own = model.drawn[place(id)]
    const next = model.drawn[place(id) + by]
    return own && next && !own.column.locked && !next.column.locked && next.pin === own.pin ? next.column.id : null
  }
  const shift = (id: string, by: -1 | 1) => {
    const beside = neighbour(id, by)
    if (beside !== null) model.setLayout({ columns: movedColumns(ids(), id, { id: beside, side: by === 1 ? 'after' : 'before' }) }, 'reorder')
  }
  const sortBy = (id: string, direction: 'asc' | 'desc' | 'next') => {
    const column = model.drawn[place(id)]?.column
    if (column?.sortBy === undefined) return
    onSortChange?.({ by: column.sortBy, direction: direction === 'next' ? nextDirection(column, sort) : direction }, { reason: 'header' })
  }

  const actions: HeadActions = {
    sort: sortBy,
    shift,
    widen: (id, by, from) => {
      const at = place(id)
      const width = model.tracks[at]?.flexible ? from : model.tracks[at]?.size ?? from
      setWidth(id, Math.max(model.columns[at]?.columnDef.minSize ?? 0, Math.round(width) + by))
    },
    resetWidth: (id) => {
      const { [id]: _gone, ...widths } = layout.widths
      model.setLayout({ widths }, 'resize')
    },
    dragWidth: (event, id) => {
      const table = event.currentTarget.closest<HTMLElement>('.ut-table')
      if (event.button !== 0 || !table) return
      const at = place(id)
      dragWidth({
        event: event.nativeEvent, handle: event.currentTarget, table, tracks: model.tracks, at, selectable,
        least: model.columns[at]?.columnDef.minSize ?? 0,
        onEnd: (width) => setWidth(id, width),
      })
    },
    menu: (id) => {
      const own = model.drawn[place(id)]
      if (!own) return []
      const { locked, sortBy: by } = own.column
      const sorted = sort && by === sort.by ? sort.direction : null
      const pin = (side: 'start' | 'end' | null) => model.setLayout({ columns: ids(), pins: { ...layout.pins, [id]: side } }, 'pin')
      const items: (MenuItem | false)[] = [
        by !== undefined && { id: 'asc', icon: 'up', label: words.sortAscending, checked: sorted === 'asc', onSelect: () => sortBy(id, 'asc') },
        by !== undefined && { id: 'desc', icon: 'down', label: words.sortDescending, checked: sorted === 'desc', onSelect: () => sortBy(id, 'desc') },
        !locked && { id: 'before', icon: 'back', label: words.moveToStart, disabled: neighbour(id, -1) === null, onSelect: () => shift(id, -1) },
        !locked && { id: 'after', icon: 'next', label: words.moveToEnd, disabled: neighbour(id, 1) === null, onSelect: () => shift(id, 1) },
        !locked && own.pin !== 'start' && { id: 'start', icon: 'pin', label: words.pinStart, onSelect: () => pin('start') },
        !locked && own.pin !== 'end' && { id: 'end', icon: 'pin', label: words.pinEnd, onSelect: () => pin('end') },
        !locked && own.pin !== null && { id: 'unpin', icon: 'pin', label: words.unpin, onSelect: () => pin(null) },
        { id: 'width', icon: 'refresh', label: words.resetWidth, disabled: layout.widths[id] === undefined, onSelect: () => actions.resetWidth(id) },
        !locked && { id: 'hide', icon: 'x', label: words.hideColumn, onSelect: () => model.setLayout({ columns: ids().filter((one) => one !== id) }, 'hide') },
        { id: 'reset', icon: 'columns', label: words.resetColumns, onSelect: () => model.setLayout(DEFAULT_COLUMN_LAYOUT, 'reset') },
      ]
      return items.filter((item) => item !== false)
    },
  }
  return { actions, drag }
}

/** What a press of the header sorts by: the other way round, or first the way that the column says. */
function nextDirection(column: Pick<DataColumn<never>, 'sortBy' | 'sortFirst' | 'numeric'>, sort: TableSort | null): 'asc' | 'desc' {
  if (sort?.by === column.sortBy) return sort?.direction === 'desc' ? 'asc' : 'desc'
  return column.sortFirst ?? (column.numeric ? 'desc' : 'asc')
}
