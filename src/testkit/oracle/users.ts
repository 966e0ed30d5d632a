import type { AskContext } from '../../contract/adapter.js'
import type { Overview, RequestOf, UsersPage } from '../../contract/questions.js'
import { bucketEnd, bucketStarts } from '../../model/buckets.js'
import { matchesMetrics, matchesSearch, matchesUsers } from '../../model/conditions.js'
import { type RollupMetricId, userMetric } from '../../model/metrics.js'
import { compareText } from '../../model/order.js'
import type { UserScope } from '../../model/scope.js'
import { quantile, sum } from '../../model/statistics.js'
import type { TraceRecord } from '../../model/trace.js'
import type { Rollup, Spread, UserSummary } from '../../model/user.js'
import { activityOf } from './activity.js'
import { countErroredSessions, countSessions, groupBy, knownAscending } from './groups.js'
import { pageOf, sortRows } from './paging.js'
import { costOf, durationOf, earliest, latest, latestEmail, sumOf, totalsOf } from './totals.js'
import { countedTraces, visibleTraces, type World } from './world.js'

export function summarise(world: World, userId: string, traces: readonly TraceRecord[]): UserSummary {
  return {
    userId,
    userEmail: latestEmail(traces),
    firstSeenAt: earliest(traces) ?? NaN,
    lastSeenAt: latest(traces) ?? NaN,
    ...totalsOf(world, traces),
    trend: [],
  }
}

interface MatchingUser {
  readonly summary: UserSummary
  readonly traces: readonly TraceRecord[]
}

/** First which traces count, then which users stay. */
function matchingUsers(world: World, context: AskContext | undefined, scope: UserScope): MatchingUser[] {
  const byUser = groupBy(countedTraces(world, context, { range: scope.range, where: scope.where }), (trace) => trace.userId)
  const users: MatchingUser[] = []
  for (const [userId, traces] of byUser) {
    if (userId === null) continue
    const summary = summarise(world, userId, traces)
    const stays = matchesUsers(userId, scope.where)
      && matchesSearch(userId, summary.userEmail, scope.search)
      && matchesMetrics(summary, scope.where)
    if (stays) users.push({ summary, traces })
  }
  return users
}

function spreadOf(values: readonly number[]): Spread {
  const total = sum(values)
  return { sum: total, avg: total === null ? null : total / values.length, median: quantile(values, 0.5) }
}

function rollupOf(users: readonly MatchingUser[]): Rollup {
  const spread = (id: RollupMetricId): Spread =>
    spreadOf(knownAscending(users, (user) => userMetric(id).read(user.summary)))
  const traces = users.flatMap((user) => user.traces)
  return {
    traces: spread('traces'),
    erroredTraces: spread('erroredTraces'),
    sessions: spread('sessions'),
    erroredSessions: spread('erroredSessions'),
    observations: spread('observations'),
    inputTokens: spread('inputTokens'),
    outputTokens: spread('outputTokens'),
    totalTokens: spread('totalTokens'),
    costSum: spread('costSum'),
    feedbackPositive: spread('feedbackPositive'),
    feedbackNegative: spread('feedbackNegative'),
    perTrace: { cost: costOf(traces), duration: durationOf(traces) },
  }
}

export function listUsers(world: World, request: RequestOf<'listUsers'>, context?: AskContext): UsersPage {
  const { range, timeZone, trend, weekStartsOn } = request
  const users = matchingUsers(world, context, request)
  const trendBuckets = trend ? bucketStarts(range, trend, timeZone, weekStartsOn) : []
  const ends = trend ? trendBuckets.map((start) => bucketEnd(start, trend, timeZone, weekStartsOn)) : []
  const rows = users.map(({ summary, traces }) => ({
    ...summary,
    trend: trendBuckets.map((start, i) =>
      traces.filter((trace) => start <= trace.timestamp && trace.timestamp < (ends[i] ?? start)).length),
  }))
  const { by, direction } = request.sort ?? { by: 'lastSeenAt', direction: 'desc' }
  const sorted = sortRows(
    rows, direction, (row) => (by === 'userId' ? row.userId : userMetric(by).read(row)), (a, b) => compareText(a.userId, b.userId),
  )
  return { ...pageOf('listUsers', request, context, sorted), rollup: rollupOf(users), trendBuckets }
}

export function getOverview(world: World, request: RequestOf<'getOverview'>, context?: AskContext): Overview {
  const { range, timeZone } = request
  const users = matchingUsers(world, context, request)
  const traces = users.flatMap((user) => user.traces)
  const everything = visibleTraces(world, context?.access)
  const identifiedEver = everything.filter((trace) => trace.userId !== null)
  const counted = countedTraces(world, context, { range, where: request.where })
  const isNew = ({ summary }: MatchingUser) => {
    const first = earliest(everything.filter((trace) => trace.userId === summary.userId))
    return first !== null && range.from <= first && first < range.to
  }
  const cost = costOf(traces)
  return {
    users: users.length,
    newUsers: users.filter(isNew).length,
    traces: traces.length,
    erroredTraces: traces.filter((trace) => trace.status === 'error').length,
    sessions: countSessions(traces),
    erroredSessions: countErroredSessions(traces),
    totalTokens: sumOf(traces, (trace) => trace.totalTokens),
    costUsd: cost.sum,
    unpricedTraces: cost.unpricedTraces,
    estimatedTraces: cost.estimatedTraces,
    coverage: { identifiedTraces: counted.filter((trace) => trace.userId !== null).length, traces: counted.length },
    known: {
      users: new Set(identifiedEver.map((trace) => trace.userId)).size,
      firstAt: earliest(identifiedEver),
      lastAt: latest(identifiedEver),
    },
    activity: activityOf(traces, range, timeZone, request),
  }
}
