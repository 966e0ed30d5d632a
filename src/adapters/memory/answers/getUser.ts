import { stretchAt } from '../../../model/zone.js'
import { type RankedMetricId, USER_METRICS } from '../../../model/metrics.js'
import type { Rank, UserProfile } from '../../../model/user.js'
import type { Figures } from '../scope/Figures.js'
import { gatherAll } from '../scope/gather.js'
import { quantiles } from '../scope/quantiles.js'
import type { Selection } from '../scope/Selection.js'
import { FIRST, LAST, sumUp } from '../scope/sumUp.js'
import { traceFilter } from '../scope/Tenant.js'
import { totalsAt } from '../scope/totalsAt.js'
import type { Store } from '../store/Store.js'
import { OBSERVED } from '../store/TraceColumns.js'
import type { Asked } from './Asked.js'
import { rowsIn, subjectOf } from './subject.js'

const DAY = 86_400_000

/** One user's profile: figures of the scope, and how they rank among everybody's. */
export function getUser({ tenant, request, access }: Asked<'getUser'>): UserProfile | null {
  const subject = subjectOf(tenant, request, access?.userIds)
  if (!subject) return null
  const { store, marks, scratch } = tenant
  const { user, selection } = subject
  const { columns, users } = store
  const sums = sumUp(store, selection, marks, true)
  const only = new Uint8Array(user + 1)
  only[user] = 1
  const costs = gatherAll(columns.cost, columns.user, selection, only, scratch)
  const [costMedian = NaN] = quantiles(costs.values, 0, costs.count, [0.5])
  const durations = gatherAll(columns.duration, columns.user, selection, only, scratch)
  const [durationP50 = NaN, durationP95 = NaN] = quantiles(durations.values, 0, durations.count, [0.5, 0.95])
  const seen = selection.to > selection.from
  return {
    userId: request.userId,
    userEmail: latestEmail(store, store.rowsOf(user)),
    firstSeenAt: seen ? sums.sums[FIRST]! : null,
    lastSeenAt: seen ? sums.sums[LAST]! : null,
    ...totalsAt(sums, 0, { costMedian, durationP50, durationP95 }),
    lifetime: { firstSeenAt: users.firstAt.data[user]!, lastSeenAt: users.lastAt.data[user]!, traces: users.traces.data[user]! },
    activeDays: activeDays(store, selection, request.timeZone),
    ...hiddenTokens(store, selection),
    rank: ranks(access?.userIds ? null : tenant.figures(traceFilter(request, undefined)), seen ? user : -1),
  }
}

function latestEmail({ columns: { email }, texts }: Store, rows: Uint32Array): string | null {
  for (let i = rows.length - 1; i >= 0; i--) {
    const code = email.get(rows[i]!)
    if (code !== null) return texts.email.texts[code] ?? null
  }
  return null
}

/** Calendar days with a trace. The rows come by time, so a clock is asked once per stretch of one offset. */
function activeDays({ columns }: Store, selection: Selection, timeZone: string): number {
  const time = columns.time.data
  const days = new Set<number>()
  let [end, offset, last] = [-Infinity, 0, NaN]
  for (const row of rowsIn(selection)) {
    const t = time[row]!
    if (t >= end) ({ end, offset } = stretchAt(t, timeZone))
    const day = Math.floor((t + offset) / DAY)
    if (day !== last) days.add((last = day))
  }
  return days.size
}

/** Tokens that only observations tell of. */
function hiddenTokens(store: Store, selection: Selection): Pick<UserProfile, 'cacheReadTokens' | 'reasoningTokens'> {
  const flags = store.columns.flags.data
  let cacheReadTokens: number | null = null
  let reasoningTokens: number | null = null
  for (const row of rowsIn(selection)) {
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
    for (const other of figures.users) {
      const theirs = all[other]!
      if (theirs < value) below++
      else if (theirs === value) equal++
      // NaN alone is not itself.
      if (theirs === theirs) known++
    }
    return { percentile: ((below + equal / 2) / known) * 100, users: known, median: figures.median(metric) }
  }
  const ranked = USER_METRICS.flatMap(({ id }) => (id === 'lastSeenAt' || id === 'firstSeenAt' ? [] : [[id, rank(id)] as const]))
  return Object.fromEntries(ranked) as UserProfile['rank']
}
