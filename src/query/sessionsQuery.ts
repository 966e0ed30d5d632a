import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { PagedQuestionQuery } from './options.js'
import { pagedQuery } from './pagedQuery.js'

/** Sessions, page by page. A `cursor` in the request is ignored: the first page comes first. */
export function sessionsQuery(adapter: Adapter, request: RequestOf<'listSessions'>): PagedQuestionQuery<'listSessions'> {
  return pagedQuery(adapter, 'listSessions', request, (page, context) => adapter.listSessions(page, context))
}
