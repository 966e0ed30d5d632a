import type { UserMetricId } from '../../../model/metrics.js'
import type { Condition } from '../../../model/scope.js'
import { sumOfCosts, sumOfDurations } from './exactSum.js'
import { IN_TIME } from './inTime.js'
import type { Statement } from './Statement.js'

/** Feedback on a group's traces and, once each, on their sessions. A session's is on each of its traces. */
const feedback = (kind: 'positive' | 'negative', place: 2 | 3): string =>
  `sum(feedback_${kind}) + arraySum(arrayMap(session -> session.${place},
    groupUniqArrayIf((session_id, session_feedback_positive, session_feedback_negative), session_feedback_positive + session_feedback_negative > 0)))`

/** What is summed of a group of traces, by the name that the rest of the statement knows it by. */
export const FIGURES = {
  traces: 'count()',
  errored_traces: 'countIf(errored = 1)',
  sessions: 'uniqExact(session_key)',
  errored_sessions: 'uniqExactIf(session_key, errored = 1)',
  observations: 'sum(observation_count)',
  input_tokens_sum: 'sum(input_tokens)',
  output_tokens_sum: 'sum(output_tokens)',
  total_tokens_sum: 'sum(total_tokens)',
  cost_sum: sumOfCosts('cost_usd'),
  priced: 'count(cost_usd)',
  estimated: 'countIf(cost_estimated = 1)',
  duration_sum: sumOfDurations('duration_ms'),
  timed: 'count(duration_ms)',
  positive: feedback('positive', 2),
  negative: feedback('negative', 3),
  first_seen: 'min(timestamp)',
  last_seen: 'max(timestamp)',
} as const

/** Values to take quantiles of: as states, for a group's and, merged, for all groups' together. */
export const STATES = {
  costs: 'quantileExactInclusiveState(0.5)(cost_usd)',
  durations: 'quantilesExactInclusiveState(0.5, 0.95)(duration_ms)',
} as const

/** The e-mail of the newest trace that has one, of equal instants the greatest id's. */
export const LATEST_EMAIL = `argMaxIf(user_email, ${IN_TIME}, user_email != '')`

/** The time of the newest trace that has an e-mail; NULL where none has. */
export const EMAILED_AT = `maxOrNullIf(timestamp, user_email != '')`

/** What follows from a group's figures, beside them. */
export const DERIVED = {
  cost_avg: 'cost_sum / priced',
  cost_median: 'finalizeAggregation(costs)',
  duration_avg: 'duration_sum / timed',
  // Several quantiles of nothing are NaN, where one is NULL.
  duration_p50: 'if(timed = 0, NULL, finalizeAggregation(durations)[1])',
  duration_p95: 'if(timed = 0, NULL, finalizeAggregation(durations)[2])',
} as const

/** Each metric in terms of the above; NULL = unknown. */
export const METRIC: { readonly [M in UserMetricId]: string } = {
  lastSeenAt: 'last_seen', firstSeenAt: 'first_seen', traces: 'traces', erroredTraces: 'errored_traces', sessions: 'sessions',
  erroredSessions: 'errored_sessions', errorRate: 'errored_sessions / sessions', observations: 'observations',
  inputTokens: 'input_tokens_sum', outputTokens: 'output_tokens_sum', totalTokens: 'total_tokens_sum',
  costSum: 'cost_sum', costAvg: 'cost_avg', costMedian: 'cost_median',
  durationAvg: 'duration_avg', durationP50: 'duration_p50', durationP95: 'duration_p95',
  feedbackPositive: 'positive', feedbackNegative: 'negative',
  feedbackRate: 'if(positive + negative = 0, NULL, positive / (positive + negative))',
}

/** `expression AS name, …` */
export function columnsOf(named: Readonly<Record<string, string>>): string {
  return Object.entries(named).map(([name, expression]) => `${expression} AS ${name}`).join(',\n  ')
}

/** What metric conditions say of a group. A group without a value does not stay. */
export function metricConditions(statement: Statement, where: readonly Condition[] = []): string[] {
  return where.flatMap((condition) => {
    if (condition.kind !== 'metric') return []
    const value = METRIC[condition.metric]
    const bound = (sign: string, limit: number | undefined) =>
      limit === undefined ? [] : [`ifNull(${value} ${sign} ${statement.bind('Float64', limit)}, 0)`]
    return [`isNotNull(${value})`, ...bound('>=', condition.min), ...bound('<=', condition.max)]
  })
}

/** What a search says of a group: id or latest e-mail hold the text, in any case. */
export function searchCondition(statement: Statement, search: string | undefined): string[] {
  if (!search) return []
  const wanted = statement.bind('String', search.toLowerCase())
  return [`position(lowerUTF8(user_id), ${wanted}) > 0 OR position(lowerUTF8(email), ${wanted}) > 0`]
}
