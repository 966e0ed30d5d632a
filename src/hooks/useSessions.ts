'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { RequestOf } from '../contract/questions.js'
import type { Pages } from '../query/options.js'
import { sessionsQuery } from '../query/sessionsQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** Sessions, page by page: TanStack's result untouched. Old rows stay while new ones load (`isPlaceholderData`). */
export function useSessions(request: RequestOf<'listSessions'>, options?: QuestionOptions): UseInfiniteQueryResult<Pages<'listSessions'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useInfiniteQuery(withOptions(sessionsQuery(adapter, request), options), queryClient)
}
