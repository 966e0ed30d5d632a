import type { AnyQuestionName, RequestOf } from '../contract/questions.js'

/** What an answer is about, beyond its scope: with another of these, it is an answer about something else. */
const SUBJECT: { readonly [Q in AnyQuestionName]: readonly (keyof RequestOf<Q>)[] } = {
  listUsers: [],
  getOverview: [],
  getUser: ['userId'],
  getActivity: ['userId'],
  getUsage: ['userId', 'by'],
  listSessions: ['userId', 'sessionId'],
  getSession: ['sessionId', 'userId'],
  listTraces: ['userId', 'sessionId'],
  getTrace: ['traceId'],
  listScores: ['userId'],
  listDimensionValues: ['dimension', 'userId', 'sessionId'],
}

/**
 * Tells whether the answer under one key may stay on screen while that of the next key is loading: the same store, the
 * same question, about the same user, session, trace or dimension. Never one person's figures under another's name.
 */
export function keepsPrevious(
  previous: readonly unknown[] | undefined,
  next: readonly [unknown, unknown, AnyQuestionName, object],
): boolean {
  if (!previous || previous[0] !== next[0] || previous[1] !== next[1] || previous[2] !== next[2]) return false
  const before = previous[3]
  if (typeof before !== 'object' || before === null) return false
  return SUBJECT[next[2]].every((field) => Reflect.get(before, field) === Reflect.get(next[3], field))
}
