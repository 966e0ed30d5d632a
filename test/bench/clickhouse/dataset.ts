import type { ClickHouseClient } from '../../../src/adapters/clickhouse/index.js'
import type { TRACE } from '../../../src/adapters/clickhouse/schema/columns.js'
import { createTables } from '../../../src/adapters/clickhouse/schema/createTables.js'
import { TABLES } from '../../../src/adapters/clickhouse/schema/tables.js'

const DAY = 86_400_000
/** A Tuesday afternoon, in the middle of a week's partition: thirty days before it lie in the middle of another. */
const UNTIL = Date.UTC(2026, 10, 24, 15, 30)
export const LAST_30_DAYS = { from: UNTIL - 30 * DAY, to: UNTIL }
const DAYS = 90
const USERS = 100_000
/** Traces of one insert. A week of ten million traces comes in seven, so in as many parts until they are merged. */
const CHUNK = 125_000
/** How many of the last traces of a tenant have text and observations, and can be looked up by their id. */
const DETAILED = 5_000

/** As written, in parts that are never merged; and as ClickHouse leaves them in the end, one part a week. */
export const DATABASES = { unmerged: 'usertrail', merged: 'usertrail_merged' } as const

export const tenantOf = (millions: number) => `${millions}M`

/** The sum of the columns of `traces`, all of the number of a trace: the same on every machine. */
const CHANCE = (name: string) => `(sipHash64('${name}', tenant, number) / 18446744073709551616)`
const PICK = (values: readonly string[], chance: string) => `[${values.map((value) => `'${value}'`).join(', ')}][1 + toUInt32(floor(${chance} * ${values.length}))]`
const TOKENS = 'if(observed = 1, total_tokens, NULL)'

/**
 * One trace of `number`. Sessions of five turns by one user each, who is chosen by Zipf's law (s = 1); they begin in the
 * order in which they are written, so that each insert holds some hours, as live traffic does.
 */
const VALUES: Readonly<Record<keyof typeof TRACE, string>> = {
  tenant: 'tenant',
  // ids are no key to how active a user is
  user_id: `if(sipHash64('nobody', tenant, turn_of) % 100 < 8, '', concat('user-', lower(hex(sipHash64(toUInt32(floor(exp(sipHash64('user', tenant, turn_of) / 18446744073709551616 * log(${USERS} + 1)))))))))`,
  timestamp: `toInt64(${UNTIL - DAYS * DAY} + turn_of / ({traces:UInt64} / 5) * ${DAYS * DAY - 3_600_000} + (number % 5) * 90000 + ${CHANCE('pause')} * 60000)`,
  id: `lower(hex(sipHash128('trace', tenant, number)))`,
  version: '1700000000000000 + number',
  session_id: `if(sipHash64('alone', tenant, turn_of) % 100 < 10, '', concat('session-', lower(hex(sipHash64('session', tenant, turn_of)))))`,
  user_email: `if(user_id != '' AND sipHash64(user_id) % 10 < 7, concat(substring(user_id, 6, 6), '@example.com'), '')`,
  name: PICK(['chat', 'summarise', 'search', 'agent-run', 'classify'], `${CHANCE('name')} * ${CHANCE('name')}`),
  environment: `if(${CHANCE('environment')} < 0.9, 'production', 'staging')`,
  release: `concat('4.', toString(20 + toUInt8(turn_of / ({traces:UInt64} / 5) * 8)), '.0')`,
  errored: `toUInt8(${CHANCE('error')} < 0.03)`,
  status_message: `if(errored = 1, 'The model did not answer in time.', '')`,
  tags: `if(${CHANCE('tag')} < 0.1, ['beta'], if(${CHANCE('tag')} < 0.13, ['beta', 'vip'], CAST([] AS Array(String))))`,
  models: `[${PICK(['gpt-5-mini', 'claude-sonnet-5', 'gemini-3-flash', 'gpt-5', 'llama-4-maverick', 'mistral-large-3'], `${CHANCE('model')} * ${CHANCE('model')}`)}]`,
  providers: `[${PICK(['openai', 'anthropic', 'google'], CHANCE('provider'))}]`,
  tools: `if(${CHANCE('tool')} < 0.2, ['search'], if(${CHANCE('tool')} < 0.25, ['search', 'run_sql'], CAST([] AS Array(String))))`,
  duration_ms: `if(${CHANCE('timed')} < 0.01, NULL, round(exp(6.5 + 2.2 * (${CHANCE('d1')} + ${CHANCE('d2')} + ${CHANCE('d3')} - 1.5))))`,
  input_tokens: `toInt64(200 + floor(${CHANCE('input')} * ${CHANCE('input')} * 20000))`,
  output_tokens: `toInt64(20 + floor(${CHANCE('output')} * 900))`,
  total_tokens: 'input_tokens + output_tokens',
  cost_usd: `if(${CHANCE('priced')} < 0.02, NULL, input_tokens * 4e-7 + output_tokens * 1.6e-6)`,
  cost_estimated: `toUInt8(isNotNull(cost_usd) AND ${CHANCE('estimated')} < 0.5)`,
  observation_count: `toUInt64(if(observed = 1, 1 + floor(${CHANCE('parts')} * 4), 0))`,
  observed: `toUInt8(${CHANCE('observed')} < 0.9)`,
  cache_read_tokens: `if(observed = 1, toInt64(floor(input_tokens / 3)), NULL)`,
  reasoning_tokens: `if(observed = 1 AND ${CHANCE('reasoning')} < 0.3, toInt64(floor(output_tokens / 2)), NULL)`,
  usage_by_model: `arrayMap(value -> tuple(toString(value), ${TOKENS}, cost_usd), if(observed = 1, models, []))`,
  usage_by_provider: `arrayMap(value -> tuple(toString(value), ${TOKENS}, cost_usd), if(observed = 1, providers, []))`,
  usage_by_tool: `arrayMap(value -> tuple(toString(value), CAST(NULL AS Nullable(Int64)), CAST(NULL AS Nullable(Float64))), if(observed = 1, tools, []))`,
  feedback_positive: `toUInt32(${CHANCE('feedback')} < 0.03)`,
  feedback_negative: `toUInt32(${CHANCE('feedback')} > 0.99)`,
  session_feedback_positive: '0',
  session_feedback_negative: '0',
}
const COLUMNS = Object.keys(VALUES).join(', ')

