'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { RequestOf } from '../contract/questions.js'
import type { Pages } from '../query/options.js'
import { tracesQuery } from '../query/tracesQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** Traces, page by page: TanStack's result untouched. Old rows stay while new ones load (`isPlaceholderData`). */
export function useTraces(request: RequestOf<'listTraces'>, options?: QuestionOptions): UseInfiniteQueryResult<Pages<'listTraces'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useInfiniteQuery(withOptions(tracesQuery(adapter, request), options), queryClient)
}
