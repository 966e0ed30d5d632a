import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { PagedQuestionQuery } from './options.js'
import { pagedQuery } from './pagedQuery.js'

/** Traces, page by page. A `cursor` in the request is ignored: the first page comes first. */
export function tracesQuery(adapter: Adapter, request: RequestOf<'listTraces'>): PagedQuestionQuery<'listTraces'> {
  return pagedQuery(adapter, 'listTraces', request, (page, context) => adapter.listTraces(page, context))
}
