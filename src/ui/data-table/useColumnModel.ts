'use client'

import { useTable } from '@tanstack/react-table'
import type { Column, ColumnDef } from '@tanstack/react-table'
import { useMemo } from 'react'
import { cx } from '../cx.js'
import { columnFeatures } from './columnFeatures.js'
import type { ColumnFeatures } from './columnFeatures.js'
import type { ColumnTrack } from './columnGeometry.js'
import type { ColumnLayout, ColumnLayoutReason, DataColumn } from './dataColumn.js'

type NoRow = Record<string, never>
/** TanStack's view of a column. */
export type ModelColumn = Column<ColumnFeatures, NoRow>

const NO_ROWS: NoRow[] = []
const DEFAULT_WIDTH = 120
const DEFAULT_MIN_WIDTH = 64

/** A column as the rows draw it: the same object until columns are shown, hidden, moved or pinned. */
export interface DrawnColumn<Row> {
  readonly column: DataColumn<Row>
  readonly className: string
  readonly pin: 'start' | 'end' | null
  /** Where it sticks when pinned. */
  readonly style: Readonly<Record<string, string>> | undefined
}

/** @see useColumnModel */
export interface ColumnModel<Row> {
  readonly drawn: readonly DrawnColumn<Row>[]
  readonly tracks: readonly ColumnTrack[]
  /** In the order of `drawn`. */
  readonly columns: readonly ModelColumn[]
  readonly setLayout: (next: Partial<ColumnLayout>, reason: ColumnLayoutReason) => void
}

/** Whether a column can be given to numbers' side. */
function alignsEnd(column: Pick<DataColumn<never>, 'align' | 'numeric'>): boolean {
  return column.align ? column.align === 'end' : column.numeric === true
}

/** Ids of the visible columns in order: those of the layout that exist, and the locked ones in front. */
export function visibleIds(columns: readonly Pick<DataColumn<never>, 'id' | 'locked'>[], wanted: readonly string[] | null): string[] {
  if (wanted === null) return columns.map((column) => column.id)
  const known = new Set(columns.map((column) => column.id))
  const chosen = [...new Set(wanted)].filter((id) => known.has(id))
  const locked = columns.filter((column) => column.locked && !chosen.includes(column.id)).map((column) => column.id)
  return [...locked, ...chosen]
}

/** Which columns are drawn, in which order, how wide, where pinned: TanStack Table over columns alone, without any row. */
export function useColumnModel<Row>(
  columns: readonly DataColumn<Row>[],
  layout: ColumnLayout,
  setLayoutWhole: (next: ColumnLayout, details: { reason: ColumnLayoutReason }) => void,
): ColumnModel<Row> {
  const defs = useMemo(() => columns.map((column): ColumnDef<ColumnFeatures, NoRow> => ({
    id: column.id,
    header: column.header,
    size: column.width ?? (column.flexible ? column.minWidth ?? DEFAULT_WIDTH : DEFAULT_WIDTH),
    minSize: column.minWidth ?? DEFAULT_MIN_WIDTH,
    enableHiding: !column.locked,
    enablePinning: !column.locked,
  })), [columns])

  const state = useMemo(() => {
    const order = visibleIds(columns, layout.columns)
    const pinOf = (id: string): 'start' | 'end' | null => {
      const column = columns.find((one) => one.id === id)
      const chosen = column?.locked ? undefined : layout.pins[id]
      return chosen === undefined ? column?.pin ?? null : chosen
    }
    return {
      columnOrder: order,
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, order.includes(column.id)])),
      columnPinning: { start: order.filter((id) => pinOf(id) === 'start'), end: order.filter((id) => pinOf(id) === 'end') },
      columnSizing: { ...layout.widths },
    }
  }, [columns, layout])

  const table = useTable({ features: columnFeatures, columns: defs, data: NO_ROWS, state })

  const model = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns(), ...table.getEndVisibleLeafColumns()]
  const key = JSON.stringify(model.map((column) => [column.getIsPinned() || null, column.id]))
  const drawn = useDrawnColumns(columns, key)
  const tracks = drawn.map(({ column, pin }, at): ColumnTrack => ({
    id: column.id, pin, size: model[at]?.getSize() ?? DEFAULT_WIDTH,
    flexible: column.flexible === true && layout.widths[column.id] === undefined,
  }))
  return { drawn, tracks, columns: model, setLayout: (next, reason) => setLayoutWhole({ ...layout, ...next }, { reason }) }
}

/** The same objects until a column is shown, hidden, moved or pinned. */
function useDrawnColumns<Row>(columns: readonly DataColumn<Row>[], key: string): readonly DrawnColumn<Row>[] {
  return useMemo(() => drawnColumns(columns, key), [columns, key])
}

/** `key`: side and id of each visible column in order, as JSON. */
function drawnColumns<Row>(columns: readonly DataColumn<Row>[], key: string): readonly DrawnColumn<Row>[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const places: readonly (readonly ['start' | 'end' | null, string])[] = JSON.parse(key)
  return places.flatMap(([pin, id], at) => {
    const column = byId.get(id)
    if (!column) return []
    return [{
      column, pin,
      className: cx(
        'ut-cell', alignsEnd(column) && 'ut-cell--end', column.numeric && 'ut-cell--number', pin && `ut-cell--pin-${pin}`,
        column.listPlace && `ut-cell--${column.listPlace}`, column.primary && 'ut-cell--primary', column.cellClassName,
      ),
      style: pin ? { '--ut-pin': `var(--ut-pin-${at})` } : undefined,
    }]
  })
}
