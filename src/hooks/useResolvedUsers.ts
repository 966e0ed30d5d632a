'use client'
import { useEffect, useState } from 'react'
import type { ResolvedUser } from './userDirectory.js'
import type { UserDirectory } from './userDirectory.js'
import { useUserTrail } from './useUserTrail.js'

/** What `resolveUsers` knows about several users, by id; who is not known (yet) is missing. The same map until more is known. */
export function useResolvedUsers(userIds: readonly string[]): ReadonlyMap<string, ResolvedUser> {
  const { directory } = useUserTrail()
  const [known, setKnown] = useState(() => look(directory, userIds))
  const current = known.directory === directory && sameIds(known.ids, userIds) ? known : look(directory, userIds, known.users)
  if (current !== known) setKnown(current)

  const { ids } = current
  useEffect(() => {
    const update = () => setKnown((before) => look(directory, ids, before.users))
    const stop = directory.watch(ids, update)
    // What became known between render and here.
    if (ids.some((id) => directory.peek(id) !== current.users.get(id))) update()
    return stop
  }, [directory, ids, current])

  return current.users
}

interface Known {
  readonly directory: UserDirectory
  readonly ids: readonly string[]
  readonly users: ReadonlyMap<string, ResolvedUser>
}

/** `before` comes back as it is when it knows just as much about these ids. */
function look(directory: UserDirectory, ids: readonly string[], before?: Known['users']): Known {
  if (before && ids.every((id) => before.get(id) === directory.peek(id))) return { directory, ids, users: before }
  const users = new Map<string, ResolvedUser>()
  for (const id of ids) {
    const user = directory.peek(id)
    if (user) users.set(id, user)
  }
  return { directory, ids, users }
}

const sameIds = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, index) => id === b[index])
