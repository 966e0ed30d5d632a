import { AdapterError } from '../../../contract/errors.js'
import { show } from '../../../model/show.js'
import type { ClickHouseClient } from '../ClickHouseClient.js'
import { migrate } from './migrate.js'
import { MIGRATIONS } from './migrations.js'
import { retain } from './retain.js'

/** A century: beyond it nobody means it. */
const MOST_DAYS = 36_500

/** Where the tables are, and how long they keep records. */
export interface TablesOptions {
  /** Letters, digits and underscores. Default `'usertrail'`. */
  readonly database?: string
  /**
   * Days after which records go, by their time, 1 to 36,500: traces with all that belongs to them. `null` = they stay for ever.
   * Left out = as it was set before, at first for ever. ClickHouse removes them when it merges, some hours late.
   */
  readonly retentionDays?: number | null
}

/**
 * Creates the database and the tables, or brings those of an earlier version up to date. Run it at every start, or with
 * every deployment: what is there stays, and several processes may run it at once.
 *
 * @throws AdapterError `bad_request` for options that are not valid; `unsupported` where a newer version of this library has been
 */
export async function createTables(client: ClickHouseClient, options: TablesOptions = {}): Promise<void> {
  const { database = 'usertrail', retentionDays } = options
  if (!/^[A-Za-z_]\w*$/.test(database)) {
    throw new AdapterError('bad_request', `database is ${show(database)}, but must be a name of letters, digits and underscores.`)
  }
  if (retentionDays !== undefined && retentionDays !== null && !(Number.isInteger(retentionDays) && retentionDays >= 1 && retentionDays <= MOST_DAYS)) {
    throw new AdapterError('bad_request', `retentionDays is ${show(retentionDays)}, but must be a whole number from 1 to ${MOST_DAYS}, or null to keep records for ever.`)
  }
  await migrate(client, database, MIGRATIONS)
  if (retentionDays !== undefined) await retain(client, database, retentionDays)
}
