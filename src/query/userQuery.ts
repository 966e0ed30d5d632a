import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** One user's figures; `null` when no trace carries the id. */
export function userQuery(adapter: Adapter, request: RequestOf<'getUser'>): QuestionQuery<'getUser'> {
  return singleQuery(adapter, 'getUser', request, (asked, context) => adapter.getUser(asked, context))
}
