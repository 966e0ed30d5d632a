import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** A whole trace with its observations; `null` when there is none. */
export function traceQuery(adapter: Adapter, request: RequestOf<'getTrace'>): QuestionQuery<'getTrace'> {
  return singleQuery(adapter, 'getTrace', request, (asked, context) => adapter.getTrace(asked, context))
}
