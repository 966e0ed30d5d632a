'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { usageQuery } from '../query/usageQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** One user's usage split by a dimension. TanStack's result untouched. */
export function useUsage(request: RequestOf<'getUsage'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'getUsage'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(usageQuery(adapter, request), options), queryClient)
}
