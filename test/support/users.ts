import type { UsersPage } from '../../src/contract/questions.js'
import type { Rollup, UserSummary } from '../../src/model/user.js'

const NOTHING = { sum: null, avg: null, median: null } as const
const NO_COST = { ...NOTHING, unpricedTraces: 0, estimatedTraces: 0 } as const
const NO_DURATION = { avg: null, p50: null, p95: null } as const

/** A roll-up of nobody, to be overridden where a test says something. */
export const NO_ROLLUP: Rollup = {
  traces: NOTHING, erroredTraces: NOTHING, sessions: NOTHING, erroredSessions: NOTHING, observations: NOTHING,
  inputTokens: NOTHING, outputTokens: NOTHING, totalTokens: NOTHING, costSum: NOTHING,
  feedbackPositive: NOTHING, feedbackNegative: NOTHING,
  perTrace: { cost: NO_COST, duration: NO_DURATION },
}

/** The instant at which test users were last seen. */
const SEEN_AT = Date.UTC(2026, 10, 19, 12)

/** A user with plain figures, to be overridden where a test says something. */
export function someUser(userId: string, figures: Partial<UserSummary> = {}): UserSummary {
  return {
    userId, userEmail: null, firstSeenAt: SEEN_AT - 86_400_000, lastSeenAt: SEEN_AT,
    traces: 10, erroredTraces: 0, sessions: 5, erroredSessions: 0, observations: 30,
    inputTokens: 800, outputTokens: 200, totalTokens: 1000,
    cost: { sum: 1.5, avg: 0.15, median: 0.12, unpricedTraces: 0, estimatedTraces: 0 },
    duration: { avg: 1500, p50: 1200, p95: 3000 }, feedback: { positive: 0, negative: 0 }, trend: [1, 0, 3, 6],
    ...figures,
  }
}

/** An answer that holds some of the users, from `cursor` on. */
export function pageOf(users: readonly UserSummary[], cursor: string | undefined, limit = 50): UsersPage {
  const from = Number(cursor ?? 0)
  const sum = (read: (user: UserSummary) => number | null) => ({ ...NOTHING, sum: users.reduce((all, user) => all + (read(user) ?? 0), 0) })
  return {
    rows: users.slice(from, from + limit), nextCursor: from + limit < users.length ? String(from + limit) : null, total: users.length,
    rollup: {
      ...NO_ROLLUP, sessions: sum((user) => user.sessions), erroredSessions: sum((user) => user.erroredSessions), traces: sum((user) => user.traces),
      perTrace: { cost: { ...NO_COST, sum: 42, avg: 0.4, median: 0.3 }, duration: { avg: 2, p50: 1000, p95: 3000 } },
    },
    trendBuckets: [SEEN_AT - 3 * 86_400_000, SEEN_AT - 2 * 86_400_000, SEEN_AT - 86_400_000, SEEN_AT],
  }
}
