import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** One user's usage split by a dimension. */
export function usageQuery(adapter: Adapter, request: RequestOf<'getUsage'>): QuestionQuery<'getUsage'> {
  return singleQuery(adapter, 'getUsage', request, (asked, context) => adapter.getUsage(asked, context))
}
