import type { Adapter } from '../contract/adapter.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** A whole session with its traces; `null` when there is none. */
export function sessionQuery(adapter: Adapter, request: RequestOf<'getSession'>): QuestionQuery<'getSession'> {
  return singleQuery(adapter, 'getSession', request, (asked, context) => adapter.getSession(asked, context))
}
