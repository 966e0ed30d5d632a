import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTables, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { TABLES } from '../../../../src/adapters/clickhouse/schema/tables.js'
import { createSink } from '../../../../src/adapters/clickhouse/sink/createSink.js'
import { Database } from '../../../../src/adapters/clickhouse/sql/Database.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { readTables } from './support.js'

const MARK = 'mallory4711'
const DAY = 86_400_000

describeWithChdb('eraseUser', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  beforeAll(() => createTables(client))
  const open = (tenant: string) => {
    const changes: string[] = []
    return { ...createSink({ database: new Database(client, 'usertrail'), tenant, feedback: {}, onChange: (changed) => changes.push(changed) }), changes }
  }
  /** Rows of any table, in any version, that hold a text. */
  const rowsWith = async (text: string, tenant: string) => {
    const found: string[] = []
    for (const table of Object.keys(TABLES)) {
      const rows = await client.rows(`SELECT * FROM usertrail.${table} WHERE tenant = {tenant:String}`, { tenant })
      for (const row of rows) if (JSON.stringify(row).includes(text)) found.push(`${table} ${JSON.stringify(row)}`)
    }
    return found
  }
  /** Files that ClickHouse still reads, and those in which it keeps its statements, that hold a text. */
  const filesWith = async (text: string) => {
    const parts = await client.rows("SELECT path FROM system.parts WHERE database = 'usertrail' AND active")
    const mutations = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /mutation_\d+\.txt$/.test(path)).map((path) => join(folder, path))
    const files = [...parts.flatMap(({ path }) => readdirSync(String(path)).map((name) => join(String(path), name))), ...mutations]
    return { files: files.length, found: files.filter((path) => readFileSync(path).includes(text)) }
  }

  it('leaves nothing of a user behind, in any version of any table, and all of the others', async () => {
    const { write, eraseUser, changes } = open('acme')
    const traces = Array.from({ length: 60 }, (_, i) => ({
      id: `${MARK} trace ${i}`, timestamp: i * DAY * 5, userId: MARK, userEmail: `${MARK}@example.com`, sessionId: i % 2 === 0 ? 'shared' : `${MARK} session`, input: `${MARK} asks`, tags: [MARK],
    }))
    const other = { id: 'other', timestamp: 5, userId: 'ann', sessionId: 'shared', costUsd: 1 }
    // Once Ann's, then the user's; once the user's, then Ann's; twice the user's, at other times.
    await write({ traces: [...traces.map((trace, i) => i % 3 === 0 ? { ...trace, userId: 'ann' } : trace), other, { ...other, id: 'given', userId: MARK, userEmail: null, sessionId: null }] })
    await write({
      observations: [...traces.map(({ id }) => ({ id: `${id} part`, traceId: id, timestamp: 1, input: MARK })), { id: 'late', traceId: `${MARK} trace 0`, timestamp: 1 }, { id: 'kept', traceId: 'other', timestamp: 1 }],
      scores: [
        { id: 's1', name: 'user-feedback', value: true, timestamp: 1, traceId: `${MARK} trace 3`, comment: MARK }, { id: 's2', name: 'user-feedback', value: false, timestamp: 1, sessionId: 'shared' },
        { id: 's3', name: 'user-feedback', value: true, timestamp: 1, observationId: `${MARK} trace 4 part` }, { id: 's4', name: 'user-feedback', value: true, timestamp: 1, traceId: 'other' },
        { id: 's5', name: 'moved', value: 1, timestamp: 1, traceId: `${MARK} trace 5` },
      ],
    })
    await write({ traces: [...traces.map((trace, i) => ({ ...trace, timestamp: trace.timestamp + (i % 4 === 0 ? 1 : 0) })), { ...other, id: 'given', userId: 'ann', userEmail: null, sessionId: null }] })
    await write({ observations: [{ id: 'late', traceId: 'other', timestamp: 1 }], scores: [{ id: 's5', name: 'moved', value: 1, timestamp: 1, traceId: 'other' }] })
    expect((await rowsWith(MARK, 'acme')).length).toBeGreaterThan(200)
    expect((await filesWith(MARK)).found.length).toBeGreaterThan(0)
    const before = await readTables(client, 'usertrail', 'acme')
    expect(before.rows.get('other')).toMatchObject({ session_feedback_negative: 1 })
    changes.length = 0

    expect(await eraseUser(MARK)).toEqual({ traces: 60, observations: 60, scores: 3 })
    expect(changes).toEqual(['acme'])
    expect(await rowsWith(MARK, 'acme')).toEqual([])
    const { files, found } = await filesWith(MARK)
    expect(found).toEqual([])
    expect(files).toBeGreaterThan(20)

    const after = await readTables(client, 'usertrail', 'acme')
    expect(after.traces).toEqual(before.traces.filter(({ userId }) => userId === 'ann'))
    expect(after.traces.map(({ id }) => id)).toEqual(['given', 'other'])
    expect(after.observations.map(({ id }) => id)).toEqual(['kept', 'late'])
    expect(after.scores.map(({ id }) => id)).toEqual(['s4', 's5'])
    expect(after.rows.get('other')).toMatchObject({ feedback_positive: 1, session_feedback_positive: 0, session_feedback_negative: 0 })
    expect(after.users).toEqual(new Map([['ann', [5, 5]]]))
    expect(await eraseUser(MARK)).toEqual({ traces: 0, observations: 0, scores: 0 })
  })

  it('takes an erased user back when they are written again', async () => {
    const { write, eraseUser } = open('back')
    await write({ traces: [{ id: 'a', timestamp: 1, userId: 'u', name: 'first', costUsd: 1 }], observations: [{ id: 'o', traceId: 'a', timestamp: 1 }] })
    await eraseUser('u')
    await write({ traces: [{ id: 'a', timestamp: 2, userId: 'u' }] })
    const { traces, observations, users } = await readTables(client, 'usertrail', 'back')
    expect(traces).toMatchObject([{ timestamp: 2, name: null, costUsd: null, observationCount: 0 }])
    expect(observations).toEqual([])
    expect(users).toEqual(new Map([['u', [2, 2]]]))
  })

  it('takes what is written while the erased is still being removed from the disk', async () => {
    const { write, eraseUser } = open('meanwhile')
    await write({ traces: Array.from({ length: 20 }, (_, i) => ({ id: `t${i}`, timestamp: i * 7 * DAY, userId: 'u' })), observations: [{ id: 'o', traceId: 't1', timestamp: 1 }] })
    const erasing = [eraseUser('u'), eraseUser('u')]
    const writing = write({ traces: [{ id: 't1', timestamp: 7 * DAY, userId: 'u', name: 'back' }], observations: [{ id: 'o', traceId: 't1', timestamp: 2 }] })
    expect(await Promise.all(erasing)).toEqual([{ traces: 20, observations: 1, scores: 0 }, { traces: 0, observations: 0, scores: 0 }])
    await writing
    const { traces, payloads, observations, users } = await readTables(client, 'usertrail', 'meanwhile')
    expect([traces, payloads, observations]).toMatchObject([[{ id: 't1', name: 'back', observationCount: 1 }], 1, [{ timestamp: 2 }]])
    expect(users).toEqual(new Map([['u', [7 * DAY, 7 * DAY]]]))
    await write({ traces: [{ id: 't1', timestamp: 8 * DAY, userId: 'u' }] })
    expect((await readTables(client, 'usertrail', 'meanwhile')).traces).toMatchObject([{ timestamp: 8 * DAY, name: 'back' }])
  })

  it('erases nobody of another tenant, and nobody whom the asker may not see', async () => {
    const { write, eraseUser } = open('north')
    await write({ traces: [{ id: 'a', timestamp: 1, userId: 'u' }] })
    await write({ traces: [{ id: 'a', timestamp: 1, userId: 'u' }] }, { access: { tenant: 'south' } })
    expect(await eraseUser('u', { access: { tenant: 'south', userIds: ['u'] } })).toEqual({ traces: 1, observations: 0, scores: 0 })
    await expect(eraseUser('u', { access: { tenant: 'north', userIds: ['v'] } })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await readTables(client, 'usertrail', 'north')).traces).toHaveLength(1)
    expect((await readTables(client, 'usertrail', 'south')).traces).toHaveLength(0)
  })

  it('carries on with an erasure that was cut short anywhere', async () => {
    let left = Infinity
    const unreliable = {
      ...client,
      rows: (...call: Parameters<typeof client.rows>) => /^(ALTER|OPTIMIZE)/.test(call[0]) && --left < 0 ? Promise.reject(new Error('cut')) : client.rows(...call),
      insert: (...call: Parameters<typeof client.insert>) => --left < 0 ? Promise.reject(new Error('cut')) : client.insert(...call),
    }
    for (let cut = 0; cut < 30; cut++) {
      const tenant = `cut ${cut}`
      const { write } = open(tenant)
      await write({
        traces: [{ id: 'a', timestamp: 1, userId: MARK, sessionId: 's' }, { id: 'b', timestamp: 1, userId: 'ann', sessionId: 's' }],
        observations: [{ id: `${MARK} o`, traceId: 'a', timestamp: 1 }],
        scores: [{ id: `${MARK} s`, name: 'user-feedback', value: true, timestamp: 1, sessionId: 's' }],
      })
      const { eraseUser } = createSink({ database: new Database(unreliable, 'usertrail'), tenant, feedback: {}, onChange: () => {} })
      left = cut
      const whole = await eraseUser(MARK).then(() => true, () => false)
      left = Infinity
      await eraseUser(MARK)
      expect(await rowsWith(MARK, tenant)).toEqual([])
      const { rows, users } = await readTables(client, 'usertrail', tenant)
      expect([...rows.keys()]).toEqual(['b'])
      expect(rows.get('b')).toMatchObject({ session_feedback_positive: 0 })
      expect([...users.keys()]).toEqual(['ann'])
      if (whole) return
    }
    expect.unreachable('an erasure takes no more than thirty statements')
  })
})
