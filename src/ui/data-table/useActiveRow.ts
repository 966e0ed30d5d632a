'use client'

import { useState } from 'react'

interface Active {
  readonly id: string
  readonly index: number
}

/**
 * The row that the keyboard is on, followed by its id when rows move; `-1` = none, also when the row went away.
 */
export function useActiveRow<Row>(rows: readonly Row[], getRowId: (row: Row) => string): [number, (index: number) => void] {
  const [active, setActive] = useState<Active | null>(null)
  const there = active && rows[active.index]
  const index = active === null ? -1
    : there !== undefined && there !== null && getRowId(there) === active.id ? active.index
    : rows.findIndex((row) => getRowId(row) === active.id)
  if (active !== null && index !== active.index) setActive(index === -1 ? null : { id: active.id, index })
  return [index, (next) => {
    const row = rows[next]
    setActive(row === undefined ? null : { id: getRowId(row), index: next })
  }]
}
