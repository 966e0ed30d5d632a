import type { DimensionValue, Overview, Usage } from '../../contract/questions.js'
import type { ActivityBucket, OtherUsage, UsageSlice } from '../../model/activity.js'
import { ROLLUP_METRICS, USER_METRICS, type RankedMetricId } from '../../model/metrics.js'
import type { CostSummary, DurationSummary, FeedbackSummary, Rank, Rollup, Spread, UserProfile, UserSummary, UserTotals } from '../../model/user.js'
import { count, type FieldsOf, instant, list, milliseconds, number, orNull, record, ref, type Schema, text, usd } from './Schema.js'

const totals: FieldsOf<UserTotals> = {
  traces: count, erroredTraces: count, sessions: count, erroredSessions: count, observations: count,
  inputTokens: orNull(count), outputTokens: orNull(count), totalTokens: orNull(count),
  cost: ref('CostSummary'), duration: ref('DurationSummary'), feedback: ref('FeedbackSummary'),
}

const slice: FieldsOf<UsageSlice> = {
  value: text, traces: count, erroredTraces: count, totalTokens: orNull(count), costUsd: orNull(usd), durationP50: orNull(milliseconds),
}

/** All metrics but the two instants are ranked. */
const RANKED = USER_METRICS.filter((metric) => metric.unit !== 'instant').map(({ id }) => id) satisfies readonly RankedMetricId[]

function perMetric(ids: readonly string[], schema: Schema, others: Readonly<Record<string, Schema>> = {}): Schema {
  const properties = { ...Object.fromEntries(ids.map((id) => [id, schema])), ...others }
  return { type: 'object', properties, required: Object.keys(properties) }
}

const overview: FieldsOf<Overview> = {
  users: count, newUsers: count, traces: count, erroredTraces: count, sessions: count, erroredSessions: count,
  totalTokens: orNull(count), costUsd: orNull(usd), unpricedTraces: count, estimatedTraces: count,
  coverage: record<Overview['coverage']>('Over all traces in range and dimensions.', { identifiedTraces: count, traces: count }),
  known: record<Overview['known']>('Ever, whatever the scope.', { users: count, firstAt: orNull(instant), lastAt: orNull(instant) }),
  activity: list(ref('ActivityBucket')),
}

/** What answers hold of users. */
export const USER_RECORDS = {
  CostSummary: record<CostSummary>('Per priced trace, US dollars.', {
    sum: orNull(usd), avg: orNull(usd), median: orNull(usd), unpricedTraces: count, estimatedTraces: count,
  }),
  DurationSummary: record<DurationSummary>('Per trace of known duration.', { avg: orNull(milliseconds), p50: orNull(milliseconds), p95: orNull(milliseconds) }),
  FeedbackSummary: record<FeedbackSummary>('Feedback of the end user.', { positive: count, negative: count }),
  UserSummary: record<UserSummary>('One user within a scope.', {
    userId: text, userEmail: orNull(text), firstSeenAt: instant, lastSeenAt: instant, ...totals, trend: list(count),
  }),
  UserProfile: record<UserProfile>('One user.', {
    userId: text, userEmail: orNull(text), firstSeenAt: orNull(instant), lastSeenAt: orNull(instant), ...totals,
    lifetime: record<UserProfile['lifetime']>('Whatever the scope.', { firstSeenAt: instant, lastSeenAt: instant, traces: count }),
    activeDays: count, cacheReadTokens: orNull(count), reasoningTokens: orNull(count), rank: perMetric(RANKED, orNull(ref('Rank'))),
  }),
  Rank: record<Rank>('A place among all users of the scope.', { percentile: { type: 'number', minimum: 0, maximum: 100 }, users: count, median: number }),
  Spread: record<Spread>('Over all matching users.', { sum: orNull(number), avg: orNull(number), median: orNull(number) }),
  Rollup: perMetric(ROLLUP_METRICS.map(({ id }) => id), ref('Spread'), {
    perTrace: record<Rollup['perTrace']>('The same per trace.', { cost: ref('CostSummary'), duration: ref('DurationSummary') }),
  }),
  Overview: record<Overview>('The matching users in numbers, over time.', overview),
  ActivityBucket: record<ActivityBucket>('One bucket of time.', {
    start: instant, traces: count, erroredTraces: count, sessions: count, erroredSessions: count, users: count, totalTokens: orNull(count), costUsd: orNull(usd),
  }),
  UsageSlice: record<UsageSlice>('Usage of one value.', slice),
  Usage: record<Usage>('Usage split by a dimension.', {
    slices: list(ref('UsageSlice')), other: orNull(record<OtherUsage>('The values beyond the limit.', { ...slice, values: count })),
  }),
  DimensionValue: record<DimensionValue>('How often a value occurs.', { value: text, traces: count }),
} as const satisfies Readonly<Record<string, Schema>>
