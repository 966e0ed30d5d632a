import type { Adapter, AskContext } from '../contract/adapter.js'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { answer } from './answer.js'
import { questionKey } from './keys.js'
import type { QuestionQuery, SingleQuestionName } from './options.js'
import { keepsPrevious } from './keepsPrevious.js'
import { policy } from './policy.js'

/** Options of a question that is answered at once. */
export function singleQuery<Q extends SingleQuestionName>(
  adapter: Adapter,
  question: Q,
  request: RequestOf<Q>,
  ask: (request: RequestOf<Q>, context: AskContext) => Promise<ResponseOf<Q>>,
): QuestionQuery<Q> {
  const queryKey = questionKey<Q, ResponseOf<Q>>(adapter, question, request)
  return {
    ...policy,
    queryKey,
    queryFn: ({ signal }) => answer(adapter, question, () => ask(queryKey[3], { signal })),
    placeholderData: (previous, query) => (keepsPrevious(query?.queryKey, queryKey) ? previous : undefined),
  }
}
