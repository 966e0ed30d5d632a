import type { UserSort, UsersPage } from '../../../contract/questions.js'
import { compareText } from '../../../model/order.js'
import type { Sort } from '../../../model/page.js'
import type { UserSummary } from '../../../model/user.js'
import type { Figures } from '../scope/Figures.js'
import { latestEmails, type Matching } from '../scope/matchUsers.js'
import type { Selection } from '../scope/Selection.js'
import { sortItems } from '../scope/sortItems.js'
import { FIRST, LAST } from '../scope/sumUp.js'
import { totalsAt } from '../scope/totalsAt.js'
import type { Asked } from './Asked.js'
import { bucketsOf, type Buckets } from './bucketWalk.js'
import { rollUp } from './rollup.js'

const NEWEST: Sort<UserSort> = { by: 'lastSeenAt', direction: 'desc' }

/** The users of a scope, page by page, with all of them together. */
export function listUsers(asked: Asked<'listUsers'>): UsersPage {
  const { tenant, pager, request, access } = asked
  const { store } = tenant
  const matching = tenant.matching(request, access?.userIds)
  const { figures, users } = matching
  const { by, direction } = request.sort ?? NEWEST
  const values = by === 'userId' ? null : figures.values(by)
  const page = pager.page(store, { question: 'listUsers', request, access }, {
    items: orderOf(matching, by, direction),
    direction,
    valueOf: (user) => {
      const value = values ? values[user]! : store.users.id(user)
      return Number.isNaN(value) ? null : value
    },
    idOf: (user) => [store.users.id(user)],
    compareIds: ([a = ''], [b = '']) => compareText(a, b),
  })
  const buckets = request.trend ? bucketsOf(request.range, request.trend, request.timeZone, request.weekStartsOn) : null
  return {
    rows: summaries(figures, Uint32Array.from(page.items), buckets),
    nextCursor: page.nextCursor,
    total: users.length,
    rollup: (matching.rollup ??= rollUp(tenant, matching)),
    trendBuckets: buckets?.starts ?? [],
  }
}

function orderOf({ figures, users, orders }: Matching, by: UserSort, direction: 'asc' | 'desc'): Uint32Array {
  const known = orders.get(`${by} ${direction}`)
  if (known) return known
  const { users: { ids } } = figures.store
  const compareIds = (a: number, b: number) => compareText(ids.texts[a]!, ids.texts[b]!)
  const values = by === 'userId' ? null : figures.values(by)
  const sorted = values ? sortItems(users, (user) => values[user]!, direction, compareIds) : users.slice().sort(compareIds)
  if (by === 'userId' && direction === 'desc') sorted.reverse()
  orders.set(`${by} ${direction}`, sorted)
  return sorted
}

function summaries(figures: Figures, users: Uint32Array, buckets: Buckets | null): UserSummary[] {
  const { store } = figures
  const part = figures.rowsOf(users)
  const spreads = figures.spreads(users, part)
  const emails = latestEmails(store, part)
  const trends = buckets && trendsOf(figures, users, part, buckets)
  return Array.from(users, (user, i) => ({
    userId: store.users.id(user),
    userEmail: store.texts.email.texts[emails[user]!] ?? null,
    firstSeenAt: figures.at(user, FIRST),
    lastSeenAt: figures.at(user, LAST),
    ...totalsAt(figures.sums, user, spreads[i]!),
    trend: trends?.[i] ?? [],
  }))
}

/** Traces per bucket of some users. The rows come by time within each user. */
function trendsOf({ store: { columns } }: Figures, users: Uint32Array, { rows, from, to }: Selection, { edges }: Buckets): number[][] {
  const time = columns.time.data
  const who = columns.user.data
  const place = new Int32Array(users.reduce((most, user) => Math.max(most, user), 0) + 1).fill(-1)
  users.forEach((user, i) => { place[user] = i })
  const counts = new Uint32Array(users.length * edges.length)
  let bucket = 0
  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const t = time[row]!
    if (bucket > 0 && t < edges[bucket - 1]!) bucket = 0
    while (t >= edges[bucket]!) bucket++
    const i = place[who[row]!]
    if (i !== undefined && i >= 0) counts[i * edges.length + bucket]!++
  }
  return Array.from(users, (_, i) => Array.from(counts.subarray(i * edges.length, (i + 1) * edges.length)))
}
