import type { UsersPage } from '../../../contract/questions.js'
import { bucketIndex, bucketStarts } from '../../../model/buckets.js'
import { DEFAULT_LIMIT } from '../../../model/page.js'
import type { Rollup, Spread, UserSummary } from '../../../model/user.js'
import { numberOrNull, toList, toNumber, toTexts } from '../rows/values.js'
import { sumOfCosts, sumOfDurations } from '../sql/exactSum.js'
import { beyond, comparable, keptKeys, numberKeys, pageOf, positionOf, type SortKey, stateNow } from '../sql/seek.js'
import { METRIC } from '../sql/userFigures.js'
import { usersOf } from '../sql/users.js'
import type { Asked } from './Asked.js'
import { readSummary, SUMMARY } from './userSummary.js'
import { latestEmails } from './latestEmails.js'

/** Metrics that add up, as the columns that they are summed up from. */
const ADDS: { readonly [M in Exclude<keyof Rollup, 'perTrace'>]: string } = {
  traces: METRIC.traces, erroredTraces: METRIC.erroredTraces, sessions: METRIC.sessions, erroredSessions: METRIC.erroredSessions,
  observations: METRIC.observations, inputTokens: METRIC.inputTokens, outputTokens: METRIC.outputTokens, totalTokens: METRIC.totalTokens,
  costSum: METRIC.costSum, feedbackPositive: METRIC.feedbackPositive, feedbackNegative: METRIC.feedbackNegative,
}
/** Sums of users' exact sums: in whole units again, so that they are the same in whatever order users come. */
const sumOver = (value: string) => (value === METRIC.costSum ? sumOfCosts(value) : `sum(${value})`)

const ROLLUP = Object.values(ADDS).map((value) => `tuple(${sumOver(value)}, count(${value}), quantileExactInclusive(0.5)(${value}))`).join(', ')

/** Counts per bucket of a user's times, as two arrays: starts and counts. */
const trendOf = (times: string, starts: string) => `arrayReduce('sumMap', arrayMap(t -> [roundDown(t, ${starts})], ${times}), arrayMap(t -> [toUInt64(1)], ${times}))`

/**
 * One scan: all matching users summed up, and the page of them, cut out after sorting no more than it needs. Trends come
 * from the same scan, counted for the page alone: to read the rows of its users again may cost as much as the range.
 */
export async function listUsers(asked: Asked<'listUsers'>): Promise<UsersPage> {
  const { request, rows } = asked
  const { range, timeZone, where, search, trend, weekStartsOn, limit = DEFAULT_LIMIT } = request
  const { by, direction } = request.sort ?? { by: 'lastSeenAt', direction: 'desc' }
  const downwards = by === 'userId' && direction === 'desc'
  const id: SortKey = { sql: 'user_id', type: 'text', downwards }
  const keys = by === 'userId' ? [id] : [...numberKeys(METRIC[by], direction), id]
  const position = positionOf('listUsers', request, asked, keys.length)
  const trendBuckets = trend ? bucketStarts(range, trend, timeZone, weekStartsOn) : []
  const [found] = await rows((statement) => {
    const users = usersOf(statement, asked, { range, where, search, asOf: position?.asOf ?? null })
    const sortable = keys.map(comparable).join(', ')
    return `SELECT count() AS total, ${stateNow(statement, asked, 'max(latest)')} AS latest, tuple(${ROLLUP}) AS spreads,
  (sum(traces), sum(priced), sum(estimated), quantileExactInclusiveMerge(0.5)(costs),
   sum(timed), ${sumOfDurations('duration_sum')}, quantilesExactInclusiveMerge(0.5, 0.95)(durations)) AS per_trace,
  arrayMap(row -> (row.2, row.3, row.4, ${trend ? trendOf('row.5', statement.bind('Array(Int64)', trendBuckets.map(String))) : '0'}),
    arraySlice(arrayPartial${downwards ? 'Reverse' : ''}Sort(row -> row.1, ${limit + 1},
      groupArrayIf(tuple(tuple(${sortable}), ${keptKeys(keys)}, tuple(${SUMMARY}), emailed_at${trend ? ', times' : ''}), ${beyond(statement, keys, position)})), 1, ${limit + 1})) AS page
FROM ${users}`
  })
  const asOf = position ? position.asOf : toNumber(found?.['latest'] ?? 0)
  const all = toList(found?.['page']).map(toList)
  const page = pageOf<UserSummary, readonly unknown[]>('listUsers', request, asked, all, asOf,
    ([, summary, , counts]) => ({ ...readSummary(toList(summary)), trend: readTrend(trendBuckets, toList(counts)) }),
    ([kept]) => toTexts(kept))
  const emailed = page.rows.map(({ userId }, i) => ({ userId, emailedAt: numberOrNull(all[i]?.[2]) }))
  const emailOf = await latestEmails(asked, emailed, { range, where, asOf })
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, userEmail: emailOf(row.userId) })),
    total: toNumber(found?.['total'] ?? 0),
    rollup: readRollup(toList(found?.['spreads']), toList(found?.['per_trace'])),
    trendBuckets,
  }
}

function readTrend(buckets: readonly number[], counts: readonly unknown[]): number[] {
  const trend = buckets.map(() => 0)
  const [starts, traces] = counts.map(toList)
  starts?.forEach((start, i) => { trend[bucketIndex(buckets, toNumber(start))] = toNumber(traces?.[i]) })
  return trend
}

function readRollup(spreads: readonly unknown[], perTrace: readonly unknown[]): Rollup {
  const spread = (metric: keyof typeof ADDS): Spread => {
    const [sum, count, median] = toList(spreads[Object.keys(ADDS).indexOf(metric)])
    const users = toNumber(count ?? 0)
    return users === 0 ? { sum: null, avg: null, median: null } : { sum: toNumber(sum), avg: toNumber(sum) / users, median: toNumber(median) }
  }
  const [traces = 0, priced = 0, estimated = 0, costMedian, timed = 0, durationSum, durations] = perTrace
  const [p50, p95] = toList(durations)
  const costSum = spread('costSum')
  const per = (sum: number | null, count: unknown) => (sum === null || toNumber(count) === 0 ? null : sum / toNumber(count))
  return {
    traces: spread('traces'), erroredTraces: spread('erroredTraces'), sessions: spread('sessions'), erroredSessions: spread('erroredSessions'),
    observations: spread('observations'), inputTokens: spread('inputTokens'), outputTokens: spread('outputTokens'), totalTokens: spread('totalTokens'),
    costSum, feedbackPositive: spread('feedbackPositive'), feedbackNegative: spread('feedbackNegative'),
    perTrace: {
      cost: {
        sum: costSum.sum, avg: per(costSum.sum, priced), median: numberOrNull(costMedian),
        unpricedTraces: toNumber(traces) - toNumber(priced), estimatedTraces: toNumber(estimated),
      },
      duration: { avg: per(numberOrNull(durationSum), timed), p50: numberOrNull(p50), p95: numberOrNull(p95) },
    },
  }
}
