import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ClickHouseAdapter } from '../../../src/adapters/clickhouse/ClickHouseAdapter.js'
import type { ClickHouseClient } from '../../../src/adapters/clickhouse/ClickHouseClient.js'
import { createClickHouseAdapter } from '../../../src/adapters/clickhouse/createClickHouseAdapter.js'
import { openChdb } from '../../../src/adapters/clickhouse/client/openChdb.js'
import { createTables } from '../../../src/adapters/clickhouse/schema/createTables.js'
import { TABLES } from '../../../src/adapters/clickhouse/schema/tables.js'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { AdapterError } from '../../../src/contract/errors.js'
import { OPTIONAL_QUESTIONS, QUESTIONS } from '../../../src/contract/questions.js'
import { REQUEST_FIELDS } from '../../../src/contract/requests.js'
import type { TraceInput } from '../../../src/model/trace.js'
import { difference } from '../../../src/testkit/assert.js'
import { HOSTILE_TEXTS } from '../../../src/testkit/hostile.js'
import { describeWithChdb } from '../../support/chdb.js'

/** What would do harm, were it ever part of a statement. */
const INJECTIONS: readonly string[] = [
  "' OR 1=1 --", "'; DROP TABLE traces; --", '{p0:String}', '{tenant:String}', "\\' OR 1 --", "') UNION ALL SELECT * FROM traces --", '`) FINAL --',
  "x' SETTINGS max_execution_time = 0 --", '\u0000', "\t\n\r\\N", "['a','b']", '%\\_%', '/* comment', '-- comment', '$$a$$', "\\x27 OR 1=1", 'NULL',
]
const TIME = 1_780_000_000_000
const DAY = 86_400_000
const range = { from: TIME - DAY, to: TIME + DAY }
const timeZone = 'UTC'

/** A good request of each question, each of its texts one that only an injection would see through. */
const GOOD: Readonly<Record<string, object>> = {
  listUsers: { range, timeZone }, getOverview: { range, timeZone, bucket: 'day' }, getUser: { userId: 'ann', timeZone },
  getActivity: { userId: 'ann', timeZone, bucket: 'day' }, getUsage: { userId: 'ann', timeZone, by: 'model', limit: 5 },
  listSessions: { timeZone }, getSession: { sessionId: 's' }, listTraces: { timeZone }, getTrace: { traceId: 't' },
  listScores: { userId: 'ann', timeZone }, listDimensionValues: { timeZone, dimension: 'tag', limit: 5 },
}

