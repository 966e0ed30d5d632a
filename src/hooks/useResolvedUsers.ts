'use client'
import type { ResolvedUser } from './userDirectory.js'

/** What the host knows about several users, by id; ids that are not known (yet) are missing. Never waits, never throws. */
export function useResolvedUsers(_userIds: readonly string[]): ReadonlyMap<string, ResolvedUser> {
  throw new Error('TODO')
}
