import type { DimensionId } from './dimensions.js'
import type { UserMetricId } from './metrics.js'

/** A time range, Unix milliseconds UTC, half-open: `from ≤ t < to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Keeps users whose metric lies in `min … max`, both inclusive, both optional. A user without a value is not kept. */
export interface MetricCondition {
  readonly kind: 'metric'
  readonly metric: UserMetricId
  readonly min?: number
  readonly max?: number
}

/** Counts only traces that carry one of the values. */
export interface DimensionCondition {
  readonly kind: 'dimension'
  readonly dimension: DimensionId
  readonly anyOf: readonly string[]
}

/** Keeps the users named, or all but the users named. */
export interface UsersCondition {
  readonly kind: 'users'
  readonly anyOf?: readonly string[]
  readonly noneOf?: readonly string[]
}

/**
 * One filter. Dimension conditions choose which **traces** count, before anything is summed; metric and users
 * conditions, and search, choose which **users** stay, after.
 */
export type Condition = MetricCondition | DimensionCondition | UsersCondition

/** The one scope that drives stats, chart, table and export alike. */
export interface UserScope {
  readonly range: Range
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string
  /** Case-insensitive substring of user id or e-mail; no character is special. Empty = no search. */
  readonly search?: string
  /** All must hold. */
  readonly where?: readonly Condition[]
}

/** One user's records. */
export interface SubjectScope {
  readonly userId: string
  /** None = lifetime. */
  readonly range?: Range
  readonly timeZone: string
  /** `'error'`: only errored traces count. */
  readonly status?: 'error'
}

/** A choice of traces, for the lists of traces and sessions. */
export interface TraceScope {
  readonly userId?: string
  readonly sessionId?: string
  /** None = all times. */
  readonly range?: Range
  readonly timeZone: string
  readonly status?: 'ok' | 'error'
  /**
   * Case-insensitive substring of a trace's id, name, session id, status message, tags, or of any text inside its
   * input or output. Not of user id or e-mail: `where` has the users.
   */
  readonly search?: string
  /** As in {@link UserScope}; metric conditions are evaluated per user over the traces that range, status and dimensions leave. */
  readonly where?: readonly Condition[]
}
