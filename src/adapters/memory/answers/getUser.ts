import { type RankedMetricId, USER_METRICS } from '../../../model/metrics.js'
import type { Rank, UserProfile } from '../../../model/user.js'
import { stretchAt } from '../../../model/zone.js'
import { type Figures, spreadOf } from '../scan/Figures.js'
import { latestEmail } from '../scan/matchUsers.js'
import type { Run } from '../scan/Run.js'
import { emptySums, FIRST, LAST, sumRun } from '../scan/sumRun.js'
import { totalsAt } from '../scan/sumsAt.js'
import { OBSERVED } from '../store/columns.js'
import type { Store } from '../store/Store.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'

const DAY = 86_400_000

/** One user's profile: figures of the scope, and how they rank among everybody's. */
export function getUser({ tenant, request, access }: Asked<'getUser'>): UserProfile | null {
  const subject = subjectOf(tenant, request, access?.userIds)
  if (!subject) return null
  const { store, marks, scratch } = tenant
  const { user, run } = subject
  const rows = store.order.of(user)
  const sums = emptySums(1)
  sumRun(store, run, marks, marks.begin(store.sessions.ids.length, 1), sums, 0)
  const seen = run.to > run.from
  return {
    userId: request.userId,
    userEmail: latestEmail(store, { rows, from: 0, to: rows.length }),
    firstSeenAt: seen ? sums[FIRST]! : null,
    lastSeenAt: seen ? sums[LAST]! : null,
    ...totalsAt(sums, 0, spreadOf(store, run, scratch)),
    lifetime: { firstSeenAt: store.order.firstAt[user]!, lastSeenAt: store.order.lastAt[user]!, traces: rows.length },
    activeDays: activeDays(store, run, request.timeZone),
    ...hiddenTokens(store, run),
    rank: ranks(access?.userIds ? null : tenant.figures({ range: request.range, status: request.status }, undefined), seen ? user : -1),
  }
}

/** Calendar days with a trace. The rows come by time, so a clock is asked once per stretch of one offset. */
function activeDays({ columns }: Store, { rows, from, to }: Run, timeZone: string): number {
  const time = columns.time.data
  const days = new Set<number>()
  let [end, offset, last] = [-Infinity, 0, NaN]
  for (let k = from; k < to; k++) {
    const t = time[rows[k]!]!
    if (t >= end) ({ end, offset } = stretchAt(t, timeZone))
    const day = Math.floor((t + offset) / DAY)
    if (day !== last) days.add((last = day))
  }
  return days.size
}

/** Tokens that only observations tell of. */
function hiddenTokens(store: Store, { rows, from, to }: Run): Pick<UserProfile, 'cacheReadTokens' | 'reasoningTokens'> {
  const flags = store.columns.flags.data
  const sums = { cacheReadTokens: null as number | null, reasoningTokens: null as number | null }
  for (let k = from; k < to; k++) {
    if (!(flags[rows[k]!]! & OBSERVED)) continue
    for (const observation of store.observations.of(store.ids[rows[k]!]!)) {
      for (const tokens of ['cacheReadTokens', 'reasoningTokens'] as const) {
        if (observation[tokens] !== null) sums[tokens] = (sums[tokens] ?? 0) + observation[tokens]
      }
    }
  }
  return sums
}

/** Places among everybody with traces in the scope; none where not everybody may be seen. */
function ranks(figures: Figures | null, user: number): UserProfile['rank'] {
  const rank = (metric: RankedMetricId): Rank | null => {
    const value = figures?.values(metric)[user] ?? NaN
    if (!figures || Number.isNaN(value)) return null
    const { values, median } = figures.known(metric)
    let below = 0
    let equal = 0
    for (let i = 0; i < values.length; i++) {
      below += values[i]! < value ? 1 : 0
      equal += values[i] === value ? 1 : 0
    }
    return { percentile: ((below + equal / 2) / values.length) * 100, users: values.length, median }
  }
  const ranked = USER_METRICS.flatMap(({ id }) => (id === 'lastSeenAt' || id === 'firstSeenAt' ? [] : [[id, rank(id)] as const]))
  return Object.fromEntries(ranked) as UserProfile['rank']
}
