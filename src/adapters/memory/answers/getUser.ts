import { stretchAt } from '../../../model/zone.js'
import { type RankedMetricId, USER_METRICS } from '../../../model/metrics.js'
import type { Rank, UserProfile } from '../../../model/user.js'
import { type Figures, spreadOf } from '../scope/Figures.js'
import { latestEmail } from '../scope/matchUsers.js'
import { type Run, rowsIn } from '../scope/Selection.js'
import { COST, FIRST, INPUT, LAST, STRIDE, sumRun } from '../scope/sumUp.js'
import { traceFilter } from '../scope/Tenant.js'
import { totalsOf } from '../scope/totalsOf.js'
import type { Store } from '../store/Store.js'
import { OBSERVED } from '../store/TraceColumns.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'

const DAY = 86_400_000

/** One user's profile: figures of the scope, and how they rank among everybody's. */
export function getUser({ tenant, request, access }: Asked<'getUser'>): UserProfile | null {
  const subject = subjectOf(tenant, request, access?.userIds)
  if (!subject) return null
  const { store, marks, scratch } = tenant
  const { user, run } = subject
  const { traces, firstAt, lastAt } = store.users
  const sums = new Float64Array(STRIDE)
  const seen = run.to > run.from
  if (seen) sumRun(store, run, marks, sums, 0)
  else sums.fill(-0, INPUT, COST + 1)
  return {
    userId: request.userId,
    userEmail: latestEmail(store, { rows: store.order.rows, from: store.starts[user]!, to: store.starts[user + 1]! }),
    firstSeenAt: seen ? sums[FIRST]! : null,
    lastSeenAt: seen ? sums[LAST]! : null,
    ...totalsOf(sums, spreadOf(store, run, scratch)),
    lifetime: { firstSeenAt: firstAt.data[user]!, lastSeenAt: lastAt.data[user]!, traces: traces.data[user]! },
    activeDays: activeDays(store, run, request.timeZone),
    ...hiddenTokens(store, run),
    rank: ranks(access?.userIds ? null : tenant.figures(traceFilter(request, undefined)), seen ? user : -1),
  }
}

/** Calendar days with a trace. The rows come by time, so a clock is asked once per stretch of one offset. */
function activeDays({ columns }: Store, run: Run, timeZone: string): number {
  const time = columns.time.data
  const days = new Set<number>()
  let [end, offset, last] = [-Infinity, 0, NaN]
  for (const row of rowsIn(run)) {
    const t = time[row]!
    if (t >= end) ({ end, offset } = stretchAt(t, timeZone))
    const day = Math.floor((t + offset) / DAY)
    if (day !== last) days.add((last = day))
  }
  return days.size
}

/** Tokens that only observations tell of. */
function hiddenTokens(store: Store, run: Run): Pick<UserProfile, 'cacheReadTokens' | 'reasoningTokens'> {
  const flags = store.columns.flags.data
  let cacheReadTokens: number | null = null
  let reasoningTokens: number | null = null
  for (const row of rowsIn(run)) {
    if (!(flags[row]! & OBSERVED)) continue
    for (const observation of store.observations.of(store.id(row))) {
      if (observation.cacheReadTokens !== null) cacheReadTokens = (cacheReadTokens ?? 0) + observation.cacheReadTokens
      if (observation.reasoningTokens !== null) reasoningTokens = (reasoningTokens ?? 0) + observation.reasoningTokens
    }
  }
  return { cacheReadTokens, reasoningTokens }
}

/** Places among everybody with traces in the scope; none where not everybody may be seen. */
function ranks(figures: Figures | null, user: number): UserProfile['rank'] {
  const rank = (metric: RankedMetricId): Rank | null => {
    const all = figures?.values(metric)
    const value = all?.[user] ?? NaN
    if (!figures || !all || Number.isNaN(value)) return null
    let below = 0
    let equal = 0
    let known = 0
    // Users without a value are NaN, which is neither smaller nor itself.
    for (let other = 0; other < all.length; other++) {
      const theirs = all[other]!
      below += theirs < value ? 1 : 0
      equal += theirs === value ? 1 : 0
      known += theirs === theirs ? 1 : 0
    }
    return { percentile: ((below + equal / 2) / known) * 100, users: known, median: figures.median(metric) }
  }
  const ranked = USER_METRICS.flatMap(({ id }) => (id === 'lastSeenAt' || id === 'firstSeenAt' ? [] : [[id, rank(id)] as const]))
  return Object.fromEntries(ranked) as UserProfile['rank']
}
