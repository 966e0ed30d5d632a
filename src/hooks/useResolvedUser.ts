'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { ResolvedUser } from './userDirectory.js'
import { useUserTrail } from './useUserTrail.js'

const unknown = () => undefined

/** What the host knows about a user; `undefined` until it is known, and when it never will be. Never waits, never throws. */
export function useResolvedUser(userId: string): ResolvedUser | undefined {
  const { directory } = useUserTrail()
  return useSyncExternalStore(
    useCallback((onChange) => directory.watch([userId], onChange), [directory, userId]),
    () => directory.peek(userId),
    unknown,
  )
}
