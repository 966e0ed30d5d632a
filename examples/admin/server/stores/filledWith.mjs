/**
 * What a ClickHouse is filled with: what it was at first, for what would be made now are other traces, beside those.
 * @param {import('usertrail/adapters/clickhouse').ClickHouseClient} client
 * @param {string} database
 * @param {import('./demoTrail.mjs').Demo} demo for a new one
 * @returns {Promise<import('./demoTrail.mjs').Demo>}
 */
export async function filledWith(client, database, demo) {
  const table = `${database}.example`
  await client.rows(`CREATE TABLE IF NOT EXISTS ${table} (traces UInt32, until Int64) ENGINE = MergeTree ORDER BY until`)
  const [first] = await client.rows(`SELECT traces, until FROM ${table} ORDER BY until LIMIT 1`)
  if (first) return { traces: Number(first.traces), until: Number(first.until) }
  await client.insert(table, [demo])
  return demo
}
