import type { Adapter, AskContext } from '../contract/adapter.js'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { answer } from './answer.js'
import { keepsPrevious } from './keepsPrevious.js'
import { questionKey } from './keys.js'
import type { PagedQuestionName, PagedQuestionQuery, Pages } from './options.js'
import { policy } from './policy.js'

/** Options of a question that is answered page by page. */
export function pagedQuery<Q extends PagedQuestionName>(
  adapter: Adapter,
  question: Q,
  request: RequestOf<Q>,
  ask: (request: RequestOf<Q>, context: AskContext) => Promise<ResponseOf<Q>>,
): PagedQuestionQuery<Q> {
  const queryKey = questionKey<Q, Pages<Q>>(adapter, question, request)
  const first = queryKey[3]
  return {
    ...policy,
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      answer(adapter, question, () => ask(pageParam === null ? first : { ...first, cursor: pageParam }, { signal })),
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous, query) => (keepsPrevious(query?.queryKey, queryKey) ? previous : undefined),
  }
}
