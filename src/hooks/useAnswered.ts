'use client'
import { hashKey } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * The request that the data on screen answers. While a query shows placeholder data, that is the one before: take
 * headings, units and scales from it, so that old rows are never labelled with a new request.
 */
export function useAnswered<Request>(query: { readonly isPlaceholderData: boolean }, request: Request): Request {
  const [answered, setAnswered] = useState(request)
  if (query.isPlaceholderData || hashKey([answered]) === hashKey([request])) return answered
  setAnswered(() => request)
  return request
}
