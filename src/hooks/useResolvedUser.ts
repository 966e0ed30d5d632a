'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { ResolvedUser } from './userDirectory.js'
import { useUserTrail } from './useUserTrail.js'

const nobody = () => undefined

/** What `resolveUsers` knows about a user; `undefined` until it is known, or for good. Never suspends, never throws for a failed look-up. */
export function useResolvedUser(userId: string): ResolvedUser | undefined {
  const { directory } = useUserTrail()
  return useSyncExternalStore(
    useCallback((onChange: () => void) => directory.watch([userId], onChange), [directory, userId]),
    () => directory.peek(userId),
    nobody,
  )
}
