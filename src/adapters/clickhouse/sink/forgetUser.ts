import { toText } from '../rows/values.js'
import type { Database } from '../sql/Database.js'

/**
 * Removes a user from `users`, whose sums cannot be hidden; the table is small. ClickHouse keeps the text of such a
 * statement for long after: it names a hash.
 */
export async function forgetUser(database: Database, tenant: string, user: string): Promise<void> {
  const [row] = await database.rows((statement) => `SELECT hex(sipHash64(${statement.bind('String', user)})) AS hash`)
  await database.run((statement) => `ALTER TABLE ${database.table('users')} DELETE
WHERE tenant = ${statement.bind('String', tenant)} AND hex(sipHash64(user_id)) = ${statement.bind('String', toText(row?.['hash']))}
SETTINGS mutations_sync = 2`)
}