/** Makes what is not there yet. `tell`: what goes on. */
export async function load(client: ClickHouseClient, millions: readonly number[], tell: (text: string) => void): Promise<void> {
  const { unmerged, merged } = DATABASES
  await createTables(client, { database: unmerged })
  await createTables(client, { database: merged })
  // the store stays as it was written, in this run and in the next
  await client.rows(`ALTER TABLE ${unmerged}.traces MODIFY SETTING max_bytes_to_merge_at_max_space_in_pool = 1, parts_to_throw_insert = 100000, parts_to_delay_insert = 100000`)
  await client.rows(`CREATE TABLE IF NOT EXISTS ${unmerged}.bench_loaded (tenant String) ENGINE = MergeTree ORDER BY tenant`)
  const loaded = new Set((await client.rows(`SELECT tenant FROM ${unmerged}.bench_loaded`)).map((row) => row['tenant']))
  const missing = millions.filter((count) => !loaded.has(tenantOf(count)))
  for (const count of missing) {
    tell(`Making ${count} million traces …`)
    await make(client, unmerged, tenantOf(count), count * 1e6)
    await client.rows(`INSERT INTO ${unmerged}.bench_loaded VALUES ('${tenantOf(count)}')`)
  }
  if (missing.length > 0) {
    tell('Merging a copy …')
    await copyMerged(client)
  }
}

async function make(client: ClickHouseClient, database: string, tenant: string, traces: number): Promise<void> {
  // what an earlier run left half made
  for (const table of ['traces', 'users', 'payloads', 'observations', 'locations']) {
    await client.rows(`DELETE FROM ${database}.${table} WHERE tenant = '${tenant}'`)
  }
  const some = (from: number, count: number, values: string) =>
    `SELECT ${values} FROM (SELECT '${tenant}' AS tenant, number, intDiv(number, 5) AS turn_of FROM numbers(${from}, ${count}))`
  const selected = Object.entries(VALUES).map(([name, value]) => (name === 'tenant' ? name : `${value} AS ${name}`)).join(', ')
  for (let from = 0; from < traces; from += CHUNK) {
    await client.rows(`INSERT INTO ${database}.traces (${COLUMNS}) ${some(from, Math.min(CHUNK, traces - from), selected)} SETTINGS max_insert_threads = 1`, { traces })
  }
  // one of a hundred is sent again, with a score that came meanwhile
  const again = Object.keys(VALUES).map((name) => (name === 'version' ? 'version + 1000000000' : name === 'feedback_positive' ? 'toUInt32(1)' : name)).join(', ')
  await client.rows(`INSERT INTO ${database}.traces (${COLUMNS}) SELECT ${again} FROM ${database}.traces WHERE tenant = '${tenant}' AND version % 100 = 7`)
  await client.rows(`INSERT INTO ${database}.users SELECT tenant, user_id, 0, min(timestamp), max(timestamp), max(timestamp) FROM ${database}.traces
WHERE tenant = '${tenant}' AND user_id != '' GROUP BY tenant, user_id, intDiv(version, 500000)`)
  const detailed = `FROM ${database}.traces WHERE tenant = '${tenant}' AND version >= ${1700000000000000 + traces - DETAILED} AND version < ${1700000000000000 + traces}`
  const text = `repeat('Tell me more about the weather in the mountains. ', 20)`
  await client.rows(`INSERT INTO ${database}.payloads (tenant, user_id, timestamp, id, version, input, output, texts)
SELECT tenant, user_id, timestamp, id, version, concat('"', ${text}, '"'), concat('"', ${text}, '"'), [lower(${text})] ${detailed}`)
  await client.rows(`INSERT INTO ${database}.locations (tenant, kind, id, version, places, timestamp) SELECT tenant, 't', id, version, [(user_id, timestamp)], timestamp ${detailed}`)
  await client.rows(`INSERT INTO ${database}.observations (tenant, trace_id, id, version, type, name, timestamp, model, total_tokens)
SELECT tenant, id, concat(id, '-', toString(arrayJoin(range(3)))), version, 'generation', 'call', timestamp, models[1], 100 ${detailed}`)
}

/** Parts are linked, not copied, until the merge writes new ones. */
async function copyMerged(client: ClickHouseClient): Promise<void> {
  const { unmerged, merged } = DATABASES
  for (const table of Object.keys(TABLES)) {
    await client.rows(`TRUNCATE TABLE ${merged}.${table}`)
    const partitions = await client.rows(`SELECT DISTINCT partition_id AS id FROM system.parts WHERE database = '${unmerged}' AND table = '${table}' AND active`)
    for (const { id } of partitions) await client.rows(`ALTER TABLE ${merged}.${table} ATTACH PARTITION ID '${String(id)}' FROM ${unmerged}.${table}`)
    await client.rows(`OPTIMIZE TABLE ${merged}.${table} FINAL`)
  }
}
