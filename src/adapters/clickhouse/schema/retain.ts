import type { ClickHouseClient } from '../ClickHouseClient.js'
import { quoteName } from '../sql/Database.js'
import type { TableName } from './tables.js'

const DAY = 86_400
const LAST_DATE_TIME = 4_294_967_295

/** What expires by which time. Locations stay a week longer: what is not gone yet must be found when it is written again. */
const EXPIRES: readonly { readonly table: TableName; readonly by: string; readonly extraDays?: number }[] = [
  { table: 'traces', by: 'timestamp' },
  { table: 'payloads', by: 'timestamp' },
  { table: 'observations', by: 'timestamp' },
  { table: 'scores', by: 'timestamp' },
  { table: 'locations', by: 'timestamp', extraDays: 7 },
  { table: 'users', by: 'kept_at' },
]

/** Sets how many days records are kept, by their time; `null` = for ever. Merges remove what is older, from now on. */
export async function retain(client: ClickHouseClient, database: string, days: number | null): Promise<void> {
  const rows = await client.rows('SELECT name, engine_full FROM system.tables WHERE database = {database:String}', { database })
  const engines = new Map(rows.map((row) => [String(row['name']), String(row['engine_full'])]))
  for (const { table, by, extraDays = 0 } of EXPIRES) {
    const engine = engines.get(table) ?? ''
    const name = `${quoteName(database)}.${table}`
    if (days === null) {
      if (engine.includes(' TTL ')) await client.rows(`ALTER TABLE ${name} REMOVE TTL`)
      continue
    }
    const seconds = (days + extraDays) * DAY
    // As it is already: to set it again would have every part looked through again.
    if (engine.includes(`toIntervalSecond(${seconds})`)) continue
    await client.rows(`ALTER TABLE ${name} MODIFY TTL ${expiry(by, seconds)}`)
  }
}

/** A DateTime ends in 2106: what is later than it can say expires at its end, not by overflow in the past. */
function expiry(column: string, seconds: number): string {
  return `toDateTime(greatest(0, least(intDiv(${column}, 1000), ${LAST_DATE_TIME - seconds}))) + toIntervalSecond(${seconds})`
}
