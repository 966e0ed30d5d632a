import type { Access, Adapter, AskContext, Ask } from '../contract/adapter.js'
import { AdapterError } from '../contract/errors.js'
import type { AnyQuestionName, RequestOf, ResponseOf } from '../contract/questions.js'
import { maskAnswer } from './mask/maskAnswer.js'
import { maskRequest } from './mask/maskRequest.js'
import { readQuestion } from './readQuestion.js'
import { cachedResponse, jsonResponse } from './respond.js'

function methodOf<Q extends AnyQuestionName>(adapter: Adapter, question: Q): Ask<RequestOf<Q>, ResponseOf<Q>> {
  const questions: { readonly [N in AnyQuestionName]?: Ask<RequestOf<N>, ResponseOf<N>> } = adapter
  const method = questions[question]
  if (!method) throw new AdapterError('unsupported', `This store does not answer ${question}.`)
  return method.bind(adapter)
}

/** Answers one question, as far as the access goes. */
export async function answerQuestion<Q extends AnyQuestionName>(
  adapter: Adapter, question: Q, request: Request, access: Access, limit: number,
): Promise<Response> {
  const ask = methodOf(adapter, question)
  const asked = await readQuestion(question, request, limit)
  const context: AskContext = { signal: request.signal, access }
  const answer = await ask(await maskRequest(adapter, question, asked, access, context), context)
  const shown = maskAnswer(question, answer, access.mask)
  return request.method === 'POST' ? jsonResponse(shown) : cachedResponse(request, shown, access)
}
