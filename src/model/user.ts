import type { RankedMetricId, RollupMetricId } from './metrics.js'
import type { CostSummary, DurationSummary, UserTotals } from './userTotals.js'

export type { CostSummary, DurationSummary, FeedbackSummary, UserTotals } from './userTotals.js'

/** One user within a scope: a row of the users list. */
export interface UserSummary extends UserTotals {
  readonly userId: string
  /** The latest e-mail seen in the scope: of the newest trace that has one (of equal instants the greatest id). */
  readonly userEmail: string | null
  /** First trace in the scope, Unix milliseconds. */
  readonly firstSeenAt: number
  /** Last trace in the scope, Unix milliseconds. */
  readonly lastSeenAt: number
  /** Traces per bucket, aligned with the page's `trendBuckets`; empty when no trend was asked for. */
  readonly trend: readonly number[]
}

/** Where a user stands among all users, for one metric. */
export interface Rank {
  /** 0–100: per cent of users with a smaller value, ties counted half, the user included (mean percentile rank). */
  readonly percentile: number
  /** How many users have a value and were compared. */
  readonly users: number
  /** Median of that value over those users. */
  readonly median: number
}

/** One user, known for certain. Figures are of the scope; without a range that is the lifetime. */
export interface UserProfile extends UserTotals {
  readonly userId: string
  /** The latest e-mail ever seen. */
  readonly userEmail: string | null
  /** First trace in the scope; `null` when the user has none there. */
  readonly firstSeenAt: number | null
  readonly lastSeenAt: number | null
  /** First and last trace ever, whatever the scope. */
  readonly lifetime: { readonly firstSeenAt: number; readonly lastSeenAt: number; readonly traces: number }
  /** Calendar days of the scope's time zone with at least one trace. */
  readonly activeDays: number
  readonly cacheReadTokens: number | null
  readonly reasoningTokens: number | null
  /** Per metric, against all users of the same scope; `null` when the user has no value or the adapter cannot tell. */
  readonly rank: { readonly [M in RankedMetricId]: Rank | null }
}

/** A metric over all matching users, not the page: `avg` and `median` are per user, over the users that have a value. */
export interface Spread {
  readonly sum: number | null
  readonly avg: number | null
  readonly median: number | null
}

/** All matching users together. */
export type Rollup = { readonly [M in RollupMetricId]: Spread } & {
  /** The same figures per trace, over every trace of every matching user. */
  readonly perTrace: {
    readonly cost: CostSummary
    readonly duration: DurationSummary
  }
}
