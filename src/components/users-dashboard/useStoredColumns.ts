'use client'
import { useCallback, useState } from 'react'
import type { LayoutStorage } from '../users-table/useTableLayout.js'

/** Reads stored column ids; `null` for none and for garbage. */
function read(storage: LayoutStorage | undefined, key: string): readonly string[] | null {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? 'null')
    return Array.isArray(stored) && stored.length > 0 && stored.every((id) => typeof id === 'string') ? stored : null
  } catch {
    // forbidden storage, or a text that is not ours
    return null
  }
}

/** The columns that this person chose last, for views that name none; kept in `storage` under `key`. */
export function useStoredColumns(storage: LayoutStorage | undefined, key: string): readonly [readonly string[] | null, (next: readonly string[] | null) => void] {
  const [kept, setKept] = useState(() => ({ storage, key, columns: read(storage, key) }))
  const current = kept.storage === storage && kept.key === key ? kept : { storage, key, columns: read(storage, key) }
  if (current !== kept) setKept(current)
  const keep = useCallback((columns: readonly string[] | null) => {
    setKept({ storage, key, columns })
    try {
      storage?.setItem(key, JSON.stringify(columns))
    } catch {
      // full or forbidden: the choice lasts as long as the view
    }
  }, [storage, key])
  return [current.columns, keep]
}
