import { matchesTraceSearch, matchesUsers } from '../../../model/conditions.js'
import type { TraceScope } from '../../../model/scope.js'
import { readTrace } from '../store/readTrace.js'
import type { Store } from '../store/Store.js'
import { metricTest } from './matchUsers.js'
import { rowsIn, select, selectRun } from './Selection.js'
import { type Tenant, traceFilter } from './Tenant.js'

/** The rows of a trace scope, by time, ties by id. */
export function scopedRows(tenant: Tenant, scope: TraceScope, userIds: readonly string[] | undefined): Uint32Array {
  const { store } = tenant
  const { sessionId, search } = scope
  const filter = traceFilter(scope, userIds)
  const stays = userTest(tenant, scope, userIds)
  const named = namedUsers(store, scope)
  const lists: Uint32Array[] = []
  if (named) {
    for (const user of named) if (stays(user)) lists.push(rowsIn(selectRun(store, filter, user)))
  } else {
    const { rows, starts, ends } = select(store, filter)
    for (let user = 0; user < starts.length; user++) {
      if (ends[user]! > starts[user]! && stays(user)) lists.push(rowsIn({ rows, from: starts[user]!, to: ends[user]! }))
    }
  }
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  const session = store.columns.session
  const kept = sessionId === undefined && !search ? all : all.filter((row) =>
    (sessionId === undefined || (session.data[row] !== session.none && store.sessions.id(session.data[row]!) === sessionId)) &&
    (!search || matchesTraceSearch(readTrace(store, row), search)))
  return lists.length > 1 ? store.byTime(kept) : kept
}

/** The users that a scope names by id, or by a session of theirs; `null` = all. */
function namedUsers(store: Store, { userId, sessionId }: TraceScope): readonly number[] | null {
  if (userId !== undefined) return [store.users.find(userId)].filter((user) => user >= 0)
  if (sessionId === undefined) return null
  return store.sessions.all(sessionId).map((session) => store.sessions.user.data[session]!)
}

/** Rows of a session, by time; costs what its user's rows cost. */
export function rowsOfSession(store: Store, session: number): Uint32Array {
  if (session < 0) return new Uint32Array(0)
  const { data } = store.columns.session
  return store.rowsOf(store.sessions.user.data[session]!).filter((row) => data[row] === session)
}

/** Tells which users stay of a scope. */
function userTest(tenant: Tenant, scope: TraceScope, userIds: readonly string[] | undefined): (user: number) => boolean {
  const { where = [] } = scope
  const { users } = tenant.store
  const metrics = where.some((condition) => condition.kind === 'metric')
  const inMetrics = metrics ? metricTest(tenant.figures(traceFilter(scope, userIds)), where) : () => true
  return (user) =>
    // Nobody has no metrics, and is not one of those that may be seen.
    (user > 0 ? !userIds || userIds.includes(users.id(user)) : !userIds && !metrics) &&
    inMetrics(user) && matchesUsers(users.id(user) || null, where)
}
