/** The part of a TanStack query result that decides what a view shows. */
export interface QueryLike<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isError: boolean
  readonly isFetching: boolean
  readonly isPlaceholderData?: boolean
  /** When the data came, Unix ms; 0 = never. */
  readonly dataUpdatedAt: number
  readonly fetchStatus?: 'fetching' | 'paused' | 'idle'
  readonly refetch: () => unknown
}

/**
 * What a view shows. There is no kind in which data that is at hand goes unseen: a refetch is `refreshing`, a failed
 * one is `failure`, both beside the data.
 */
export type QueryState<Data> =
  | { readonly kind: 'loading'; /** Waits for the network. */ readonly paused: boolean }
  | {
      readonly kind: 'ready'
      readonly data: Data
      /** A newer answer is on its way. */
      readonly refreshing: boolean
      /** The data answers an earlier question; the present one is on its way. */
      readonly previous: boolean
      /** The last refetch failed: the data is of `since`, Unix ms. `null` = all is well. */
      readonly failure: { readonly error: unknown; readonly since: number; readonly retry: () => void } | null
    }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retrying: boolean; readonly retry: () => void }

/** Turns a query result into the one thing that a view switches on. Pure. */
export function queryState<Data>(query: QueryLike<Data>): QueryState<Data> {
  const retry = () => void query.refetch()
  if (query.data !== undefined) {
    return {
      kind: 'ready',
      data: query.data,
      refreshing: query.isFetching,
      previous: query.isPlaceholderData === true,
      failure: query.isError ? { error: query.error, since: query.dataUpdatedAt, retry } : null,
    }
  }
  if (query.isError) return { kind: 'failed', error: query.error, retrying: query.isFetching, retry }
  return { kind: 'loading', paused: query.fetchStatus === 'paused' }
}
