import { matchesTraceSearch, matchesUsers } from '../../../model/conditions.js'
import type { TraceScope } from '../../../model/scope.js'
import { readTrace } from '../store/readTrace.js'
import { metricTest } from './matchUsers.js'
import { select } from './select.js'
import type { Tenant } from './Tenant.js'

/** The rows of a trace scope: by user, within a user by time, ties by id. */
export function scopedRows(tenant: Tenant, scope: TraceScope, userIds: readonly string[] | undefined): Uint32Array {
  const { store } = tenant
  const { sessionId, search } = scope
  const stays = userTest(tenant, scope, userIds)
  const named = namedUsers(tenant, scope)
  const { rows, starts, ends, traces } = select(store, scope, named)
  const all = new Uint32Array(traces)
  let count = 0
  for (const user of named ?? starts.keys()) {
    if (ends[user]! === starts[user]! || !stays(user)) continue
    all.set(rows.subarray(starts[user], ends[user]), count)
    count += ends[user]! - starts[user]!
  }
  const { session } = store.columns
  const kept = all.subarray(0, count)
  return sessionId === undefined && !search ? kept : kept.filter((row) =>
    (sessionId === undefined || store.sessions.ids[session.data[row]!] === sessionId) &&
    (!search || matchesTraceSearch(readTrace(store, row), search)))
}

/** The users that a scope names by id, or by a session of theirs; `undefined` = all. */
function namedUsers(tenant: Tenant, { userId, sessionId }: TraceScope): Iterable<number> | undefined {
  if (userId !== undefined) return tenant.visible([userId])
  if (sessionId === undefined) return undefined
  const { sessions } = tenant.store
  return new Set(sessions.all(sessionId).map((session) => sessions.user.data[session]!))
}

/** Tells which users stay of a scope. */
function userTest(tenant: Tenant, scope: TraceScope, userIds: readonly string[] | undefined): (user: number) => boolean {
  const { where = [] } = scope
  const { values } = tenant.store.users
  const metrics = where.some(({ kind }) => kind === 'metric')
  const inMetrics = metrics ? metricTest(tenant.figures(scope, userIds), where) : () => true
  return (user) =>
    // Nobody has no metrics, and is not one of those that may be seen.
    (user > 0 ? !userIds || userIds.includes(values[user]!) : !userIds && !metrics) &&
    inMetrics(user) && matchesUsers(values[user] || null, where)
}
