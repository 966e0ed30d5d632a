import type { Adapter, AskContext, WriteBatch } from '../contract/adapter.js'
import type { AnyQuestionName, RequestOf, ResponseOf } from '../contract/questions.js'
import { checkRequest } from '../contract/validate.js'
import type { FeedbackRule } from '../model/feedback.js'
import { listScores } from './oracle/scores.js'
import { getSession, listSessions } from './oracle/sessions.js'
import { getActivity, getUser } from './oracle/subject.js'
import { getTrace, listDimensionValues, listTraces } from './oracle/traces.js'
import { getUsage } from './oracle/usage.js'
import { getOverview, listUsers } from './oracle/users.js'
import { createWorld, type World } from './oracle/world.js'

/** How an oracle is set up. */
export interface OracleOptions {
  /** The tenant that its records belong to; any other is empty. Default `'default'`. */
  readonly tenant?: string
  /** Which scores count as feedback. Default: name `user-feedback` or source `user`. */
  readonly feedback?: FeedbackRule
}

/** Rejects as every asynchronous API does, whatever the reason that the signal carries. */
function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The question was aborted.', 'AbortError')
}

/**
 * An adapter that answers row by row, with nothing clever in it: the meaning of every question, as code. Other adapters
 * are compared with it. Slow by design (fit for thousands of records); its records never change, bad ones are left out.
 */
export function createOracle(records: WriteBatch, options: OracleOptions = {}): Adapter {
  const world = createWorld(records, options.tenant ?? 'default', options.feedback ?? {})

  const ask = <Q extends AnyQuestionName>(
    question: Q, answer: (world: World, request: RequestOf<Q>, context?: AskContext) => ResponseOf<Q>,
  ) => async (request: RequestOf<Q>, context?: AskContext): Promise<ResponseOf<Q>> => {
    refuseAborted(context?.signal)
    checkRequest(question, request)
    // Others get a turn, so that an abort right after the question still counts.
    await Promise.resolve()
    refuseAborted(context?.signal)
    return answer(world, request, context)
  }

  return {
    id: 'oracle',
    listUsers: ask('listUsers', listUsers),
    getOverview: ask('getOverview', getOverview),
    getUser: ask('getUser', getUser),
    getActivity: ask('getActivity', getActivity),
    getUsage: ask('getUsage', getUsage),
    listSessions: ask('listSessions', listSessions),
    getSession: ask('getSession', getSession),
    listTraces: ask('listTraces', listTraces),
    getTrace: ask('getTrace', getTrace),
    listScores: ask('listScores', listScores),
    listDimensionValues: ask('listDimensionValues', listDimensionValues),
  }
}
