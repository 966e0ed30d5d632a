import { toText } from '../rows/values.js'
import type { TableName } from '../schema/tables.js'
import type { Database } from '../sql/Database.js'
import { inChunks } from './inChunks.js'

/** Whose rows go, once hidden. */
export interface Purged {
  readonly tenant: string
  readonly user: string
  /** Ids of the user's traces. */
  readonly traces: readonly string[]
  /** Whether any observation or score of theirs is or was there. */
  readonly observations: boolean
  readonly scores: boolean
}

/**
 * Removes from the disk what has been hidden, what it hides, and what hides it, in whatever place it was before. Merges
 * do it: the statements name nobody, whereas ClickHouse keeps the text of an `ALTER … DELETE` for long after, and runs
 * one over every part of a table (0.15 s each, embedded), also where nothing is to be deleted. The weeks that the user
 * was there are written anew, and the tables that have no weeks as a whole: seconds per million rows.
 *
 * The files that a merge has replaced the engine deletes by itself, later: embedded within a minute (seen: 27 s), while
 * the folder is open; a server after `old_parts_lifetime`, 8 minutes by default, for a loss of power.
 *
 * What tells of the traces goes last, for an erasure that is cut short to be carried on.
 */
export async function purge(database: Database, { tenant, user, traces, observations, scores }: Purged): Promise<void> {
  if (scores) await cleanUp(database, 'scores')
  if (observations) await cleanUp(database, 'observations')
  for (const table of ['payloads', 'trace_history'] as const) await cleanUpPartitions(database, table, tenant, user, traces)
  await cleanUp(database, 'locations')
  await cleanUpPartitions(database, 'traces', tenant, user, traces)
}

function cleanUp(database: Database, table: TableName, partition = ''): Promise<void> {
  return database.run(() => `OPTIMIZE TABLE ${database.table(table)} ${partition} FINAL CLEANUP SETTINGS optimize_throw_if_noop = 1`)
}

/** Cleans up the weeks, or hours, that hold anything of the user. */
async function cleanUpPartitions(database: Database, table: TableName, tenant: string, user: string, traces: readonly string[]): Promise<void> {
  const select = `SELECT DISTINCT _partition_id AS id FROM ${database.table(table)} WHERE tenant = `
  const rows = [
    ...await database.rows((statement) => `${select}${statement.bind('String', tenant)} AND user_id = ${statement.bind('String', user)}`),
    // By the id alone this reads that column of the whole tenant: traces may have been others' before.
    ...await inChunks(traces, (ids) => database.rows((statement) => `${select}${statement.bind('String', tenant)} AND id IN ${statement.bind('Array(String)', ids)}`)),
  ]
  for (const id of new Set(rows.map((row) => toText(row['id'])))) {
    if (!/^\w+$/.test(id)) throw new TypeError('A partition has an id that is no word.')
    await cleanUp(database, table, `PARTITION ID '${id}'`)
  }
}
