import type { Database } from './Database.js'
import type { Statement } from './Statement.js'

/**
 * The first and the last trace ever of each user of a tenant, as SQL: `user_id`, `first_seen_at`, `last_seen_at`,
 * `generation`, `kept_at`. Leave out rows with `first_seen_at > last_seen_at`: such users have no trace any more.
 *
 * @param where more conditions on `user_id`, begun with `AND`, of the caller's own text
 */
export function usersEver(database: Database, statement: Statement, tenant: string, where = ''): string {
  return `SELECT user_id, generation, min(users.first_seen_at) AS first_seen_at, max(users.last_seen_at) AS last_seen_at, max(users.kept_at) AS kept_at
FROM ${database.table('users')} AS users
WHERE tenant = ${statement.bind('String', tenant)} ${where}
GROUP BY user_id, generation
ORDER BY generation DESC
LIMIT 1 BY user_id`
}
