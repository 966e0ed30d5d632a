'use client'

import { useMemo, useRef } from 'react'
import type { SelectionReason } from './dataColumn.js'
import { selectionState, toggledSelection } from './rowSelection.js'

/** Selecting rows one by one, as a range since the last press, or all that are loaded. */
export function useRowSelection<Row>(
  rows: readonly Row[],
  getRowId: (row: Row) => string,
  selected: ReadonlySet<string>,
  setSelected: (next: ReadonlySet<string>, details: { reason: SelectionReason }) => void,
) {
  const anchor = useRef<string | null>(null)
  const idAt = (index: number): string | undefined => {
    const row = rows[index]
    return row === undefined ? undefined : getRowId(row)
  }
  const toggle = (index: number, range: boolean) => {
    const from = range && anchor.current !== null ? rows.findIndex((row) => getRowId(row) === anchor.current) : -1
    setSelected(toggledSelection(selected, idAt, index, from === -1 ? null : from), { reason: from === -1 ? 'row' : 'range' })
    anchor.current = idAt(index) ?? null
  }
  const toggleAll = (all: boolean) => {
    const next = new Set(selected)
    for (const row of rows) {
      if (all) next.add(getRowId(row))
      else next.delete(getRowId(row))
    }
    setSelected(next, { reason: all ? 'all' : 'clear' })
  }
  const state = useMemo(() => (selected.size === 0 ? 'none' : selectionState(rows.map(getRowId), selected)), [rows, getRowId, selected])
  return { state, toggle, toggleAll }
}
