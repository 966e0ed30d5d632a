import type { AskContext } from '../../contract/adapter.js'
import type { RequestOf } from '../../contract/questions.js'
import { checkBuckets } from '../../contract/validate.js'
import type { ActivityBucket } from '../../model/activity.js'
import { localDay } from '../../model/localDay.js'
import { type RankedMetricId, userMetric } from '../../model/metrics.js'
import { percentileRank, quantile } from '../../model/statistics.js'
import type { Rank, UserProfile } from '../../model/user.js'
import { activityOf } from './activity.js'
import { groupBy, knownAscending } from './groups.js'
import { earliest, latest, latestEmail, sumOf, totalsOf } from './totals.js'
import { summarise } from './users.js'
import { countedTraces, visibleTraces, type World } from './world.js'

/** Where a user stands among all users with traces in the same range and status. Nobody can tell who sees only some users. */
function ranksOf(world: World, request: RequestOf<'getUser'>, context: AskContext | undefined): UserProfile['rank'] {
  const { range, status } = request
  const hidden = context?.access?.userIds !== undefined
  const everybody = hidden ? [] : [...groupBy(countedTraces(world, context, { range, status }), (trace) => trace.userId)]
    .flatMap(([userId, traces]) => (userId === null ? [] : [summarise(world, userId, traces)]))
  const subject = everybody.find((user) => user.userId === request.userId)
  const rank = (metric: RankedMetricId): Rank | null => {
    const { read } = userMetric(metric)
    const value = subject ? read(subject) : null
    const values = knownAscending(everybody, read)
    const median = quantile(values, 0.5)
    return value === null || median === null ? null : { percentile: percentileRank(values, value), users: values.length, median }
  }
  return {
    traces: rank('traces'), erroredTraces: rank('erroredTraces'), sessions: rank('sessions'),
    erroredSessions: rank('erroredSessions'), errorRate: rank('errorRate'), observations: rank('observations'),
    inputTokens: rank('inputTokens'), outputTokens: rank('outputTokens'), totalTokens: rank('totalTokens'),
    costSum: rank('costSum'), costAvg: rank('costAvg'), costMedian: rank('costMedian'),
    durationAvg: rank('durationAvg'), durationP50: rank('durationP50'), durationP95: rank('durationP95'),
    feedbackPositive: rank('feedbackPositive'), feedbackNegative: rank('feedbackNegative'), feedbackRate: rank('feedbackRate'),
  }
}

export function getUser(world: World, request: RequestOf<'getUser'>, context?: AskContext): UserProfile | null {
  const { userId, range, status, timeZone } = request
  const ever = visibleTraces(world, context?.access).filter((trace) => trace.userId === userId)
  const firstSeenAt = earliest(ever)
  const lastSeenAt = latest(ever)
  if (firstSeenAt === null || lastSeenAt === null) return null
  const traces = countedTraces(world, context, { range, status }).filter((trace) => trace.userId === userId)
  const observations = traces.flatMap((trace) => world.partsOf.get(trace.id) ?? [])
  return {
    userId,
    userEmail: latestEmail(ever),
    firstSeenAt: earliest(traces),
    lastSeenAt: latest(traces),
    ...totalsOf(world, traces),
    lifetime: { firstSeenAt, lastSeenAt, traces: ever.length },
    activeDays: new Set(traces.map((trace) => localDay(trace.timestamp, timeZone))).size,
    cacheReadTokens: sumOf(observations, (observation) => observation.cacheReadTokens),
    reasoningTokens: sumOf(observations, (observation) => observation.reasoningTokens),
    rank: ranksOf(world, request, context),
  }
}

export function getActivity(world: World, request: RequestOf<'getActivity'>, context?: AskContext): readonly ActivityBucket[] {
  const { userId, status, timeZone } = request
  const ever = visibleTraces(world, context?.access).filter((trace) => trace.userId === userId)
  const first = earliest(ever)
  const last = latest(ever)
  const range = request.range ?? (first === null || last === null ? null : { from: first, to: last + 1 })
  if (range === null) return []
  checkBuckets({ ...request, range })
  const traces = countedTraces(world, context, { range, status }).filter((trace) => trace.userId === userId)
  return activityOf(traces, range, timeZone, request)
}
