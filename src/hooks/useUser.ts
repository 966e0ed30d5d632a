'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { userQuery } from '../query/userQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** One user; `data` is `null` when no trace carries the id. TanStack's result untouched. */
export function useUser(request: RequestOf<'getUser'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'getUser'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(userQuery(adapter, request), options), queryClient)
}
