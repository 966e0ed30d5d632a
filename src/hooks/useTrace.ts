'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { traceQuery } from '../query/traceQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** A whole trace; `data` is `null` when there is none. TanStack's result untouched. */
export function useTrace(request: RequestOf<'getTrace'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'getTrace'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(traceQuery(adapter, request), options), queryClient)
}
