/** What happened in one bucket of time. Zero is a fact here; `null` still means unknown. */
export interface ActivityBucket {
  /** Start of the bucket in the zone's calendar, Unix milliseconds. That of the first bucket may lie before the range. */
  readonly start: number
  readonly traces: number
  readonly erroredTraces: number
  /** Sessions with a trace in this bucket; one that spans two buckets counts in both. */
  readonly sessions: number
  readonly erroredSessions: number
  /** Distinct users. */
  readonly users: number
  readonly totalTokens: number | null
  readonly costUsd: number | null
}

/** What to compare the values of a dimension by. */
export type UsageMeasure = 'traces' | 'erroredTraces' | 'totalTokens' | 'costUsd' | 'durationP50'

/** Usage of one value of a dimension, such as one model. */
export interface UsageSlice {
  readonly value: string
  readonly traces: number
  readonly erroredTraces: number
  /** For model, provider and tool: of the observations with that value, for traces that have observations. */
  readonly totalTokens: number | null
  readonly costUsd: number | null
  /** Median duration of the traces, milliseconds. */
  readonly durationP50: number | null
}

/** The values beyond the limit, together: `traces` are distinct, `value` is `''`. */
export interface OtherUsage extends UsageSlice {
  /** How many values are folded. */
  readonly values: number
}
