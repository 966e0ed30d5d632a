import type { Access, Adapter, AskContext, Ask } from '../contract/adapter.js'
import { AdapterError } from '../contract/errors.js'
import type { AnyQuestionName, RequestOf, ResponseOf } from '../contract/questions.js'
import { maskAnswer } from './mask/maskAnswer.js'
import { maskRequest, type Searches } from './mask/maskRequest.js'
import { readQuestion } from './readQuestion.js'
import { cachedResponse, jsonResponse } from './respond.js'

function methodOf<Q extends AnyQuestionName>(adapter: Adapter, question: Q): Ask<RequestOf<Q>, ResponseOf<Q>> {
  const questions: { readonly [N in AnyQuestionName]?: Ask<RequestOf<N>, ResponseOf<N>> } = adapter
  const method = questions[question]
  if (!method) throw new AdapterError('unsupported', `This store does not answer ${question}.`)
  return method.bind(adapter)
}

/** What a handler answers from. */
export interface Answering {
  readonly adapter: Adapter
  readonly searches: Searches
  /** Bytes of a request. */
  readonly limit: number
}

/** Answers one question, as far as the access goes. */
export async function answerQuestion<Q extends AnyQuestionName>(
  { adapter, searches, limit }: Answering, question: Q, request: Request, access: Access,
): Promise<Response> {
  const ask = methodOf(adapter, question)
  const asked = await readQuestion(question, request, limit)
  const context: AskContext = { signal: request.signal, access }
  const answer = await ask(await maskRequest(adapter, searches, question, asked, context), context)
  const shown = maskAnswer(question, answer, access.mask)
  return request.method === 'POST' ? jsonResponse(shown) : cachedResponse(request, shown, access)
}
