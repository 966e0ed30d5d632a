'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { overviewQuery } from '../query/overviewQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** The matching users in numbers, over time. TanStack's result untouched. */
export function useOverview(request: RequestOf<'getOverview'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'getOverview'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(overviewQuery(adapter, request), options), queryClient)
}
