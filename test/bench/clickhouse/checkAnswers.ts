import type { createClickHouseAdapter } from '../../../src/adapters/clickhouse/createClickHouseAdapter.js'
import type { ClickHouseClient, ClickHouseRow } from '../../../src/adapters/clickhouse/index.js'
import { LAST_30_DAYS } from './dataset.js'

interface Checked {
  readonly client: ClickHouseClient
  readonly database: string
  readonly tenant: string
  readonly adapter: ReturnType<typeof createClickHouseAdapter>
}

/** How many users are compared, of all. */
const USERS = 20

/**
 * Compares the users page and its roll-up with plain SQL that shares nothing with ours: rows by argMax of their version,
 * no FINAL, no states. Gives what differs, as sentences.
 */
export async function checkAnswers({ client, database, tenant, adapter }: Checked): Promise<string[]> {
  const { from, to } = LAST_30_DAYS
  const columns = ['session_id', 'errored', 'total_tokens', 'cost_usd', 'duration_ms', 'feedback_positive', 'user_email']
  const newest = `SELECT user_id, timestamp, id, ${columns.map((name) => `argMax(tuple(${name}), version).1 AS ${name}`).join(', ')}
FROM ${database}.traces WHERE tenant = '${tenant}' AND user_id != '' AND timestamp >= ${from} AND timestamp < ${to} GROUP BY user_id, timestamp, id`
  const users = `SELECT user_id, count() AS traces, countIf(errored = 1) AS errors, uniqExact(if(session_id = '', concat('t', id), concat('s', session_id))) AS sessions,
  uniqExactIf(if(session_id = '', concat('t', id), concat('s', session_id)), errored = 1) AS errored_sessions, sum(total_tokens) AS tokens, sum(cost_usd) AS cost,
  quantileExactInclusive(0.5)(cost_usd) AS cost_median, quantileExactInclusive(0.95)(duration_ms) AS p95, sum(feedback_positive) AS positive, max(timestamp) AS last_seen
FROM (${newest}) GROUP BY user_id`
  const plain = await client.rows(`SELECT * FROM (${users}) ORDER BY sipHash64(user_id, 'chosen') LIMIT ${USERS}`)
  const [all] = await client.rows(`SELECT count() AS all_users, sum(traces) AS all_traces, sum(sessions) AS all_sessions, sum(errored_sessions) AS all_errored,
  sum(tokens) AS all_tokens, sum(cost) AS all_cost, quantileExactInclusive(0.5)(cost) AS median_user FROM (${users})`)
  const ids = plain.map((row) => String(row['user_id']))
  const scope = { range: LAST_30_DAYS, timeZone: 'UTC' }
  const page = await adapter.listUsers({ ...scope, where: [{ kind: 'users', anyOf: ids }] })
  const whole = await adapter.listUsers({ ...scope, limit: 1 })
  const differences: string[] = []
  const compare = (what: string, own: number | null | undefined, row: ClickHouseRow | undefined, column: string) => {
    const value = row?.[column]
    const its = value === null || value === undefined ? null : Number(value)
    const same = own === its || (typeof own === 'number' && its !== null && Math.abs(own - its) <= 1e-9 * Math.abs(its))
    if (!same) differences.push(`${what} of ${tenant} in ${database} is ${String(own)}, by plain SQL ${String(its)}.`)
  }
  for (const row of plain) {
    const id = String(row['user_id'])
    const own = page.rows.find(({ userId }) => userId === id)
    compare(`traces of ${id}`, own?.traces, row, 'traces')
    compare(`errors of ${id}`, own?.erroredTraces, row, 'errors')
    compare(`sessions of ${id}`, own?.sessions, row, 'sessions')
    compare(`errored sessions of ${id}`, own?.erroredSessions, row, 'errored_sessions')
    compare(`tokens of ${id}`, own?.totalTokens, row, 'tokens')
    compare(`cost of ${id}`, own?.cost.sum, row, 'cost')
    compare(`median cost of ${id}`, own?.cost.median, row, 'cost_median')
    compare(`p95 of ${id}`, own?.duration.p95, row, 'p95')
    compare(`feedback of ${id}`, own?.feedback.positive, row, 'positive')
    compare(`last sight of ${id}`, own?.lastSeenAt, row, 'last_seen')
  }
  compare('users', whole.total, all, 'all_users')
  compare('traces', whole.rollup.traces.sum, all, 'all_traces')
  compare('sessions', whole.rollup.sessions.sum, all, 'all_sessions')
  compare('errored sessions', whole.rollup.erroredSessions.sum, all, 'all_errored')
  compare('tokens', whole.rollup.totalTokens.sum, all, 'all_tokens')
  compare('cost', whole.rollup.costSum.sum, all, 'all_cost')
  compare('median cost', whole.rollup.costSum.median, all, 'median_user')
  return differences
}
