import type { UserTotals } from './userTotals.js'

/** How a metric's number reads. `ratio` is a fraction of 1, `instant` Unix milliseconds. */
export type MetricUnit = 'count' | 'tokens' | 'usd' | 'ms' | 'ratio' | 'instant'

/** One number about a user. */
export interface UserMetric {
  readonly id: string
  readonly unit: MetricUnit
  /** Adds up over users: it has a roll-up. */
  readonly adds: boolean
  /** A larger value is worse news: drives colour and wording, never order. */
  readonly moreIsWorse: boolean
  /** `null` = unknown for this user. */
  readonly read: (user: Readable) => number | null
}

/** What a metric reads: a summary or a profile. */
export interface Readable extends UserTotals {
  readonly firstSeenAt: number | null
  readonly lastSeenAt: number | null
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/**
 * THE list of numbers about a user. Columns, sort keys, range filters, stats, chart measures, export and wire schema
 * derive from it; its order is the order in pickers.
 */
export const USER_METRICS = [
  { id: 'lastSeenAt', unit: 'instant', adds: false, moreIsWorse: false, read: (u) => u.lastSeenAt },
  { id: 'firstSeenAt', unit: 'instant', adds: false, moreIsWorse: false, read: (u) => u.firstSeenAt },
  { id: 'traces', unit: 'count', adds: true, moreIsWorse: false, read: (u) => u.traces },
  { id: 'erroredTraces', unit: 'count', adds: true, moreIsWorse: true, read: (u) => u.erroredTraces },
  { id: 'sessions', unit: 'count', adds: true, moreIsWorse: false, read: (u) => u.sessions },
  { id: 'erroredSessions', unit: 'count', adds: true, moreIsWorse: true, read: (u) => u.erroredSessions },
  { id: 'errorRate', unit: 'ratio', adds: false, moreIsWorse: true, read: (u) => ratio(u.erroredSessions, u.sessions) },
  { id: 'observations', unit: 'count', adds: true, moreIsWorse: false, read: (u) => u.observations },
  { id: 'inputTokens', unit: 'tokens', adds: true, moreIsWorse: false, read: (u) => u.inputTokens },
  { id: 'outputTokens', unit: 'tokens', adds: true, moreIsWorse: false, read: (u) => u.outputTokens },
  { id: 'totalTokens', unit: 'tokens', adds: true, moreIsWorse: false, read: (u) => u.totalTokens },
  { id: 'costSum', unit: 'usd', adds: true, moreIsWorse: false, read: (u) => u.cost.sum },
  { id: 'costAvg', unit: 'usd', adds: false, moreIsWorse: false, read: (u) => u.cost.avg },
  { id: 'costMedian', unit: 'usd', adds: false, moreIsWorse: false, read: (u) => u.cost.median },
  { id: 'durationAvg', unit: 'ms', adds: false, moreIsWorse: true, read: (u) => u.duration.avg },
  { id: 'durationP50', unit: 'ms', adds: false, moreIsWorse: true, read: (u) => u.duration.p50 },
  { id: 'durationP95', unit: 'ms', adds: false, moreIsWorse: true, read: (u) => u.duration.p95 },
  { id: 'feedbackPositive', unit: 'count', adds: true, moreIsWorse: false, read: (u) => u.feedback.positive },
  { id: 'feedbackNegative', unit: 'count', adds: true, moreIsWorse: true, read: (u) => u.feedback.negative },
  {
    id: 'feedbackRate', unit: 'ratio', adds: false, moreIsWorse: false,
    read: (u) => ratio(u.feedback.positive, u.feedback.positive + u.feedback.negative),
  },
] as const satisfies readonly UserMetric[]

type Row = (typeof USER_METRICS)[number]

/** Id of a number about a user. */
export type UserMetricId = Row['id']

/** Metrics that add up over users, and so have a roll-up. */
export type RollupMetricId = Extract<Row, { readonly adds: true }>['id']

/** Metrics that users are ranked by: all but the two instants. */
export type RankedMetricId = Exclude<UserMetricId, 'lastSeenAt' | 'firstSeenAt'>

/** The ids, in the list's order. */
export const USER_METRIC_IDS: readonly UserMetricId[] = USER_METRICS.map((m) => m.id)

const byId = new Map<unknown, Row>(USER_METRICS.map((m) => [m.id, m]))

/** Tells whether a text is the id of a metric. */
export function isUserMetricId(id: unknown): id is UserMetricId {
  return byId.has(id)
}

/** The metric of an id. */
export function userMetric(id: UserMetricId): UserMetric {
  const metric = byId.get(id)
  if (!metric) throw new RangeError(`There is no user metric "${String(id)}". Known: ${USER_METRIC_IDS.join(', ')}.`)
  return metric
}

/** Metrics with a roll-up, in the list's order. */
export const ROLLUP_METRICS = USER_METRICS.filter((m): m is Extract<Row, { readonly adds: true }> => m.adds)
