'use client'
import { useEffect, useState } from 'react'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { sameViewRange, type ViewRange } from '../../model/viewRange.js'

/**
 * The instant that relative ranges end with, Unix milliseconds. It stands still, so that all panels agree and the pages
 * of a list hold; it moves when another range or user is chosen, and when a live store has new records.
 */
export function useAsOf(range: ViewRange | null, userId: string): number {
  const { adapter } = useUserTrail()
  const { now } = useIntl()
  const [frozen, setFrozen] = useState(() => ({ now, asOf: now(), range, userId }))
  const current = frozen.now === now && same(frozen.range, range) && frozen.userId === userId ? frozen : { now, asOf: now(), range, userId }
  if (current !== frozen) setFrozen(current)
  useEffect(() => adapter.subscribe?.(() => setFrozen((old) => ({ ...old, asOf: now() }))), [adapter, now])
  return current.asOf
}

/** Hosts parse the view anew with each render: the range counts, not the object. */
const same = (a: ViewRange | null, b: ViewRange | null): boolean => a === b || (a !== null && b !== null && sameViewRange(a, b))
