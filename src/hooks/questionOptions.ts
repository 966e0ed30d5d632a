/** What a hook may be told besides the request. */
export interface QuestionOptions {
  /** `false` = do not ask yet. Default `true`. */
  readonly enabled?: boolean
  /** Milliseconds for which an answer counts as fresh. Default 30,000. */
  readonly staleTime?: number
  /** Milliseconds for which an unused answer stays in the cache. Default: that of the query client. */
  readonly gcTime?: number
  /** Asks again every so many milliseconds. Default `false`. */
  readonly refetchInterval?: number | false
  /**
   * `true` = a failure goes to the nearest error boundary. Default `false`, whatever the query client's default is: a
   * panel that fails leaves its neighbours alone.
   */
  readonly throwOnError?: boolean
}

/** A query's options with those of a caller on top; what the caller leaves out or `undefined` changes nothing. */
export function withOptions<Query extends object>(query: Query, options: QuestionOptions | undefined): Query & QuestionOptions {
  return { throwOnError: false, ...query, ...Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) }
}
