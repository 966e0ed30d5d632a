import type { SubjectScope } from '../../../model/scope.js'
import { select, type Selection } from '../scope/Selection.js'
import type { Tenant } from '../scope/Tenant.js'

/** One user that is known and may be seen, with the rows of the scope, by time. */
export interface Subject {
  readonly user: number
  readonly selection: Selection
}

/** Finds the user that a question is about; `null` = no trace that may be seen carries the id. */
export function subjectOf(
  { store }: Tenant, { userId, range, status }: SubjectScope, userIds: readonly string[] | undefined,
): Subject | null {
  const user = userIds && !userIds.includes(userId) ? -1 : store.users.find(userId)
  return user < 0 ? null : { user, selection: select(store, { range, status, dimensions: [] }, store.rowsOf(user)) }
}

/** The row numbers of a selection that has a list of them. */
export function rowsIn({ rows, from, to }: Selection): Uint32Array {
  return rows ? rows.subarray(from, to) : Uint32Array.from({ length: to - from }, (_, i) => from + i)
}
