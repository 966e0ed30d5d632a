import { compareSessionIds } from '../../../model/order.js'
import type { Page, Sort } from '../../../model/page.js'
import type { SessionSort, SessionSummary } from '../../../model/session.js'
import { groupRows } from '../scan/groupRows.js'
import type { Run } from '../scan/Run.js'
import { scopedRows } from '../scan/scopedRows.js'
import { sortItems } from '../scan/sortItems.js'
import type { Asked } from './Asked.js'
import { sessionSummary } from './sessionSummary.js'

const LATEST: Sort<SessionSort> = { by: 'lastActivityAt', direction: 'desc' }

/** The sessions of a scope, page by page, each over its traces in the scope. */
export function listSessions({ tenant, request, access }: Asked<'listSessions'>): Page<SessionSummary> {
  const { store, lists } = tenant
  const { session, time } = store.columns
  const { cursor: _cursor, limit: _limit, sort = LATEST, ...scope } = request
  const groups = tenant.sessions.get(JSON.stringify([scope, access?.userIds]), () => {
    const rows = scopedRows(tenant, request, access?.userIds)
    const runs = groupRows(rows, Float64Array.from(rows, (row) => session.data[row]!), session.none)
    // A session by its number; one without an id by its one row.
    return new Map(runs.map((run) => [session.get(run.rows[run.from]!) ?? ~run.rows[run.from]!, run]))
  })
  const { items, ...page } = lists.page(store.version, { question: 'listSessions', request, access }, () => {
    const identity = (item: number) => {
      const row = groups.get(item)!.rows[groups.get(item)!.from]!
      const sessionId = item < 0 ? null : store.sessions.ids[item]!
      return { sessionId, traceId: store.ids[row]!, userId: store.userId(row) }
    }
    const valueOf = ({ rows, from, to }: Run) =>
      sort.by === 'lastActivityAt' ? time.data[rows[to - 1]!]!
      : sort.by === 'startedAt' ? time.data[rows[from]!]!
      : sessionSummary(tenant, { rows, from, to })[sort.by]
    return sortItems(Int32Array.from(groups.keys()), (item) => valueOf(groups.get(item)!), sort.direction,
      (a, b) => compareSessionIds(identity(a), identity(b)))
  })
  return { rows: items.map((item) => sessionSummary(tenant, groups.get(item)!)), ...page }
}
