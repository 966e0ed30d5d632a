import type { AnyQuestionName, RequestOf } from '../contract/questions.js'

/** The request in the one form that all equal requests share. */
export function normaliseRequest<Q extends AnyQuestionName>(_question: Q, request: RequestOf<Q>): RequestOf<Q> {
  return request
}
