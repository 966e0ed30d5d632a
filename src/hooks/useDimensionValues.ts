'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../contract/questions.js'
import { dimensionValuesQuery } from '../query/dimensionValuesQuery.js'
import { withOptions } from './questionOptions.js'
import type { QuestionOptions } from './questionOptions.js'
import { useUserTrail } from './useUserTrail.js'

/** The values of a dimension that occur. Fails as `unsupported` where the adapter cannot list them. TanStack's result untouched. */
export function useDimensionValues(request: RequestOf<'listDimensionValues'>, options?: QuestionOptions): UseQueryResult<ResponseOf<'listDimensionValues'>, Error> {
  const { adapter, queryClient } = useUserTrail()
  return useQuery(withOptions(dimensionValuesQuery(adapter, request), options), queryClient)
}
