import { matchesTraceSearch, matchesUsers } from '../../../model/conditions.js'
import type { TraceScope } from '../../../model/scope.js'
import { readTrace } from '../store/readTrace.js'
import type { Store } from '../store/Store.js'
import { metricTest } from './matchUsers.js'
import { type Filter, keepRows, select } from './Selection.js'
import { type Tenant, traceFilter } from './Tenant.js'

/** The rows of a trace scope, by time, ties by id. */
export function scopedRows(tenant: Tenant, scope: TraceScope, userIds: readonly string[] | undefined): Uint32Array {
  const { store } = tenant
  const filter = traceFilter(scope, userIds)
  const users = keptUsers(tenant, scope, userIds)
  const filters: Filter[] = users ? [{ data: store.columns.user.data, keep: users }] : []
  const { rows, from, to } = keepRows(select(store, filter, candidates(store, scope)), filters)
  const kept = rows!.subarray(from, to)
  return scope.search ? kept.filter((row) => matchesTraceSearch(readTrace(store, row), scope.search)) : kept
}

/** Rows of the one user or session that a scope names; none named = all rows. */
function candidates(store: Store, { userId, sessionId }: TraceScope): Uint32Array | undefined {
  if (userId === undefined && sessionId === undefined) return undefined
  const user = userId === undefined ? undefined : store.users.find(userId)
  if (sessionId === undefined) return user === undefined || user < 0 ? new Uint32Array(0) : store.rowsOf(user)
  const sessions = user === undefined ? store.sessions.all(sessionId) : user < 0 ? [] : [store.sessions.find(sessionId, user)]
  const lists = sessions.map((session) => rowsOfSession(store, session))
  const [only] = lists
  if (lists.length === 1 && only) return only
  return Uint32Array.from(lists.flatMap((rows) => [...rows])).sort((a, b) => store.compare(a, b))
}

/** Rows of a session, by time; costs what its user's rows cost. */
export function rowsOfSession(store: Store, session: number): Uint32Array {
  if (session < 0) return new Uint32Array(0)
  const { data } = store.columns.session
  return store.rowsOf(store.sessions.user.data[session]!).filter((row) => data[row] === session)
}

/** Marks the users that stay of a scope; `null` when it asks nothing of users. */
function keptUsers(tenant: Tenant, scope: TraceScope, userIds: readonly string[] | undefined): Uint8Array | null {
  const { store } = tenant
  const where = scope.where?.filter((condition) => condition.kind !== 'dimension') ?? []
  if (where.length === 0) return null
  const metrics = where.some((condition) => condition.kind === 'metric')
  const inMetrics = metrics ? metricTest(tenant.figures(traceFilter(scope, userIds)), where) : () => true
  const kept = new Uint8Array(store.users.count)
  for (let user = 0; user < kept.length; user++) {
    // Nobody has no metrics.
    kept[user] = (user > 0 || !metrics) && inMetrics(user) && matchesUsers(store.users.id(user) || null, where) ? 1 : 0
  }
  return kept
}
