import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** The matching users in numbers, over time. */
export function overviewQuery(adapter: Adapter, request: RequestOf<'getOverview'>): QuestionQuery<'getOverview'> {
  return singleQuery(adapter, 'getOverview', request, (asked, context) => adapter.getOverview(asked, context))
}
