'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { RequestOf } from '../contract/questions.js'
import type { Pages } from '../query/options.js'
import { usersQuery } from '../query/usersQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** Users, page by page, with their roll-up: TanStack's result untouched. Old rows stay while new ones load (`isPlaceholderData`). */
export function useUsers(request: RequestOf<'listUsers'>, options?: QuestionOptions): UseInfiniteQueryResult<Pages<'listUsers'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useInfiniteQuery(withOptions(usersQuery(adapter, request), options), queryClient)
}
