import { AdapterError } from '../../../contract/errors.js'
import type { ClickHouseClient } from '../ClickHouseClient.js'
import { quoteName } from '../sql/Database.js'
import type { Migration } from './migrations.js'

/**
 * Brings a database to the last of the migrations. One that was cut short, or that another process runs as well, is run
 * again without harm.
 *
 * @throws AdapterError `unsupported` where a newer version of this library has been
 */
export async function migrate(client: ClickHouseClient, database: string, migrations: readonly Migration[]): Promise<void> {
  const quoted = quoteName(database)
  await client.rows(`CREATE DATABASE IF NOT EXISTS ${quoted}`)
  await client.rows(`CREATE TABLE IF NOT EXISTS ${quoted}.migrations (number UInt32, name String, applied_at DateTime DEFAULT now()) ENGINE = ReplacingMergeTree ORDER BY number`)
  const rows = await client.rows(`SELECT DISTINCT number FROM ${quoted}.migrations`)
  const applied = new Set(rows.map((row) => Number(row['number'])))
  const newest = Math.max(0, ...migrations.map(({ number }) => number))
  const beyond = Math.max(0, ...applied)
  if (beyond > newest) {
    throw new AdapterError('unsupported', `The tables in the database ${database} were made by a newer version of usertrail (migration ${beyond}; this version knows ${newest}). Update usertrail here, or give it a database of its own.`)
  }
  for (const { number, name, statements } of migrations) {
    if (applied.has(number)) continue
    for (const statement of statements(quoted)) await client.rows(statement)
    await client.insert(`${database}.migrations`, [{ number, name }])
  }
}
