import type { Asker } from '../answers/Asked.js'
import type { Statement } from './Statement.js'

/** Each user ever known, with the first and the last time seen: a subquery. Only the last generation of a user counts. */
export function usersEver(statement: Statement, { database, tenant }: Pick<Asker, 'database' | 'tenant'>): string {
  return `(SELECT user_id, min(first_seen_at) AS first_seen_at, max(last_seen_at) AS last_seen_at
  FROM ${database.table('users')} WHERE tenant = ${statement.bind('String', tenant)}
  GROUP BY user_id, generation HAVING first_seen_at <= last_seen_at ORDER BY generation DESC LIMIT 1 BY user_id)`
}
