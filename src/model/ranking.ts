import { userMetric, type RankedMetricId } from './metrics.js'
import type { Rank } from './user.js'

/**
 * What is worth saying about a user's place among all users, for one metric. Percentages are whole, 1–99.
 * `worse` and `better` are for metrics where more is worse; the others know no better.
 */
export type Standing =
  | { readonly kind: 'highest'; readonly users: number }
  | { readonly kind: 'top'; readonly percent: number }
  | { readonly kind: 'bottom'; readonly percent: number }
  | { readonly kind: 'multiple'; readonly times: number }
  | { readonly kind: 'worse'; readonly percent: number }
  | { readonly kind: 'better'; readonly percent: number }

/** Fewer users than this make no ranking. */
const MIN_RANKED_USERS = 10

/** A cost this many times the median says more than a percentile. */
const NOTABLE_MULTIPLE = 2

/** Metrics whose distance from the median is the news, rather than the place in the queue. */
const BY_MULTIPLE: ReadonlySet<RankedMetricId> = new Set(['costSum', 'costAvg', 'costMedian'])

const whole = (percent: number): number => Math.min(99, Math.max(1, Math.floor(percent)))

/**
 * Words a rank, or `null` where it would say nothing: no value, fewer than {@link MIN_RANKED_USERS} users, everybody
 * equal, or "worse" about a value that is zero or no more than the median.
 */
export function standingOf(metric: RankedMetricId, value: number | null, rank: Rank | null): Standing | null {
  if (value === null || rank === null || rank.users < MIN_RANKED_USERS) return null
  const { percentile, users, median } = rank
  if (percentile === 50 && value === median) return null
  if (userMetric(metric).moreIsWorse) {
    if (percentile > 50) return value > 0 && value > median ? { kind: 'worse', percent: whole(percentile) } : null
    return value < median ? { kind: 'better', percent: whole(100 - percentile) } : null
  }
  if (BY_MULTIPLE.has(metric) && median > 0 && value / median >= NOTABLE_MULTIPLE) {
    return { kind: 'multiple', times: value / median }
  }
  if (percentile < 50) return value < median ? { kind: 'bottom', percent: whole(Math.ceil(percentile)) } : null
  // Alone at the top, one's own half counts: 100 − 50 / users. A tie for the top stays below.
  if (100 - percentile <= 50 / users + 1e-9) return { kind: 'highest', users }
  return value > median ? { kind: 'top', percent: whole(Math.ceil(100 - percentile)) } : null
}
