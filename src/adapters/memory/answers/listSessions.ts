import { compareText } from '../../../model/order.js'
import type { Page, Sort } from '../../../model/page.js'
import type { SessionSort, SessionSummary } from '../../../model/session.js'
import { scopedRows } from '../scope/scopedRows.js'
import { SessionGroups } from '../scope/SessionGroups.js'
import { sortItems } from '../store/sortItems.js'
import type { SortedSessions } from '../scope/Tenant.js'
import type { Store } from '../store/Store.js'
import type { Asked } from './Asked.js'
import { sessionSummary } from './sessionSummary.js'

const LATEST: Sort<SessionSort> = { by: 'lastActivityAt', direction: 'desc' }

/** The sessions of a scope, page by page, each over its traces in the scope. */
export function listSessions({ tenant, pager, request, access }: Asked<'listSessions'>): Page<SessionSummary> {
  const { store } = tenant
  const { cursor: _cursor, limit: _limit, ...scope } = request
  const sort = request.sort ?? LATEST
  const { groups, order } = tenant.sessions.get(store.version, JSON.stringify([scope, access?.userIds]), () =>
    sortSessions(store, new SessionGroups(store, scopedRows(tenant, request, access?.userIds)), sort))
  const page = pager.page(store, { question: 'listSessions', request, access }, {
    items: order,
    direction: sort.direction,
    valueOf: (item) => sessionSummary(store, groups.rowsOf(item))[sort.by],
    idOf: (item) => idsOf(store, groups.rowsOf(item)[0]!),
    compareIds,
  })
  return {
    rows: page.items.map((item) => sessionSummary(store, groups.rowsOf(item))),
    nextCursor: page.nextCursor,
    total: order.length,
  }
}

/** What equally placed sessions are ordered by, as in `compareSessionIds`: id, then user, then those with an id first. */
function idsOf(store: Store, row: number): readonly string[] {
  const session = store.columns.session.get(row)
  return [session === null ? store.id(row) : store.sessions.id(session), store.userId(row) ?? '', session === null ? '1' : '0']
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  return compareText(a[0] ?? '', b[0] ?? '') || compareText(a[1] ?? '', b[1] ?? '') || compareText(a[2] ?? '', b[2] ?? '')
}

function sortSessions(store: Store, groups: SessionGroups, { by, direction }: Sort<SessionSort>): SortedSessions {
  const byIds = (a: number, b: number) => compareIds(idsOf(store, groups.rowsOf(a)[0]!), idsOf(store, groups.rowsOf(b)[0]!))
  const values = new Map<number, number | string | null>()
  for (const item of groups.items) {
    const rows = groups.rowsOf(item)
    const time = store.columns.time.data
    values.set(item, by === 'lastActivityAt' ? time[rows[rows.length - 1]!]! : by === 'startedAt' ? time[rows[0]!]! : sessionSummary(store, rows)[by])
  }
  const names = [...new Set(values.values())].filter((value) => typeof value === 'string').sort(compareText)
  const rank = new Map(names.map((name, i) => [name, i]))
  const keyOf = (item: number): number => {
    const value = values.get(item) ?? null
    return value === null ? NaN : typeof value === 'string' ? rank.get(value)! : value
  }
  return { groups, order: sortItems(groups.items, keyOf, direction, byIds) }
}