describeWithChdb('createClickHouseAdapter', (folder) => {
  const client = openChdb(folder)
  /** Statements that were run, with the number of rows that came back. */
  const run: { sql: string; rows: number }[] = []
  const watched: ClickHouseClient = {
    ...client,
    rows: async (sql, params, options) => {
      const rows = await client.rows(sql, params, options)
      run.push({ sql, rows: rows.length })
      return rows
    },
  }
  afterAll(() => client.close())
  let adapter: ClickHouseAdapter
  const memory = createMemoryAdapter({ tenant: 'north' })

  beforeAll(async () => {
    await createTables(client)
    adapter = createClickHouseAdapter({ client: watched, tenant: 'north' })
    const records = {
      traces: [
        { id: 't', timestamp: TIME, userId: 'ann', sessionId: 's', name: 'n', tags: ['a'], models: ['m'], costUsd: 0.1, input: 'secret of ann' },
        { id: 'u', timestamp: TIME + 1, userId: 'bob', sessionId: 's', status: 'error' as const, tags: [...INJECTIONS] },
        ...INJECTIONS.map((text, i) => ({ id: `i ${text}`, timestamp: TIME + 2 + i, userId: text, userEmail: text, sessionId: text, name: text, tags: [text], models: [text], release: text, input: text })),
      ],
      observations: [{ id: 'o', traceId: 't', timestamp: TIME, model: 'm', totalTokens: 5 }],
      scores: [{ id: 'c', name: 'user-feedback', value: true, timestamp: TIME, traceId: 't' }, ...INJECTIONS.map((text) => ({ id: text, name: text, value: text, timestamp: TIME, sessionId: text }))],
    }
    for (const store of [memory, adapter]) {
      const { rejected } = await store.write(records)
      if (rejected.length > 0) throw new Error(`Good records were rejected: ${JSON.stringify(rejected)}`)
    }
    await createClickHouseAdapter({ client, tenant: 'south' }).write({ traces: [{ id: 'theirs', timestamp: TIME, userId: 'sue', sessionId: 's', input: 'secret of the south' }] })
  })

  const counts = async () => Promise.all(Object.keys(TABLES).map(async (table) => [table, await client.rows(`SELECT count() AS count FROM usertrail.${table}`)]))

  it('takes any text in any field of any request for that text and nothing else', { timeout: 120_000 }, async () => {
    const before = await counts()
    const asked: (readonly [string, object])[] = [...QUESTIONS, ...OPTIONAL_QUESTIONS].flatMap((question) => {
      const good = GOOD[question] ?? {}
      const fields = Object.entries(REQUEST_FIELDS[question]).filter(([field, { kind }]) => field !== 'cursor' && (kind === 'text' || kind === 'id')).map(([field]) => field)
      const texts = [...INJECTIONS, ...HOSTILE_TEXTS.slice(0, 30)]
      return [
        ...fields.flatMap((field) => texts.map((text) => [question, { ...good, [field]: text }] as const)),
        ...('where' in REQUEST_FIELDS[question] ? INJECTIONS.flatMap((text) => [
          [question, { ...good, where: [{ kind: 'users', anyOf: [text], noneOf: ['ann', text + text] }] }] as const,
          [question, { ...good, where: [{ kind: 'dimension', dimension: 'tag', anyOf: [text] }, { kind: 'dimension', dimension: 'name', anyOf: [text, 'n'] }] }] as const,
        ]) : []),
      ]
    })
    const ask = (store: object, question: string, request: object): unknown => {
      const method: unknown = Object.entries(store).find(([name]) => name === question)?.[1]
      return typeof method === 'function' ? method(request) : undefined
    }
    const wrong: string[] = []
    for (const [question, request] of asked) {
      const found = difference(await ask(adapter, question, request), await ask(memory, question, request))
      if (found !== null) wrong.push(`${question}(${JSON.stringify(request)}): ${found}`)
    }
    expect(wrong).toEqual([])
    expect(await counts()).toEqual(before)
    // No text of a request has come into a statement.
    for (const text of INJECTIONS.filter((one) => one.length > 6)) expect(run.filter(({ sql }) => sql.includes(text) && !text.includes('{'))).toEqual([])
  })

  it('shows nothing of another tenant, whatever name an asker bears', async () => {
    for (const tenant of ["north' OR '1'='1", 'north--', 'nor%', '', ' north', 'NORTH', ...INJECTIONS]) {
      const context = { access: { tenant } }
      expect((await adapter.listUsers({ range, timeZone }, context)).total).toBe(0)
      expect((await adapter.listTraces({ timeZone, search: 'secret' }, context)).total).toBe(0)
      expect(await adapter.getTrace({ traceId: 'theirs' }, context)).toBeNull()
      expect((await adapter.getOverview({ range, timeZone, bucket: 'day' }, context)).known.users).toBe(0)
    }
    expect(await adapter.getTrace({ traceId: 'theirs' })).toBeNull()
    expect((await adapter.getSession({ sessionId: 's' }))?.traces.map(({ id }) => id)).toEqual(['u'])
  })

  it('limits each query in time and memory, and says so without quoting what was asked', async () => {
    const slow = createClickHouseAdapter({ client: watched, tenant: 'north', limits: { executionSeconds: 7, memoryBytes: 123_456_789 } })
    run.length = 0
    await slow.getUser({ userId: 'ann', timeZone })
    expect(run.length).toBeGreaterThan(0)
    for (const { sql } of run) expect(sql).toMatch(/max_execution_time = 7, max_memory_usage = 123456789/)
    const starved = createClickHouseAdapter({ client, tenant: 'north', limits: { memoryBytes: 1 } })
    const error = await starved.listUsers({ range, timeZone, search: 'a secret search' }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AdapterError)
    expect(String(error)).toMatch(/memory/i)
    expect(String(error)).not.toContain('secret')
  })

  it('leaves ranks out where they are not wanted, and then reads nobody else', async () => {
    const plain = createClickHouseAdapter({ client: watched, tenant: 'north', ranks: false })
    run.length = 0
    const profile = await plain.getUser({ userId: 'ann', timeZone })
    expect(profile?.rank.costSum).toBeNull()
    expect(profile?.cost.sum).toBe(0.1)
    for (const { sql } of run) expect(sql).toContain('user_id = {')
  })

  it('goes on with a walk in the state that it began in, while records move, change and go', async () => {
    const tenant = 'walk'
    const walked = createClickHouseAdapter({ client, tenant })
    const trace = (i: number, more: Partial<TraceInput> = {}): TraceInput => ({ id: `t${i}`, timestamp: TIME + i * 1000, userId: `user ${i}`, costUsd: i, ...more })
    await walked.write({ traces: Array.from({ length: 12 }, (_, i) => trace(i)) })
    const request = { range, timeZone, limit: 4, sort: { by: 'costSum', direction: 'desc' } } as const
    const first = await walked.listUsers(request)
    expect(first.rows.map(({ userId }) => userId)).toEqual(['user 11', 'user 10', 'user 9', 'user 8'])
    // The last one leaps to the top, one of the middle to somebody else, a third out of the range; the first falls.
    await walked.write({ traces: [trace(0, { costUsd: 500 }), trace(5, { userId: 'somebody' }), trace(6, { timestamp: range.to + DAY }), trace(11, { costUsd: 0 })] })
    const second = await walked.listUsers({ ...request, cursor: first.nextCursor ?? '' })
    expect(second.rows.map(({ userId, cost }) => [userId, cost.sum])).toEqual([['user 7', 7], ['user 6', 6], ['user 5', 5], ['user 4', 4]])
    const third = await walked.listUsers({ ...request, cursor: second.nextCursor ?? '' })
    expect(third.rows.map(({ userId, cost }) => [userId, cost.sum])).toEqual([['user 3', 3], ['user 2', 2], ['user 1', 1], ['user 0', 0]])
    expect(third.nextCursor).toBeNull()
    expect((await walked.listUsers(request)).rows.map(({ userId }) => userId)).toEqual(['user 0', 'user 10', 'user 9', 'user 8'])
  })

  it('brings nothing back into a walk that had left its scope before it began', async () => {
    const tenant = 'left'
    const walked = createClickHouseAdapter({ client, tenant })
    await walked.write({ traces: ['ann', 'bob', 'cy'].map((userId, i) => ({ id: userId, timestamp: TIME + i, userId, tags: ['a'], costUsd: 3 - i })) })
    await walked.write({ traces: [{ id: 'ann', timestamp: TIME, tags: ['b'] }] })
    const where = [{ kind: 'dimension', dimension: 'tag', anyOf: ['a'] }] as const
    const users = { range, timeZone, where, limit: 1, sort: { by: 'costSum', direction: 'asc' } } as const
    const first = await walked.listUsers(users)
    const second = await walked.listUsers({ ...users, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...second.rows].map(({ userId }) => userId)).toEqual(['cy', 'bob'])
    expect(second).toMatchObject({ total: 2, nextCursor: null })
    const traces = { timeZone, where, limit: 1, sort: { by: 'costUsd', direction: 'asc' } } as const
    const page = await walked.listTraces(traces)
    expect(await walked.listTraces({ ...traces, cursor: page.nextCursor ?? '' })).toMatchObject({ rows: [{ id: 'bob' }], total: 2, nextCursor: null })
    const sessions = { timeZone, where, limit: 1, sort: { by: 'costUsd', direction: 'asc' } } as const
    const some = await walked.listSessions(sessions)
    expect(await walked.listSessions({ ...sessions, cursor: some.nextCursor ?? '' })).toMatchObject({ rows: [{ userId: 'bob' }], total: 2, nextCursor: null })
  })

  it('tells of what another process has written, soon after', async () => {
    const [reader, writer] = [createClickHouseAdapter({ client, pollMs: 20 }), createClickHouseAdapter({ client })]
    const heard = vi.fn<(change?: { readonly tenant?: string }) => void>()
    const stop = reader.subscribe(heard)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(heard).not.toHaveBeenCalled()
    await writer.write({ traces: [{ id: 'news', timestamp: TIME, userId: 'ann' }] }, { access: { tenant: 'elsewhere' } })
    await expect.poll(() => heard.mock.calls).toEqual([[{ tenant: 'elsewhere' }]])
    stop()
  })

  it('says which step was forgotten where there are no tables', async () => {
    const bare = createClickHouseAdapter({ client, database: 'nowhere' })
    await expect(bare.listUsers({ range, timeZone })).rejects.toThrow(/createTables/)
  })
})
