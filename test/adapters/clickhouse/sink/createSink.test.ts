import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTables, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { createSink } from '../../../../src/adapters/clickhouse/sink/createSink.js'
import { Database } from '../../../../src/adapters/clickhouse/sql/Database.js'
import type { WriteBatch } from '../../../../src/contract/adapter.js'
import { compareText } from '../../../../src/model/order.js'
import { generateTrail } from '../../../../src/testkit/generateTrail.js'
import { hostileRecords } from '../../../../src/testkit/hostile.js'
import { createWorld } from '../../../../src/testkit/oracle/world.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { readTables } from './support.js'

describeWithChdb('createSink', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  beforeAll(() => createTables(client))
  let tenants = 0
  const open = (tenant = `tenant ${++tenants}`) => {
    const changes: string[] = []
    const sink = createSink({ database: new Database(client, 'usertrail'), tenant, feedback: {}, onChange: (changed) => changes.push(changed) })
    return { ...sink, tenant, changes }
  }
  const expectHolds = async (tenant: string, ...batches: readonly WriteBatch[]) => {
    const found = await readTables(client, 'usertrail', tenant)
    const world = createWorld({
      traces: batches.flatMap((batch) => batch.traces ?? []),
      observations: batches.flatMap((batch) => batch.observations ?? []),
      scores: batches.flatMap((batch) => batch.scores ?? []),
    }, tenant, {})
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id)
    expect(found.traces).toEqual(world.traces.toSorted(byId))
    expect(found.payloads).toBe(world.traces.length)
    expect(found.observations).toEqual(world.observations.toSorted(byId))
    expect(found.scores).toEqual(world.scores.toSorted(byId))
    return found
  }

  for (const seed of [1, 2, 3]) {
    it(`holds hostile records as the oracle does, however they come (${seed})`, async () => {
      const { write, tenant, changes } = open()
      const records = hostileRecords(seed)
      const count = records.traces.length + records.observations.length + records.scores.length
      expect(await write(records)).toEqual({ accepted: count, rejected: [] })
      await expectHolds(tenant, records)
      expect(await write(records)).toEqual({ accepted: count, rejected: [] })
      expect(changes).toEqual([tenant])
      await expectHolds(tenant, records)

      const other = open()
      for (const score of records.scores.toReversed().slice(0, 6)) await other.write({ scores: [score] })
      await other.write({ scores: records.scores })
      for (const observation of records.observations.toReversed().slice(0, 6)) await other.write({ observations: [observation] })
      await other.write({ observations: records.observations })
      await other.write({ traces: records.traces.toReversed() })
      const found = await expectHolds(other.tenant, records)
      const first = await readTables(client, 'usertrail', tenant)
      const comparable = (rows: typeof found.rows) => [...rows.values()].map(({ version: _version, tenant: _tenant, ...row }) => row).toSorted((a, b) => compareText(String(a['id']), String(b['id'])))
      expect(comparable(found.rows)).toEqual(comparable(first.rows))
    })
  }

  it('holds a trail that was written in many batches', async () => {
    const { write, tenant } = open()
    const trail = generateTrail({ seed: 4, users: 12, traces: 700 })
    for (let at = 0; at < trail.traces.length; at += 200) await write({ traces: trail.traces.slice(at, at + 200) })
    for (let at = 0; at < trail.observations.length; at += 500) await write({ observations: trail.observations.slice(at, at + 500) })
    await write({ scores: trail.scores })
    await expectHolds(tenant, trail)
  })

  it('takes a batch over 300 weeks, and before and after all of them', async () => {
    const { write, tenant } = open()
    const times = [-8.64e15, -1, 0, 8.64e15, ...Array.from({ length: 300 }, (_, week) => week * 604_800_000)]
    const traces = times.map((timestamp, i) => ({ id: `t${i}`, timestamp, userId: `u${i % 3}` }))
    expect(await write({ traces })).toEqual({ accepted: 304, rejected: [] })
    const { users } = await expectHolds(tenant, { traces })
    expect(users.get('u0')).toEqual([-8.64e15, 8.64e15])
  })

  it('writes nothing for what it knows, and only rows that change', async () => {
    const { write, tenant } = open()
    const batch: WriteBatch = { traces: [{ id: 'a', timestamp: 1, userId: 'u', sessionId: 's', input: 'hi' }, { id: 'b', timestamp: 2, userId: 'u', sessionId: 's' }] }
    await write(batch)
    const inserted: string[] = []
    const watched = { ...client, insert: (table: string, rows: readonly object[]) => {
      inserted.push(`${table.replace('usertrail.', '')} ${rows.length}`)
      return client.insert(table, rows)
    } }
    const { write: again } = createSink({ database: new Database(watched, 'usertrail'), tenant, feedback: {}, onChange: () => {} })
    expect(await again(batch)).toEqual({ accepted: 2, rejected: [] })
    expect(inserted).toEqual([])
    await again({ observations: [{ id: 'o', traceId: 'a', timestamp: 1, costUsd: 1 }] })
    expect(inserted.splice(0)).toEqual(['locations 1', 'trace_history 1', 'observations 1', 'traces 1', 'changes 1'])
    await again({ scores: [{ id: 's', name: 'user-feedback', value: true, timestamp: 1, sessionId: 's' }] })
    expect(inserted.splice(0)).toEqual(['locations 1', 'trace_history 2', 'scores 1', 'traces 2', 'changes 1'])
    await again({ traces: [{ id: 'a', timestamp: 1, userId: 'v' }] })
    expect(inserted).toEqual(['locations 1', 'trace_history 1', 'payloads 1', 'traces 2', 'payloads 1', 'users 2', 'locations 1', 'changes 1'])
    expect((await readTables(client, 'usertrail', tenant)).users).toEqual(new Map([['u', [2, 2]], ['v', [1, 1]]]))
  })

  it('keeps what a row was before it was replaced', async () => {
    const { write, tenant } = open()
    await write({ traces: [{ id: 'a', timestamp: 1, userId: 'u', name: 'first' }] })
    await write({ traces: [{ id: 'a', timestamp: 2, userId: 'u', name: 'second' }] })
    const [before] = await client.rows('SELECT timestamp, name, version, replaced_at FROM usertrail.trace_history FINAL WHERE tenant = {tenant:String}', { tenant })
    const [after] = await client.rows('SELECT version FROM usertrail.traces FINAL WHERE tenant = {tenant:String}', { tenant })
    expect(before).toMatchObject({ timestamp: '1', name: 'first', replaced_at: after?.['version'] })
  })

  it('repairs a write that was cut short and never sent again, with the next to that record', async () => {
    for (let cut = 1; cut < 12; cut++) {
      const tenant = `cut ${cut}`
      const { write } = open(tenant)
      await write({
        traces: [{ id: 'a', timestamp: 1, userId: 'u', name: 'kept', input: 'hi', totalTokens: 7 }, { id: 'b', timestamp: 5, userId: 'u' }],
        observations: [{ id: 'o', traceId: 'a', timestamp: 1, costUsd: 1 }], scores: [{ id: 's', name: 'user-feedback', value: true, timestamp: 1, traceId: 'a' }],
      })
      let left = cut
      const cutShort = { ...client, insert: (...call: Parameters<typeof client.insert>) => --left === 0 ? Promise.reject(new Error('cut')) : client.insert(...call) }
      const other = createSink({ database: new Database(cutShort, 'usertrail'), tenant, feedback: {}, onChange: () => {} })
      const done = await other.write({ traces: [{ id: 'a', timestamp: 2, userId: 'v' }], observations: [{ id: 'o', traceId: 'b', timestamp: 1 }], scores: [{ id: 's', name: 'user-feedback', value: true, timestamp: 1, traceId: 'b' }] })
        .then(() => true, () => false)
      await write({ traces: [{ id: 'a', timestamp: 3, userId: 'w' }], observations: [{ id: 'o', traceId: 'b', timestamp: 2 }], scores: [{ id: 's', name: 'user-feedback', value: true, timestamp: 2, traceId: 'b' }] })
      const { traces, rows, payloads, observations, scores, users } = await readTables(client, 'usertrail', tenant)
      expect(traces).toMatchObject([{ id: 'a', timestamp: 3, userId: 'w', name: 'kept', input: 'hi', totalTokens: 7, costUsd: null, observationCount: 0 }, { id: 'b', costUsd: 1, observationCount: 1 }])
      expect([payloads, observations, scores]).toMatchObject([2, [{ traceId: 'b', timestamp: 2 }], [{ traceId: 'b', timestamp: 2 }]])
      expect([rows.get('a'), rows.get('b')]).toMatchObject([{ feedback_positive: 0 }, { feedback_positive: 1 }])
      expect(users).toEqual(new Map([['u', [5, 5]], ['w', [3, 3]]]))
      if (done) return
    }
    expect.unreachable('a write takes no more than eleven inserts')
  })

  it('writes one batch after the other, in the order of the calls', async () => {
    const { write, tenant } = open()
    await Promise.all([1, 2, 3, 4].map((n) => write({ traces: [{ id: 'a', timestamp: 1, userId: `u${n}`, ...(n === 1 && { name: 'first' }) }] })))
    const { traces, users } = await readTables(client, 'usertrail', tenant)
    expect(traces).toMatchObject([{ userId: 'u4', name: 'first' }])
    expect([...users.keys()]).toEqual(['u4'])
  })

  it('refuses to begin once aborted, and leaves nothing', async () => {
    const { write, eraseUser, tenant } = open()
    const aborted = { signal: AbortSignal.abort() }
    await expect(write({ traces: [{ id: 'a', timestamp: 1 }] }, aborted)).rejects.toMatchObject({ name: 'AbortError' })
    await expect(eraseUser('u', aborted)).rejects.toMatchObject({ name: 'AbortError' })
    const control = new AbortController()
    const first = write({ traces: [{ id: 'b', timestamp: 1 }] })
    const waiting = write({ traces: [{ id: 'a', timestamp: 1 }] }, { signal: control.signal })
    control.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await first
    expect((await readTables(client, 'usertrail', tenant)).traces.map(({ id }) => id)).toEqual(['b'])
  })

  it('takes only what is of users whom the writer may see', async () => {
    const { write, tenant } = open()
    await write({
      traces: [{ id: 'a', timestamp: 1, userId: 'ann', sessionId: 's' }, { id: 'b', timestamp: 1, userId: 'bob', sessionId: 's' }, { id: 'n', timestamp: 1 }],
      observations: [{ id: 'ob', traceId: 'b', timestamp: 1 }], scores: [{ id: 'sb', name: 'n', value: 1, timestamp: 1, observationId: 'ob' }],
    })
    const context = { access: { tenant, userIds: ['ann'] } }
    const { accepted, rejected } = await write({
      traces: [
        { id: 'a', timestamp: 2, name: 'mine' }, { id: 'a', timestamp: 2, userId: 'bob' }, { id: 'b', timestamp: 2, userId: 'ann' }, { id: 'n', timestamp: 2 }, { id: 'x', timestamp: 2 }, { id: 'y', timestamp: 2, userId: 'ann' },
        { id: 'z', timestamp: 2, userId: 'ann', pieces: [{ key: 'k', at: 1, said: { userId: 'bob' } }] },
      ],
      observations: [{ id: 'oa', traceId: 'a', timestamp: 1 }, { id: 'oy', traceId: 'y', timestamp: 1 }, { id: 'o1', traceId: 'b', timestamp: 1 }, { id: 'ob', traceId: 'a', timestamp: 1 }, { id: 'o2', traceId: 'unknown', timestamp: 1 }],
      scores: [
        { id: 'sa', name: 'n', value: 1, timestamp: 1, traceId: 'a' }, { id: 'sy', name: 'n', value: 1, timestamp: 1, observationId: 'oy' },
        { id: 'sb', name: 'n', value: 2, timestamp: 1, traceId: 'a' }, { id: 's1', name: 'n', value: 1, timestamp: 1, sessionId: 's' }, { id: 's2', name: 'n', value: 1, timestamp: 1, observationId: 'ob' }, { id: 's3', name: 'n', value: 1, timestamp: 1 },
      ],
    }, context)
    expect(accepted).toBe(6)
    expect(rejected.map(({ id }) => id)).toEqual(['a', 'b', 'n', 'x', 'z', 'o1', 'ob', 'o2', 'sb', 's1', 's2', 's3'])
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(['belongs to a user that the writer may not see']))
  })

  it('refuses what cannot be kept, and takes the rest', async () => {
    const { write, tenant } = open()
    const { accepted, rejected } = await write({
      traces: [{ id: 'half \ud83d', timestamp: 1 }, { id: 'a', timestamp: 1, userId: 'u\udc00' }, { id: 'b', timestamp: 1, name: 'cut \ud83d', input: 'cut \ud83d' }],
    })
    expect(accepted).toBe(1)
    expect(rejected.map(({ reason }) => reason.slice(0, 42))).toEqual(['id must be a text of whole characters, but', 'userId must be a text of whole characters,'])
    expect((await readTables(client, 'usertrail', tenant)).traces).toMatchObject([{ id: 'b', name: 'cut \ufffd', input: 'cut \ud83d' }])
  })

  it('keeps the figures of hostile counts, as far as they go', async () => {
    const { write, tenant } = open()
    const most = Number.MAX_SAFE_INTEGER
    const observations = Array.from({ length: 1500 }, (_, i) => ({ id: `o${i}`, traceId: 'a', timestamp: i, model: 'm', totalTokens: most, costUsd: 2 ** 900 }))
    expect((await write({ traces: [{ id: 'a', timestamp: 1, durationMs: 1e308 }], observations })).rejected).toEqual([])
    expect((await readTables(client, 'usertrail', tenant)).traces).toMatchObject([{ totalTokens: 9_223_372_036_854_774_784, costUsd: 1500 * 2 ** 900, durationMs: 1e308 }])
  })
})
