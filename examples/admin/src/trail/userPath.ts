import { DEFAULT_USERS_VIEW, parseView, serializeView } from 'usertrail'

/** The detail page keeps the list that it was opened from under these keys, so that next and previous follow it. */
export const LIST = { prefix: 'list.' }

/**
 * Where a user's page is, seen from a page of the app. Ids are opaque (slashes, dots, per cent signs), and a path
 * loses some of them: browsers resolve "..", routers decode "%2F" twice. A query parameter keeps them all.
 */
export function userPath(userId: string, from?: { readonly pathname: string; readonly search: string }): string {
  const here = new URLSearchParams(from?.search)
  const list =
    from?.pathname === '/users' ? parseView(here)
    : from?.pathname === '/users/one' ? parseView(here, LIST)
    : DEFAULT_USERS_VIEW
  return `/users/one?${serializeView(list, { ...LIST, into: new URLSearchParams({ id: userId }) })}`
}
