import type { UserSort, UsersPage } from '../../../contract/questions.js'
import { compareText } from '../../../model/order.js'
import type { Sort } from '../../../model/page.js'
import { latestEmail } from '../scan/matchUsers.js'
import { runOf } from '../scan/select.js'
import { sortItems } from '../scan/sortItems.js'
import { FIRST, LAST } from '../scan/sumRun.js'
import { orNull, totalsAt } from '../scan/sumsAt.js'
import { type Buckets, bucketsOf } from './activity.js'
import type { Run } from '../scan/Run.js'
import type { Store } from '../store/Store.js'
import type { Asked } from './Asked.js'
import { rollUp } from './rollUp.js'

const NEWEST: Sort<UserSort> = { by: 'lastSeenAt', direction: 'desc' }

/** The users of a scope, page by page, with all of them together. */
export function listUsers({ tenant, request, access }: Asked<'listUsers'>): UsersPage {
  const { store } = tenant
  const { values: ids } = store.users
  const matching = tenant.matching(request, access?.userIds)
  const { figures, users } = matching
  const { by, direction } = request.sort ?? NEWEST
  const { items, ...page } = tenant.lists.page(store.version, { question: 'listUsers', request, access }, () => {
    const values = by === 'userId' ? null : figures.values(by)
    return sortItems(Int32Array.from(users), values ? (user) => orNull(values[user]!) : (user) => ids[user]!, direction,
      (a, b) => compareText(ids[a]!, ids[b]!))
  })
  const buckets = request.trend ? bucketsOf(request.range, request.trend, request.timeZone, request.weekStartsOn) : null
  const rows = items.map((user) => {
    const run = runOf(figures.selection, user)
    return {
      userId: ids[user]!,
      userEmail: latestEmail(store, run),
      firstSeenAt: figures.at(user, FIRST),
      lastSeenAt: figures.at(user, LAST),
      ...totalsAt(figures.sums, user, figures.spreadOf(user)),
      trend: buckets ? trendOf(store, run, buckets) : [],
    }
  })
  return { rows, ...page, rollup: (matching.rollup ??= rollUp(tenant, matching)), trendBuckets: buckets?.starts ?? [] }
}

/** Traces per bucket. */
function trendOf({ columns: { time } }: Store, { rows, from, to }: Run, { starts, ends }: Buckets): number[] {
  const counts = starts.map(() => 0)
  let bucket = 0
  for (let k = from; k < to; k++) {
    while (time.data[rows[k]!]! >= ends[bucket]!) bucket++
    counts[bucket]!++
  }
  return counts
}
