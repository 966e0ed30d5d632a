import type { UserSummary, UserTotals } from '../../../model/user.js'
import { toList, toNumber, numberOrNull } from '../rows/values.js'

/** Columns of `FIGURES` and `DERIVED` that a user's totals are read from, in the order in which {@link readTotals} takes them. */
export const TOTALS = [
  'first_seen', 'last_seen', 'traces', 'errored_traces', 'sessions', 'errored_sessions', 'observations',
  'input_tokens_sum', 'output_tokens_sum', 'total_tokens_sum', 'cost_sum', 'cost_avg', 'cost_median', 'priced', 'estimated',
  'duration_avg', 'duration_p50', 'duration_p95', 'positive', 'negative',
].join(', ')

/** A row of the users list, but for e-mail and trend. */
export const SUMMARY = `user_id, ${TOTALS}`

export function readTotals(values: readonly unknown[]): UserTotals & { readonly firstSeenAt: number; readonly lastSeenAt: number } {
  const number = (place: number) => toNumber(values[place] ?? 0)
  const optional = (place: number) => numberOrNull(values[place])
  return {
    firstSeenAt: number(0), lastSeenAt: number(1),
    traces: number(2), erroredTraces: number(3), sessions: number(4), erroredSessions: number(5), observations: number(6),
    inputTokens: optional(7), outputTokens: optional(8), totalTokens: optional(9),
    cost: { sum: optional(10), avg: optional(11), median: optional(12), unpricedTraces: number(2) - number(13), estimatedTraces: number(14) },
    duration: { avg: optional(15), p50: optional(16), p95: optional(17) },
    feedback: { positive: number(18), negative: number(19) },
  }
}

/** E-mail and trend are still to come. */
export function readSummary(values: readonly unknown[]): UserSummary {
  const [userId, ...totals] = toList(values)
  return { userId: String(userId), userEmail: null, ...readTotals(totals), trend: [] }
}
