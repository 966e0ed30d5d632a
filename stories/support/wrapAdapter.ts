import type { Adapter } from '../../src/contract/adapter.js'
import type { AnyQuestionName } from '../../src/contract/questions.js'

/** What happens round one question. It may wait, throw, answer never, or just `ask()`. */
export type Around = <Answer>(question: AnyQuestionName, ask: () => Promise<Answer>, signal: AbortSignal | undefined) => Promise<Answer>

/** An adapter that answers as another one, with something round each question. */
export function wrapAdapter(adapter: Adapter, id: string, around: Around): Adapter {
  const { listDimensionValues } = adapter
  return {
    id,
    ...(adapter.approximate && { approximate: adapter.approximate }),
    listUsers: (request, context) => around('listUsers', () => adapter.listUsers(request, context), context?.signal),
    getOverview: (request, context) => around('getOverview', () => adapter.getOverview(request, context), context?.signal),
    getUser: (request, context) => around('getUser', () => adapter.getUser(request, context), context?.signal),
    getActivity: (request, context) => around('getActivity', () => adapter.getActivity(request, context), context?.signal),
    getUsage: (request, context) => around('getUsage', () => adapter.getUsage(request, context), context?.signal),
    listSessions: (request, context) => around('listSessions', () => adapter.listSessions(request, context), context?.signal),
    getSession: (request, context) => around('getSession', () => adapter.getSession(request, context), context?.signal),
    listTraces: (request, context) => around('listTraces', () => adapter.listTraces(request, context), context?.signal),
    getTrace: (request, context) => around('getTrace', () => adapter.getTrace(request, context), context?.signal),
    listScores: (request, context) => around('listScores', () => adapter.listScores(request, context), context?.signal),
    ...(listDimensionValues && {
      listDimensionValues: (request, context) =>
        around('listDimensionValues', () => listDimensionValues(request, context), context?.signal),
    }),
  }
}
