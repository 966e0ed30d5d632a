import type { UserSort, UsersPage } from '../../../contract/questions.js'
import { compareText } from '../../../model/order.js'
import type { Sort } from '../../../model/page.js'
import type { UserSummary } from '../../../model/user.js'
import type { Figures } from '../scope/Figures.js'
import { latestEmail, type Matching } from '../scope/matchUsers.js'
import { type Run, runOf } from '../scope/Selection.js'
import type { Store } from '../store/Store.js'
import { sortItems } from '../store/sortItems.js'
import { FIRST, LAST } from '../scope/sumUp.js'
import { totalsOf } from '../scope/totalsOf.js'
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
    rows: summaries(figures, page.items, buckets),
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

function summaries(figures: Figures, users: readonly number[], buckets: Buckets | null): UserSummary[] {
  const { store, selection } = figures
  return users.map((user) => {
    const run = runOf(selection, user)
    return {
      userId: store.users.id(user),
      userEmail: latestEmail(store, run),
      firstSeenAt: figures.at(user, FIRST),
      lastSeenAt: figures.at(user, LAST),
      ...totalsOf(figures.sumsOf(user), figures.spreadOf(user)),
      trend: buckets ? trendOf(store, run, buckets) : [],
    }
  })
}

/** Traces per bucket. */
function trendOf({ columns: { time } }: Store, { rows, from, to }: Run, { starts, edges }: Buckets): number[] {
  const counts = starts.map(() => 0)
  let bucket = 0
  for (let k = from; k < to; k++) {
    const t = time.data[rows ? rows[k]! : k]!
    while (t >= edges[bucket]!) bucket++
    counts[bucket]!++
  }
  return counts
}
