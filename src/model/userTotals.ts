/** Cost per user, US dollars. `avg` and `median` are per priced trace; all three are `null` when no trace is priced. */
export interface CostSummary {
  readonly sum: number | null
  readonly avg: number | null
  readonly median: number | null
  /** Traces whose cost is unknown. */
  readonly unpricedTraces: number
  /** Priced traces whose cost comes, at least in part, from a price list. */
  readonly estimatedTraces: number
}

/** Trace durations in milliseconds, over the traces where it is known. Quantiles are type 7 (linear interpolation). */
export interface DurationSummary {
  readonly avg: number | null
  readonly p50: number | null
  readonly p95: number | null
}

/** Counts of end-user feedback; see `feedbackOf`. */
export interface FeedbackSummary {
  readonly positive: number
  readonly negative: number
}

/** What adds up about a user's traces within a scope. Token sums are over the traces that know them, `null` when none does. */
export interface UserTotals {
  readonly traces: number
  readonly erroredTraces: number
  readonly sessions: number
  readonly erroredSessions: number
  readonly observations: number
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly totalTokens: number | null
  readonly cost: CostSummary
  readonly duration: DurationSummary
  readonly feedback: FeedbackSummary
}
