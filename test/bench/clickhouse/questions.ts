import type { createClickHouseAdapter } from '../../../src/adapters/clickhouse/createClickHouseAdapter.js'
import type { ClickHouseClient } from '../../../src/adapters/clickhouse/index.js'
import { LAST_30_DAYS } from './dataset.js'

type Adapter = ReturnType<typeof createClickHouseAdapter>

/** What a question is asked of one tenant. */
interface Subjects {
  /** The most active user, one with some 200 traces, one with some five. */
  readonly heavy: string
  readonly middling: string
  readonly light: string
  /** One that has text and observations, of a session of a user. */
  readonly traceId: string
  readonly sessionId: string
  readonly sessionUser: string
}

/** A question, and the rows that it has to look at. */
export interface Case {
  readonly name: string
  /** What it is measured by: 1.25 times the rows in the range, and a granule a week for each user of a page; one user's rows and two granules a part; or nothing. */
  readonly of: 'range' | 'heavy' | 'middling' | 'light' | 'nothing'
  /** Of the user's rows, those of the last 30 days alone. */
  readonly in30?: boolean
  /** Not held to it. */
  readonly unbounded?: boolean
  readonly ask: (adapter: Adapter, subjects: Subjects) => Promise<unknown>
  /** Whether ranks among all users are asked for too. */
  readonly ranks?: boolean
}

const scope = { range: LAST_30_DAYS, timeZone: 'Europe/Berlin' }
const zone = { timeZone: 'Europe/Berlin' }
const by = <By extends string>(value: By) => ({ sort: { by: value, direction: 'desc' } }) as const

const USERS = ['heavy', 'middling', 'light'] as const
const eachUser = (name: string, ask: (adapter: Adapter, userId: string) => Promise<unknown>, more: Partial<Case> = {}): Case[] =>
  USERS.map((of) => ({ name: `${name}, ${of} user`, of, ask: (adapter, subjects) => ask(adapter, subjects[of]), ...more }))

/** Every question, the range being the last 30 days unless its name says otherwise. */
export const CASES: readonly Case[] = [
  { name: 'users page', of: 'range', ask: (a) => a.listUsers(scope) },
  { name: 'users page, trend by day', of: 'range', ask: (a) => a.listUsers({ ...scope, trend: 'day' }) },
  { name: 'users page by cost', of: 'range', ask: (a) => a.listUsers({ ...scope, ...by('costSum') }) },
  { name: 'users page by error rate', of: 'range', ask: (a) => a.listUsers({ ...scope, ...by('errorRate') }) },
  { name: 'users page by p95', of: 'range', ask: (a) => a.listUsers({ ...scope, ...by('durationP95') }) },
  { name: 'users page, search', of: 'range', ask: (a) => a.listUsers({ ...scope, search: 'AB1' }) },
  { name: 'users page, one model', of: 'range', ask: (a) => a.listUsers({ ...scope, where: [{ kind: 'dimension', dimension: 'model', anyOf: ['gpt-5'] }] }) },
  { name: 'users page, cost condition', of: 'range', ask: (a) => a.listUsers({ ...scope, where: [{ kind: 'metric', metric: 'costSum', min: 1 }] }) },
  { name: 'users page 1 and 2', of: 'range', unbounded: true, ask: async (a) => a.listUsers({ ...scope, cursor: (await a.listUsers(scope)).nextCursor ?? '' }) },
  { name: 'overview by day', of: 'range', unbounded: true, ask: (a) => a.getOverview({ ...scope, bucket: 'day' }) },
  ...eachUser('profile, lifetime', (a, userId) => a.getUser({ userId, ...zone })),
  ...eachUser('profile', (a, userId) => a.getUser({ userId, ...scope })),
  { name: 'profile with ranks, middling user', of: 'range', ranks: true, ask: (a, { middling }) => a.getUser({ userId: middling, ...scope }) },
  { name: 'profile with ranks, lifetime, middling user', of: 'nothing', ranks: true, ask: (a, { middling }) => a.getUser({ userId: middling, ...zone }) },
  ...eachUser('activity by day', (a, userId) => a.getActivity({ userId, ...scope, bucket: 'day' }), { in30: true }),
  ...eachUser('usage by model', (a, userId) => a.getUsage({ userId, ...scope, by: 'model', limit: 3 }), { in30: true, unbounded: true }),
  ...eachUser('sessions', (a, userId) => a.listSessions({ userId, ...scope }), { in30: true }),
  ...eachUser('traces', (a, userId) => a.listTraces({ userId, ...scope }), { in30: true, unbounded: true }),
  { name: 'traces of the tenant', of: 'range', unbounded: true, ask: (a) => a.listTraces(scope) },
  { name: 'traces of the tenant by cost', of: 'range', unbounded: true, ask: (a) => a.listTraces({ ...scope, ...by('costUsd') }) },
  { name: 'sessions of the tenant', of: 'range', ask: (a) => a.listSessions(scope) },
  { name: 'models of the tenant', of: 'range', ask: (a) => a.listDimensionValues({ ...scope, dimension: 'model', limit: 20 }) },
  { name: 'one session', of: 'nothing', ask: (a, { sessionId }) => a.getSession({ sessionId }) },
  { name: 'one session of a user', of: 'nothing', ask: (a, { sessionId, sessionUser }) => a.getSession({ sessionId, userId: sessionUser }) },
  { name: 'one trace', of: 'nothing', ask: (a, { traceId }) => a.getTrace({ traceId }) },
]

/** Whom to ask about. */
export async function chooseSubjects(client: ClickHouseClient, database: string, tenant: string): Promise<Subjects> {
  const first = async (sql: string) => {
    const [row] = await client.rows(sql, { tenant })
    if (!row) throw new Error(`Nothing was found in ${database} of ${tenant}: ${sql}`)
    return String(row['found'])
  }
  const mine = `tenant = {tenant:String}`
  const users = `(SELECT user_id, count() AS traces FROM ${database}.traces WHERE ${mine} AND user_id != '' GROUP BY user_id)`
  const [detailed] = await client.rows(`SELECT id, user_id, session_id FROM ${database}.traces
WHERE ${mine} AND user_id != '' AND session_id != '' AND id IN (SELECT id FROM ${database}.payloads WHERE ${mine}) ORDER BY timestamp LIMIT 1 OFFSET 100`, { tenant })
  return {
    heavy: await first(`SELECT user_id AS found FROM ${users} ORDER BY traces DESC LIMIT 1`),
    middling: await first(`SELECT user_id AS found FROM ${users} ORDER BY abs(traces - 200), user_id LIMIT 1`),
    light: await first(`SELECT user_id AS found FROM ${users} ORDER BY abs(traces - 5), user_id LIMIT 1`),
    traceId: String(detailed?.['id']), sessionId: String(detailed?.['session_id']), sessionUser: String(detailed?.['user_id']),
  }
}
