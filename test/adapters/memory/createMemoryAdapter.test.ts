import { describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import type { TraceInput } from '../../../src/model/trace.js'

const DAY = 86_400_000
const NOON = Date.UTC(2026, 5, 1, 12)
const timeZone = 'UTC'
const range = { from: NOON - 30 * DAY, to: NOON + 30 * DAY }
const trace = (id: string, fields: Partial<TraceInput> = {}): TraceInput => ({ id, timestamp: NOON, userId: 'ann', ...fields })

describe('createMemoryAdapter', () => {
  it('lists what it could not load, and loads the rest', async () => {
    const adapter = createMemoryAdapter({
      traces: [trace('a'), trace('b', { costUsd: -1 }), trace('c', { timestamp: Number.NaN })],
      scores: [{ id: 's', name: 'q', value: 1, timestamp: NOON, traceId: 'a', sessionId: 'x' }],
    })
    expect(adapter.rejected.map(({ id }) => id)).toEqual(['b', 'c', 's'])
    expect(adapter.rejected[0]?.reason).toContain('costUsd')
    expect((await adapter.listTraces({ timeZone })).total).toBe(1)
  })

  it('gives each adapter an id of its own', () => {
    expect(createMemoryAdapter().id).not.toBe(createMemoryAdapter().id)
    expect(createMemoryAdapter({ id: 'mine' }).id).toBe('mine')
  })

  it('keeps tenants apart: one trace id is two traces', async () => {
    const adapter = createMemoryAdapter({ traces: [trace('a')], tenant: 'one' })
    await adapter.write({ traces: [trace('a', { userId: 'bob' })] }, { access: { tenant: 'two' } })
    expect((await adapter.getTrace({ traceId: 'a' }))?.trace.userId).toBe('ann')
    expect((await adapter.getTrace({ traceId: 'a' }, { access: { tenant: 'two' } }))?.trace.userId).toBe('bob')
    expect(await adapter.getTrace({ traceId: 'a' }, { access: { tenant: 'three' } })).toBeNull()
    expect(adapter.bytes().traces).toBe(2)
  })

  it('hands payloads out as they were given, without a copy', async () => {
    const input = { messages: [{ role: 'user', content: 'hello' }] }
    const adapter = createMemoryAdapter({ traces: [trace('a', { input })] })
    expect((await adapter.getTrace({ traceId: 'a' }))?.trace.input).toBe(input)
  })

  it('keeps every aggregate right when a trace moves to another user and another day', async () => {
    const adapter = createMemoryAdapter({ traces: [trace('a', { costUsd: 2 }), trace('b', { timestamp: NOON + DAY, costUsd: 3 })] })
    await adapter.getUser({ userId: 'ann', timeZone })
    await adapter.write({ traces: [{ id: 'b', userId: 'bob', timestamp: NOON - 2 * DAY }] })
    const ann = await adapter.getUser({ userId: 'ann', timeZone })
    const bob = await adapter.getUser({ userId: 'bob', timeZone })
    expect(ann).toMatchObject({ traces: 1, lastSeenAt: NOON, cost: { sum: 2 }, lifetime: { lastSeenAt: NOON, traces: 1 } })
    expect(bob).toMatchObject({ traces: 1, firstSeenAt: NOON - 2 * DAY, cost: { sum: 3 }, lifetime: { firstSeenAt: NOON - 2 * DAY } })
    expect((await adapter.getOverview({ range, timeZone, bucket: 'day' })).known).toEqual({ users: 2, firstAt: NOON - 2 * DAY, lastAt: NOON })
    await adapter.write({ traces: [{ id: 'b', userId: 'ann', timestamp: NOON }] })
    expect(await adapter.getUser({ userId: 'bob', timeZone })).toBeNull()
  })

  it('walks on behind the last row when the order it began with is kept no longer', async () => {
    const adapter = createMemoryAdapter({ traces: Array.from({ length: 9 }, (_, i) => trace(`t${i}`, { timestamp: NOON + Math.floor(i / 2) })) })
    const first = await adapter.listTraces({ timeZone, limit: 4 })
    // More walks than are kept push the first one out.
    for (let i = 0; i < 80; i++) await adapter.listTraces({ timeZone, limit: 1, search: `t${i % 9}`, range: { from: 0, to: NOON + 100 + i } })
    for (let i = 0; i < 80; i++) await adapter.listTraces({ timeZone, limit: 1, range: { from: 0, to: NOON + 100 + i } })
    const second = await adapter.listTraces({ timeZone, limit: 9, cursor: first.nextCursor! })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(['t8', 't6', 't7', 't4', 't5', 't2', 't3', 't0', 't1'])
  })

  it('walks each row once although rows are numbered anew and others are erased meanwhile', async () => {
    const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) =>
      trace(`t${from + i}`, { userId: `u${(from + i) % 7}`, timestamp: NOON + ((from + i) * 7919) % 10_000, ...((from + i) % 3 && { sessionId: `s${(from + i) % 90}` }) }))
    const adapter = createMemoryAdapter({ traces: rows(0, 300) })
    const scope = { timeZone, range: { from: NOON - 1, to: NOON + DAY } }
    const traces = await adapter.listTraces({ ...scope, limit: 100 })
    const sessions = await adapter.listSessions({ ...scope, limit: 100 })
    // Far more than what is there: the store lays everything out anew.
    await adapter.write({ traces: rows(300, 20_300) })
    const moreTraces = await adapter.listTraces({ ...scope, limit: 50, cursor: traces.nextCursor! })
    const moreSessions = await adapter.listSessions({ ...scope, limit: 50, cursor: sessions.nextCursor! })
    await adapter.eraseUser('u3')
    const walked = [...traces.rows, ...moreTraces.rows]
    for (let cursor = moreTraces.nextCursor; cursor !== null;) {
      const page = await adapter.listTraces({ ...scope, limit: 50, cursor })
      walked.push(...page.rows.filter(({ userId }) => userId !== 'u3'))
      expect(page.rows.some(({ userId }) => userId === 'u3')).toBe(false)
      cursor = page.nextCursor
    }
    const seen = walked.map(({ id }) => id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(rows(0, 300).filter(({ id, userId }) => userId !== 'u3' && !seen.includes(id))).toEqual([])
    const keys = [...sessions.rows, ...moreSessions.rows].map(({ key }) => key)
    for (let cursor = moreSessions.nextCursor; cursor !== null;) {
      const page = await adapter.listSessions({ ...scope, limit: 50, cursor })
      keys.push(...page.rows.map(({ key }) => key))
      cursor = page.nextCursor
    }
    expect(new Set(keys).size).toBe(keys.length)
    expect(moreTraces.total).toBe(20_300)
  })

  it('leaves nothing of an erased user to be read', async () => {
    const adapter = createMemoryAdapter({
      traces: [trace('a', { sessionId: 's', userEmail: 'ann@x.org', input: 'secret' }), trace('b', { userId: 'bob', sessionId: 's' })],
      observations: [{ id: 'o', traceId: 'a', timestamp: NOON }],
      scores: [{ id: 'c', name: 'q', value: 1, timestamp: NOON, traceId: 'a' }],
    })
    expect(await adapter.eraseUser('ann')).toEqual({ traces: 1, observations: 1, scores: 1 })
    expect(await adapter.eraseUser('ann')).toEqual({ traces: 0, observations: 0, scores: 0 })
    expect(await adapter.getTrace({ traceId: 'a' })).toBeNull()
    expect(await adapter.getUser({ userId: 'ann', timeZone })).toBeNull()
    expect((await adapter.getSession({ sessionId: 's' }))?.session.userId).toBe('bob')
    expect((await adapter.listTraces({ timeZone, search: 'secret' })).total).toBe(0)
    // The same records may come again.
    await adapter.write({ traces: [trace('a')] })
    expect(await adapter.getTrace({ traceId: 'a' })).toMatchObject({ trace: { input: null, userEmail: null }, observations: [], scores: [] })
  })

  it('stays right when many rows were erased and the rest is numbered anew', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => trace(`t${i}`, { userId: i % 3 ? 'much' : 'ann', timestamp: NOON + (i * 7919) % 30_000, costUsd: 1 }))
    const adapter = createMemoryAdapter({ traces: many })
    expect((await adapter.eraseUser('much')).traces).toBe(20_000)
    const ann = await adapter.getUser({ userId: 'ann', timeZone })
    expect(ann).toMatchObject({ traces: 10_000, cost: { sum: 10_000 } })
    expect((await adapter.getTrace({ traceId: 't3' }))?.trace.timestamp).toBe(NOON + 3 * 7919)
    expect(adapter.bytes().traces).toBe(10_000)
  })

  it('stays right while rows are merged in, moved, and at last numbered anew', async () => {
    const adapter = createMemoryAdapter()
    const users = ['ann', 'bob', 'cid', 'dan', 'eve']
    const owner = new Map<string, string>()
    for (let batch = 0; batch < 30; batch++) {
      const traces = Array.from({ length: 500 }, (_, i) => {
        const n = (batch * 500 + i) * 7919 % 15_000
        const userId = users[(n + batch) % 5]!
        owner.set(`t${n}`, userId)
        return trace(`t${n}`, { userId, timestamp: NOON + (n * 31) % 15_000, costUsd: 1 })
      })
      // Every seventh of an earlier batch moves to another user.
      for (const id of [...owner.keys()].filter((_, i) => i % 7 === batch % 7).slice(0, 60)) {
        owner.set(id, 'ann')
        traces.push({ ...trace(id), timestamp: NOON + batch, costUsd: 1 })
      }
      await adapter.write({ traces })
      const counts = users.map((userId) => [...owner.values()].filter((other) => other === userId).length)
      const { rows } = await adapter.listUsers({ range, timeZone, sort: { by: 'userId', direction: 'asc' } })
      expect(rows.map((row) => row.traces)).toEqual(counts)
      expect(rows.map((row) => row.cost.sum)).toEqual(counts)
      const listed = await adapter.listTraces({ userId: 'ann', timeZone, limit: 500, sort: { by: 'timestamp', direction: 'asc' } })
      expect(listed.rows.every((row, i) => i === 0 || listed.rows[i - 1]!.timestamp <= row.timestamp)).toBe(true)
    }
  }, 60_000)

  it('tells of changes at once, then at most once a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    try {
      const adapter = createMemoryAdapter()
      const onChange = vi.fn<() => void>()
      const stop = adapter.subscribe(onChange)
      await adapter.write({ traces: [trace('a')] })
      await vi.advanceTimersByTimeAsync(5)
      expect(onChange).toHaveBeenCalledTimes(1)
      for (let i = 0; i < 20; i++) await adapter.write({ traces: [trace(`b${i}`)] })
      await vi.advanceTimersByTimeAsync(500)
      expect(onChange).toHaveBeenCalledTimes(1)
      await vi.advanceTimersByTimeAsync(600)
      expect(onChange).toHaveBeenCalledTimes(2)
      stop()
      await adapter.write({ traces: [trace('c')] })
      await vi.advanceTimersByTimeAsync(5000)
      expect(onChange).toHaveBeenCalledTimes(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('tells whose records have changed, and keeps no tenant waiting for another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    try {
      const adapter = createMemoryAdapter({ tenant: 'one' })
      const tenants: (string | undefined)[] = []
      const stop = adapter.subscribe((change) => { tenants.push(change?.tenant) })
      await adapter.write({ traces: [trace('a')] })
      await adapter.write({ traces: [trace('a')] }, { access: { tenant: 'two' } })
      await adapter.write({ traces: [trace('b')] }, { access: { tenant: 'two' } })
      await vi.advanceTimersByTimeAsync(5)
      expect(tenants).toEqual(['one', 'two'])
      stop()
    } finally {
      vi.useRealTimers()
    }
  })

  it('writes only for the users that the writer may see', async () => {
    const adapter = createMemoryAdapter({ traces: [trace('a'), trace('b', { userId: 'bob' })] })
    const access = { tenant: 'default', userIds: ['ann'] }
    const { accepted, rejected } = await adapter.write({
      traces: [trace('a', { output: 'yes' }), { id: 'b', timestamp: NOON, userId: 'ann' }, trace('c', { userId: 'bob' }), trace('d', { userId: null })],
      observations: [{ id: 'o1', traceId: 'a', timestamp: NOON }, { id: 'o2', traceId: 'b', timestamp: NOON }, { id: 'o3', traceId: 'later', timestamp: NOON }],
      scores: [{ id: 's1', name: 'q', value: 1, timestamp: NOON, observationId: 'o1' }, { id: 's2', name: 'q', value: 1, timestamp: NOON, traceId: 'b' }],
    }, { access })
    expect(accepted).toBe(3)
    expect(rejected.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'o2', 'o3', 's2'])
    await expect(adapter.eraseUser('bob', { access })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
