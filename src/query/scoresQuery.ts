import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { PagedQuestionQuery } from './options.js'
import { pagedQuery } from './pagedQuery.js'

/** Scores of one user, page by page. A `cursor` in the request is ignored: the first page comes first. */
export function scoresQuery(adapter: Adapter, request: RequestOf<'listScores'>): PagedQuestionQuery<'listScores'> {
  return pagedQuery(adapter, 'listScores', request, (page, context) => adapter.listScores(page, context))
}
