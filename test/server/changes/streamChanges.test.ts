import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import type { Adapter, Change } from '../../../src/contract/adapter.js'
import { as, BASE, handlerFor } from '../support/ask.js'

const people = {
  ann: { tenant: 'north' }, bob: { tenant: 'south' }, own: { tenant: 'north', userIds: ['u1'] },
}

/** Listens, and gives what has come so far. */
async function listen(handler: ReturnType<typeof handlerFor>, who: string, signal?: AbortSignal) {
  const response = await handler(new Request(`${BASE}/changes`, { headers: as(who), ...(signal && { signal }) }))
  const seen = { text: '', ended: false, response, changes: () => seen.text.match(/event: change\n/g)?.length ?? 0 }
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) seen.text += decoder.decode(chunk)
    seen.ended = true
  }
  void read()
  await vi.advanceTimersByTimeAsync(0)
  return seen
}

const trace = (id: string, userId: string) => ({ traces: [{ id, timestamp: 1000, userId }] })
const realTimeout = setTimeout
/** A second goes by, and digests, which are made outside of these timers, have time to be made. */
const settle = async () => {
  await vi.advanceTimersByTimeAsync(1100)
  await new Promise((resolve) => { realTimeout(resolve, 20) })
}

vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
afterEach(() => vi.clearAllTimers())

describe('a stream of changes', () => {
  it('tells of changes to whom they concern, and to nobody else', async () => {
    const adapter = createMemoryAdapter({ tenant: 'north', ...trace('a', 'u1') })
    const handler = handlerFor(people, { adapter })
    const [ann, bob, own] = await Promise.all(['ann', 'bob', 'own'].map((who) => listen(handler, who)))
    const counts = async () => {
      for (let i = 0; i < 5; i++) await settle()
      return [ann?.changes(), bob?.changes(), own?.changes()]
    }
    expect(ann?.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(await counts()).toEqual([0, 0, 0])
    await adapter.write(trace('b', 'u2'), { access: { tenant: 'north' } })
    expect(await counts()).toEqual([1, 0, 0])
    await adapter.write(trace('c', 'u1'), { access: { tenant: 'north' } })
    expect(await counts()).toEqual([2, 0, 1])
    // The same ids, in another tenant.
    await adapter.write(trace('a', 'u1'), { access: { tenant: 'south' } })
    expect(await counts()).toEqual([2, 1, 1])
    await adapter.write({ scores: [{ id: 's', name: 'user-feedback', value: true, timestamp: 1, traceId: 'a' }] }, { access: { tenant: 'north' } })
    expect(await counts()).toEqual([3, 1, 2])
    await adapter.eraseUser('u1', { access: { tenant: 'north' } })
    expect(await counts()).toEqual([4, 1, 3])
  })

  it('believes a store that says whose records changed, and looks no further', async () => {
    let tell: ((change?: Change) => void) | undefined
    const store = createMemoryAdapter()
    let asked = 0
    const adapter: Adapter = {
      ...store,
      subscribe: (onChange) => { tell = onChange; return () => {} },
      listUsers: (...question) => { asked++; return store.listUsers(...question) },
    }
    const handler = handlerFor(people, { adapter })
    const [ann, bob, own] = await Promise.all(['ann', 'bob', 'own'].map((who) => listen(handler, who)))
    const before = asked
    tell?.({ tenant: 'north' })
    await settle()
    expect([ann?.changes(), bob?.changes(), own?.changes()]).toEqual([1, 0, 0])
    // Who may see some users only is told when those have changed.
    expect(asked - before).toBe(1)
  })

  it('asks a store in memory nothing for those who may see a whole tenant', async () => {
    const store = createMemoryAdapter({ tenant: 'north', ...trace('a', 'u1') })
    let asked = 0
    const handler = handlerFor(people, { adapter: { ...store, listUsers: (...question) => { asked++; return store.listUsers(...question) } } })
    const [ann, bob] = await Promise.all(['ann', 'bob'].map((who) => listen(handler, who)))
    const before = asked
    await store.write(trace('b', 'u2'), { access: { tenant: 'north' } })
    await settle()
    await settle()
    expect([ann?.changes(), bob?.changes()]).toEqual([1, 0])
    expect(asked - before).toBe(0)
  })

  it('tells at most once a second', async () => {
    let tell: ((change?: Change) => void) | undefined
    const adapter: Adapter = { ...createMemoryAdapter(), subscribe: (onChange) => { tell = onChange; return () => {} } }
    const ann = await listen(handlerFor(people, { adapter }), 'ann')
    for (let i = 0; i < 100; i++) {
      tell?.({ tenant: 'north' })
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(ann.changes()).toBeGreaterThanOrEqual(4)
    expect(ann.changes()).toBeLessThanOrEqual(6)
  })

  it('gives signs of life', async () => {
    const ann = await listen(handlerFor(people, { adapter: createMemoryAdapter(), heartbeatMs: 1000 }), 'ann')
    await vi.advanceTimersByTimeAsync(3500)
    expect(ann.text).toBe(':\n\n'.repeat(4))
  })

  it('stops listening when its reader goes', async () => {
    let listeners = 0
    const adapter: Adapter = { ...createMemoryAdapter(), subscribe: () => { listeners++; return () => { listeners-- } } }
    const handler = handlerFor(people, { adapter })
    const controller = new AbortController()
    const ann = await listen(handler, 'ann', controller.signal)
    const response = await handler(new Request(`${BASE}/changes`, { headers: as('bob') }))
    expect(listeners).toBe(1)
    controller.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect([ann.ended, listeners]).toEqual([true, 1])
    await response.body?.cancel()
    expect(listeners).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends after a while, so that access is looked at again', async () => {
    const ann = await listen(handlerFor(people, { adapter: createMemoryAdapter() }), 'ann')
    await vi.advanceTimersByTimeAsync(16 * 60_000)
    expect(ann.ended).toBe(true)
  })

  it('lets a reader go that does not read', async () => {
    let listeners = 0
    const adapter: Adapter = { ...createMemoryAdapter(), subscribe: () => { listeners++; return () => { listeners-- } } }
    await handlerFor(people, { adapter, heartbeatMs: 100 })(new Request(`${BASE}/changes`, { headers: as('ann') }))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(listeners).toBe(0)
  })
})
