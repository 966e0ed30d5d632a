'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { sessionQuery } from '../query/sessionQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** A whole session; `data` is `null` when there is none. TanStack's result untouched. */
export function useSession(request: RequestOf<'getSession'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'getSession'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(sessionQuery(adapter, request), options), queryClient)
}
