import type { ClickHouseClient } from '../../../../src/adapters/clickhouse/index.js'
import { OBSERVATION_COLUMNS, readObservation } from '../../../../src/adapters/clickhouse/rows/observationRow.js'
import { PAYLOAD_COLUMNS } from '../../../../src/adapters/clickhouse/rows/payloadRow.js'
import { readScore, SCORE_COLUMNS } from '../../../../src/adapters/clickhouse/rows/scoreRow.js'
import { readTraceRecord, TRACE_COLUMNS } from '../../../../src/adapters/clickhouse/rows/traceRow.js'
import { Database } from '../../../../src/adapters/clickhouse/sql/Database.js'
import { usersEver } from '../../../../src/adapters/clickhouse/sql/usersEver.js'
import { compareText } from '../../../../src/model/order.js'

/** All that the tables hold of a tenant, as records, by id. */
export async function readTables(client: ClickHouseClient, name: string, tenant: string) {
  const database = new Database(client, name)
  const select = (table: Parameters<Database['table']>[0], columns: readonly string[]) => database.rows((statement) =>
    `SELECT ${columns.join(', ')} FROM ${database.table(table)} FINAL WHERE tenant = ${statement.bind('String', tenant)}`)
  const [traceRows, payloadRows, observations, scores, users] = await Promise.all([
    select('traces', TRACE_COLUMNS), select('payloads', [...PAYLOAD_COLUMNS, 'user_id', 'timestamp']),
    select('observations', OBSERVATION_COLUMNS), select('scores', SCORE_COLUMNS),
    database.rows((statement) => usersEver(database, statement, tenant)),
  ])
  const keyOf = (row: Readonly<Record<string, unknown>>) => JSON.stringify([row['user_id'], Number(row['timestamp']), row['id']])
  const payloads = new Map(payloadRows.map((row) => [keyOf(row), row]))
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) => items.toSorted((a, b) => compareText(a.id, b.id))
  return {
    traces: byId(traceRows.map((row) => readTraceRecord(row, payloads.get(keyOf(row)) ?? { input: '"no payload"' }))),
    payloads: payloadRows.length,
    rows: new Map(traceRows.map((row) => [String(row['id']), row])),
    observations: byId(observations.map(readObservation)),
    scores: byId(scores.map(readScore)),
    users: new Map(users.filter((row) => Number(row['first_seen_at']) <= Number(row['last_seen_at']))
      .map((row) => [String(row['user_id']), [Number(row['first_seen_at']), Number(row['last_seen_at'])] as const])),
  }
}
