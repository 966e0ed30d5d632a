'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { RequestOf } from '../contract/questions.js'
import type { Pages } from '../query/options.js'
import { scoresQuery } from '../query/scoresQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** Scores of one user, page by page: TanStack's result untouched. Old rows stay while new ones load (`isPlaceholderData`). */
export function useScores(request: RequestOf<'listScores'>, options?: QuestionOptions): UseInfiniteQueryResult<Pages<'listScores'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useInfiniteQuery(withOptions(scoresQuery(adapter, request), options), queryClient)
}
