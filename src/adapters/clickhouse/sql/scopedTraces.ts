import type { TraceScope } from '../../../model/scope.js'
import type { Asker } from '../answers/Asked.js'
import { allOf, among, userConditions, within } from './conditions.js'
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
function found(statement: Statement, { database, tenant, access }: Asker, { userId, range }: TraceScope, search: string): string {
  return `(SELECT id FROM ${database.table('payloads')} FINAL WHERE ${allOf([
    `tenant = ${statement.bind('String', tenant)}`,
    ...(access?.userIds ? [among(statement, 'user_id', access.userIds)] : []),
    ...(userId === undefined ? [] : [`user_id = ${statement.bind('String', userId)}`]),
    ...(range ? [within(statement, range)] : []),
    `arrayExists(text -> position(text, ${statement.bind('String', search.toLowerCase())}) > 0, texts)`,
  ])})`
}
