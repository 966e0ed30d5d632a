import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** One user's activity over time. */
export function activityQuery(adapter: Adapter, request: RequestOf<'getActivity'>): QuestionQuery<'getActivity'> {
  return singleQuery(adapter, 'getActivity', request, (asked, context) => adapter.getActivity(asked, context))
}
