import type { RankedMetricId } from '../../model/metrics.js'

/** A figure of the strip, in the order that it draws them. */
export const USER_STATS = [
  'sessions', 'traces', 'errorRate', 'costSum', 'totalTokens', 'durationAvg', 'durationP95', 'activeDays', 'seen',
] as const

/** Id of a figure about one user: most are metrics; `activeDays` and `seen` are told by the profile alone. */
export type UserStat = (typeof USER_STATS)[number]

/** Tells whether users are ranked by a figure. */
export function isRanked(stat: UserStat): stat is Extract<UserStat, RankedMetricId> {
  return stat !== 'activeDays' && stat !== 'seen'
}
