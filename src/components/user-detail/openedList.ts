import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Adapter } from '../../contract/adapter.js'
import type { RequestOf, UsersPage } from '../../contract/questions.js'
import { questionKey, adapterKey } from '../../query/keys.js'

/** A range that ends now moves with the clock: lists asked within this time are one list, milliseconds. */
const SAME_CLOCK = 12 * 3_600_000

/** Where all time begins for those who have not asked when it did. */
const ALL = 0

/** Rows of a page when the list has to be read anew: fewer questions than the dashboard's short pages. */
const WALK_LIMIT = 500

/**
 * The request to walk a list by: that of the list as the dashboard loaded it, when it is still cached and holds the
 * user, so that opening a user asks nothing and the order is the one that was seen. Else the same list in long pages.
 */
export function openedList(client: QueryClient, adapter: Adapter, wanted: RequestOf<'listUsers'>, userId: string): RequestOf<'listUsers'> {
  const target = identity(adapter, wanted)
  const cached = client.getQueryCache().findAll({ queryKey: adapterKey(adapter, 'listUsers') })
    .flatMap((query) => {
      const request: unknown = query.queryKey[3]
      const data: unknown = query.state.data
      return isListRequest(request) && isPages(data) ? [{ request, data, at: query.state.dataUpdatedAt }] : []
    })
    .filter(({ request, data }) =>
      identity(adapter, request) === target
      && (wanted.range.from === ALL || Math.abs(request.range.from - wanted.range.from) <= SAME_CLOCK)
      && Math.abs(request.range.to - wanted.range.to) <= SAME_CLOCK
      && data.pages.some((page) => page.rows.some((row) => row.userId === userId)))
    .sort((a, b) => b.at - a.at)[0]
  return cached?.request ?? { ...wanted, limit: WALK_LIMIT }
}

/** All of a request that makes it another list: not the clock, not what rows carry besides, not the length of pages. */
function identity(adapter: Adapter, request: RequestOf<'listUsers'>): string {
  const { range: _range, trend: _trend, weekStartsOn: _week, limit: _limit, ...list } = questionKey(adapter, 'listUsers', request)[3]
  return JSON.stringify(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isListRequest(value: unknown): value is RequestOf<'listUsers'> {
  return typeof value === 'object' && value !== null && 'range' in value && 'timeZone' in value
}

function isPages(value: unknown): value is InfiniteData<UsersPage, string | null> {
  return typeof value === 'object' && value !== null && 'pages' in value && Array.isArray(value.pages)
}
