import type { DataTag } from '@tanstack/react-query'
import type { AnyQuestionName, RequestOf } from '../contract/questions.js'
import { normaliseRequest } from './normaliseRequest.js'

/** First part of every key. */
export const ROOT = 'usertrail'

/** The key of one answer in a query cache. Lists leave the cursor out: their pages share one entry. */
export type QuestionKey<Q extends AnyQuestionName = AnyQuestionName> = readonly [typeof ROOT, string, Q, RequestOf<Q>]

/** A key that knows what is cached under it, so that `queryClient.getQueryData(key)` is typed. */
export type KeyOf<Q extends AnyQuestionName, Data> = DataTag<QuestionKey<Q>, Data, Error>

interface Named {
  readonly id: string
}

/** The key of a question. Equal scopes give equal keys: see {@link normaliseRequest}. */
export function questionKey<Q extends AnyQuestionName, Data>(adapter: Named, question: Q, request: RequestOf<Q>): KeyOf<Q, Data> {
  const key: QuestionKey<Q> = [ROOT, adapter.id, question, normaliseRequest(question, request)]
  // The tag exists in the type only: react-query reads the data's type off it.
  return key as KeyOf<Q, Data>
}

/** Matches every answer of an adapter; with a question, every answer to it. For `queryClient.invalidateQueries({ queryKey })`. */
export function adapterKey(adapter: Named): readonly [typeof ROOT, string]
export function adapterKey<Q extends AnyQuestionName>(adapter: Named, question: Q): readonly [typeof ROOT, string, Q]
export function adapterKey(adapter: Named, question?: AnyQuestionName): readonly string[] {
  return question === undefined ? [ROOT, adapter.id] : [ROOT, adapter.id, question]
}
