'use client'
import { useEffect, useState } from 'react'
import type { RequestOf } from '../../contract/questions.js'
import { useNow } from '../../hooks/useNow.js'
import { useUsers } from '../../hooks/useUsers.js'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition, UserScope } from '../../model/scope.js'
import { resolveRange, visibleZoom } from '../../model/viewRange.js'
import { DEFAULT_USERS_VIEW, type UsersView } from '../../model/viewState.js'
import { neighbourState, type NeighbourState } from './neighbourState.js'
import { openedList } from './openedList.js'

/** The list that a user was opened from: its order and its scope. */
export interface UserListOrigin {
  /** The dashboard's view. Default: the view that a dashboard starts with. */
  readonly view?: UsersView
  /** The dashboard's locked filters. Default none. */
  readonly where?: readonly Condition[]
  /** The exact scope, for lists that are no dashboard; wins over `view`'s range, search and filters. */
  readonly scope?: UserScope
}

/** The list as a question, at an instant. */
function originRequest({ view = DEFAULT_USERS_VIEW, where = [], scope }: UserListOrigin, now: number, timeZone: string, weekStartsOn: 1 | 2 | 3 | 4 | 5 | 6 | 7): RequestOf<'listUsers'> {
  const { sort, search } = view
  if (scope) return { ...scope, sort }
  const range = resolveRange(view.range, { now, timeZone, weekStartsOn })
  return {
    range: visibleZoom(view.zoom, range) ?? range,
    timeZone,
    ...(search !== '' && { search }),
    where: [...where, ...view.where],
    sort,
  }
}

/**
 * Walks the list that a user was opened from: reads its pages until the user turns up, and one page more when the next
 * user lies on it. `null` = no list.
 */
export function useNeighbours(userId: string, origin: UserListOrigin | null): NeighbourState | null {
  const { adapter, queryClient } = useUserTrail()
  const { timeZone, weekStartsOn } = useIntl()
  // the list stands still while one walks through it
  const now = useNow({ paused: true })
  const text = JSON.stringify([origin, adapter.id, timeZone])
  const pick = () => ({ text, request: openedList(queryClient, adapter, originRequest(origin ?? {}, now, timeZone, weekStartsOn), userId) })
  const [picked, setPicked] = useState(pick)
  const { request } = picked.text === text ? picked : pick()
  if (picked.text !== text) setPicked({ text, request })

  const query = useUsers(request, { enabled: origin !== null })
  const pages = query.isPlaceholderData ? undefined : query.data?.pages
  const list = pages ? { rows: pages.flatMap((page) => page.rows), total: pages.at(-1)?.total ?? 0, more: query.hasNextPage, failed: query.isFetchNextPageError } : null
  const state: NeighbourState = !list && query.isError ? { kind: 'failed' } : neighbourState(list, userId)
  const wants = list !== null && (state.kind === 'searching' || (state.kind === 'found' && state.next === undefined))
  const { isFetching, fetchNextPage } = query
  useEffect(() => {
    if (wants && !isFetching) void fetchNextPage()
  }, [wants, isFetching, fetchNextPage, userId])
  return origin === null ? null : state
}
