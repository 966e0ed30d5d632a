import type { Adapter } from '../../src/contract/adapter.js'

const unanswered = (question: string) => () => Promise.reject(new Error(`The test asked ${question}, which it gave no answer to.`))

/** An adapter that answers what it is given; every other question fails the test that asks it. */
export function stubAdapter(answers: Partial<Adapter> = {}): Adapter {
  return {
    id: 'stub',
    listUsers: unanswered('listUsers'),
    getOverview: unanswered('getOverview'),
    getUser: unanswered('getUser'),
    getActivity: unanswered('getActivity'),
    getUsage: unanswered('getUsage'),
    listSessions: unanswered('listSessions'),
    getSession: unanswered('getSession'),
    listTraces: unanswered('listTraces'),
    getTrace: unanswered('getTrace'),
    listScores: unanswered('listScores'),
    ...answers,
  }
}
