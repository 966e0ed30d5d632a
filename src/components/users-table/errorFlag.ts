import { wilson } from '../../model/statistics.js'
import type { Rollup, UserSummary } from '../../model/user.js'

/** Fewer sessions say nothing: an interval of one or two trials is no evidence. */
const LEAST_SESSIONS = 5

/** Why a user's error rate is flagged. */
export interface ErrorFlag {
  /** 95 % interval of the user's rate. */
  readonly low: number
  readonly high: number
  /** Error rate of all other matching users. */
  readonly rest: number
}

/**
 * Worse than the rest: the whole 95 % interval (Wilson) of the user's error rate lies above the rate of all other
 * matching users. `null` = not worse, too few sessions, or nobody else.
 */
export function errorFlag(user: Pick<UserSummary, 'sessions' | 'erroredSessions'>, rollup: Rollup | null): ErrorFlag | null {
  const sessions = (rollup?.sessions.sum ?? 0) - user.sessions
  if (user.erroredSessions === 0 || user.sessions < LEAST_SESSIONS || sessions <= 0) return null
  const rest = Math.max(0, (rollup?.erroredSessions.sum ?? 0) - user.erroredSessions) / sessions
  const { low, high } = wilson(user.erroredSessions, user.sessions)
  return low > rest ? { low, high, rest } : null
}
