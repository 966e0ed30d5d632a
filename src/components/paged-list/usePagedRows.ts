'use client'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Page } from '../../model/page.js'
import type { TableEnd } from '../../ui/data-table/dataColumn.js'
import { queryState } from '../../ui/queryState.js'
import type { QueryState } from '../../ui/queryState.js'

/** The pages of a list as one list. */
export interface PagedRows<Row> {
  /** All rows that are loaded, in order. Row objects stay the same while their data does. */
  readonly rows: readonly Row[]
  /** How many rows match; `null` before the first answer. */
  readonly total: number | null
  /** Of the list as a whole; a page that fails later is the end's business. */
  readonly state: QueryState<InfiniteData<Page<Row>, string | null>>
  readonly end: TableEnd
}

/** Flattens an infinite query's pages, and tells what comes after the last row. */
export function usePagedRows<Row>(query: UseInfiniteQueryResult<InfiniteData<Page<Row>, string | null>, Error>, failedMore: string): PagedRows<Row> {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const end = useMemo((): TableEnd => {
    const load = () => void fetchNextPage()
    if (isFetchNextPageError && !isFetchingNextPage) return { kind: 'failed', message: failedMore, retry: load }
    if (isFetchingNextPage) return { kind: 'loading' }
    return hasNextPage ? { kind: 'more', load } : { kind: 'done' }
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, failedMore])
  return {
    rows,
    total: data?.pages.at(-1)?.total ?? null,
    // a page that is still to come is no refresh of those that are there, and its failure is not theirs
    state: queryState({ ...query, isError: query.isError && !isFetchNextPageError, isFetching: query.isFetching && !isFetchingNextPage }),
    end,
  }
}
