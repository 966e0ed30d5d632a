import type { TraceScope } from '../../../model/scope.js'
import type { Asker } from '../answers/Asked.js'
import { allOf, userConditions, visibleRows } from './conditions.js'
import type { Statement } from './Statement.js'
import { tracesOf } from './traces.js'
import { needsFigures, usersOf } from './users.js'

/**
 * The traces of a trace scope, as `… WHERE …` to select from. Metric conditions look at all that range, status and
 * dimensions leave of a user. `and`: further conditions, as SQL.
 */
export function scopedTraces(statement: Statement, asker: Asker, scope: TraceScope, asOf: number | null = null, and: readonly string[] = []): string {
  const { userId, sessionId, range, status, search, where } = scope
  const counted = { range, status, where: where?.filter(({ kind }) => kind !== 'users'), userId, asOf }
  return tracesOf(statement, asker, {
    ...counted,
    sessionId,
    and: [
      ...(needsFigures({ where }) ? [`user_id IN (SELECT user_id FROM ${usersOf(statement, asker, counted)})`] : []),
      ...userConditions(statement, where),
      ...(search ? [`id IN ${found(statement, asker, scope, search)}`] : []),
      ...and,
    ],
  })
}

/** Ids of traces of which a text holds what is searched. Texts are stored in small letters, as JavaScript makes them. */
function found(statement: Statement, asker: Asker, scope: TraceScope, search: string): string {
  return `(SELECT id FROM ${asker.database.table('payloads')} FINAL WHERE ${allOf([
    ...visibleRows(statement, asker, scope),
    `arrayExists(text -> position(text, ${statement.bind('String', search.toLowerCase())}) > 0, texts)`,
  ])})`
}
