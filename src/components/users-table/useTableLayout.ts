'use client'

import { useCallback, useEffect, useState } from 'react'
import { parseLayout, serializeLayout } from './tableLayout.js'
import type { UsersTableLayout } from './tableLayout.js'

/** Where a layout is kept: `localStorage` and the like. */
export type LayoutStorage = Pick<Storage, 'getItem' | 'setItem'>

/** A host's storage may be full, or forbidden: the table works without. */
function attempt<Result>(act: () => Result, fallback: Result): Result {
  try {
    return act()
  } catch {
    return fallback
  }
}

const read = (storage: LayoutStorage | undefined, key: string): UsersTableLayout =>
  parseLayout(attempt(() => storage?.getItem(key) ?? null, null))

/** The arrangement of the table, kept in `storage` under `key`; without storage it lasts as long as the table. */
export function useTableLayout(storage: LayoutStorage | undefined, key: string): [UsersTableLayout, (change: Partial<UsersTableLayout>) => void] {
  const [kept, setKept] = useState(() => ({ storage, key, layout: read(storage, key), changed: false }))
  const current = kept.storage === storage && kept.key === key ? kept : { storage, key, layout: read(storage, key), changed: false }
  if (current !== kept) setKept(current)

  const { layout, changed } = current
  useEffect(() => {
    if (changed) attempt(() => storage?.setItem(key, serializeLayout(layout)), undefined)
  }, [storage, key, layout, changed])

  const change = useCallback((next: Partial<UsersTableLayout>) => {
    setKept((before) => ({ ...before, layout: { ...before.layout, ...next }, changed: true }))
  }, [])
  return [layout, change]
}
