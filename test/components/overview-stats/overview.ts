import type { Overview } from '../../../src/contract/questions.js'

/** An overview of nothing, but for what is given. */
export const overview = (some: Partial<Overview>): Overview => ({
  users: 0, newUsers: 0, traces: 0, erroredTraces: 0, sessions: 0, erroredSessions: 0, totalTokens: null, costUsd: null,
  unpricedTraces: 0, estimatedTraces: 0, coverage: { identifiedTraces: 0, traces: 0 }, known: { users: 0, firstAt: null, lastAt: null }, activity: [], ...some,
})
