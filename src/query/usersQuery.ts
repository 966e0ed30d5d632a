import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { PagedQuestionQuery } from './options.js'
import { pagedQuery } from './pagedQuery.js'

/** A page of users with their roll-up. A `cursor` in the request is ignored: the first page comes first. */
export function usersQuery(adapter: Adapter, request: RequestOf<'listUsers'>): PagedQuestionQuery<'listUsers'> {
  return pagedQuery(adapter, 'listUsers', request, (page, context) => adapter.listUsers(page, context))
}
