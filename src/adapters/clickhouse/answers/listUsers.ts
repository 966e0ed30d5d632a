import type { UsersPage } from '../../../contract/questions.js'
import { bucketStarts } from '../../../model/buckets.js'
import { DEFAULT_LIMIT } from '../../../model/page.js'
import type { Rollup, Spread, UserSummary } from '../../../model/user.js'
import { numberOrNull, toList, toNumber, toTexts } from '../rows/values.js'
import { beyond, comparable, keptKeys, numberKeys, pageOf, positionOf, type SortKey, stateNow } from '../sql/seek.js'
import { METRIC } from '../sql/userFigures.js'
import { usersOf } from '../sql/users.js'
import type { Asked } from './Asked.js'
import { readSummary, SUMMARY } from './userSummary.js'
import { glance } from './glance.js'

/** Metrics that add up, as the columns that they are summed up from. */
const ADDS: { readonly [M in Exclude<keyof Rollup, 'perTrace'>]: string } = {
  traces: METRIC.traces, erroredTraces: METRIC.erroredTraces, sessions: METRIC.sessions, erroredSessions: METRIC.erroredSessions,
  observations: METRIC.observations, inputTokens: METRIC.inputTokens, outputTokens: METRIC.outputTokens, totalTokens: METRIC.totalTokens,
  costSum: METRIC.costSum, feedbackPositive: METRIC.feedbackPositive, feedbackNegative: METRIC.feedbackNegative,
}
/** Sums of users' exact sums: in whole units again, so that they are the same in whatever order users come. */
const sumOver = (value: string) => (value === 'cost_sum' ? `toFloat64(sum(toInt128(cost_sum * 1e21))) / 1e21` : `sum(${value})`)

const ROLLUP = Object.values(ADDS).map((value) => `tuple(${sumOver(value)}, count(${value}), quantileExactInclusive(0.5)(${value}))`).join(', ')

/** One scan: all matching users summed up, and the page of them, cut out after sorting no more than it needs. */
export async function listUsers(asked: Asked<'listUsers'>): Promise<UsersPage> {
  const { request, rows } = asked
  const { range, timeZone, where, search, trend, weekStartsOn, limit = DEFAULT_LIMIT } = request
  const { by, direction } = request.sort ?? { by: 'lastSeenAt', direction: 'desc' }
  const downwards = by === 'userId' && direction === 'desc'
  const id: SortKey = { sql: 'user_id', type: 'text', downwards }
  const keys = by === 'userId' ? [id] : [...numberKeys(METRIC[by], direction), id]
  const position = positionOf('listUsers', request, asked, keys.length)
  const [found] = await rows((statement) => {
    const users = usersOf(statement, asked, { range, where, search, asOf: position?.asOf ?? null })
    const sortable = keys.map(comparable).join(', ')
    return `SELECT count() AS total, ${stateNow(statement, asked, 'max(latest)')} AS latest, tuple(${ROLLUP}) AS spreads,
  (sum(traces), sum(priced), sum(estimated), quantileExactInclusiveMerge(0.5)(costs),
   sum(timed), toFloat64(sum(toInt128(duration_sum * 1e15))) / 1e15, quantilesExactInclusiveMerge(0.5, 0.95)(durations)) AS per_trace,
  arrayMap(row -> (row.2, row.3), arraySlice(arrayPartial${downwards ? 'Reverse' : ''}Sort(row -> row.1, ${limit + 1},
    groupArrayIf(tuple(tuple(${sortable}), ${keptKeys(keys)}, tuple(${SUMMARY})), ${beyond(statement, keys, position)})), 1, ${limit + 1})) AS page
FROM ${users}`
  })
  const asOf = position ? position.asOf : toNumber(found?.['latest'] ?? 0)
  const all = toList(found?.['page']).map(toList)
  const trendBuckets = trend ? bucketStarts(range, trend, timeZone, weekStartsOn) : []
  const page = pageOf<UserSummary, readonly unknown[]>('listUsers', request, asked, all, asOf,
    ([, summary]) => readSummary(toList(summary)),
    ([kept]) => toTexts(kept))
  const seen = await glance(asked, page.rows.map((row) => row.userId), { range, where, asOf: position?.asOf ?? null }, trendBuckets)
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, ...seen(row.userId) })),
    total: toNumber(found?.['total'] ?? 0),
    rollup: readRollup(toList(found?.['spreads']), toList(found?.['per_trace'])),
    trendBuckets,
  }
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
