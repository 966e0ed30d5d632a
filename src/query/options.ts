import type { InfiniteData, PlaceholderDataFunction } from '@tanstack/react-query'
import type { AnyQuestionName, ResponseOf } from '../contract/questions.js'
import type { Page } from '../model/page.js'
import type { KeyOf } from './keys.js'

/** Names of the questions that are answered page by page. */
export type PagedQuestionName = {
  [Q in AnyQuestionName]: ResponseOf<Q> extends Page<unknown> ? Q : never
}[AnyQuestionName]

/** Names of the questions that are answered at once. */
export type SingleQuestionName = Exclude<AnyQuestionName, PagedQuestionName>

/** The pages of a list as react-query keeps them. The page parameter is the cursor; `null` = the first page. */
export type Pages<Q extends PagedQuestionName> = InfiniteData<ResponseOf<Q>, string | null>

interface Policy {
  /** Milliseconds for which an answer counts as fresh. */
  readonly staleTime: number
  readonly retry: (failures: number, error: Error) => boolean
  readonly retryDelay: (failures: number) => number
}

/** Options for `useQuery`, `useSuspenseQuery`, `prefetchQuery` and the like. */
export interface QuestionQuery<Q extends SingleQuestionName> extends Policy {
  readonly queryKey: KeyOf<Q, ResponseOf<Q>>
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<ResponseOf<Q>>
  readonly placeholderData: PlaceholderDataFunction<ResponseOf<Q>, Error, ResponseOf<Q>, KeyOf<Q, ResponseOf<Q>>>
}

/** Options for `useInfiniteQuery`, `useSuspenseInfiniteQuery`, `prefetchInfiniteQuery` and the like. */
export interface PagedQuestionQuery<Q extends PagedQuestionName> extends Policy {
  readonly queryKey: KeyOf<Q, Pages<Q>>
  readonly queryFn: (context: { readonly signal: AbortSignal; readonly pageParam: string | null }) => Promise<ResponseOf<Q>>
  readonly initialPageParam: string | null
  readonly getNextPageParam: (last: ResponseOf<Q>) => string | null
  readonly placeholderData: PlaceholderDataFunction<Pages<Q>, Error, Pages<Q>, KeyOf<Q, Pages<Q>>>
}
