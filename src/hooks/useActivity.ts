'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { activityQuery } from '../query/activityQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** One user's activity over time. TanStack's result untouched. */
export function useActivity(request: RequestOf<'getActivity'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'getActivity'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(activityQuery(adapter, request), options), queryClient)
}
