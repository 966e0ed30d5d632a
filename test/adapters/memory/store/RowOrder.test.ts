import { expect, it } from 'vitest'
import { createMemoryAdapter, type MemoryAdapter } from '../../../../src/adapters/memory/index.js'
import type { TraceInput } from '../../../../src/model/trace.js'

const NOON = Date.UTC(2026, 5, 1, 12)
const timeZone = 'UTC'
const traces = (userId: string, count: number, spread: number): TraceInput[] => Array.from({ length: count }, (_, i) => ({
  id: `${userId} ${i}`, timestamp: NOON + i * spread, userId: `${userId}${userId === 'other' ? i % 500 : ''}`, sessionId: `s${i >> 2}`, durationMs: i, costUsd: 1, models: ['m'],
}))

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity
  for (let i = 0; i < 9; i++) {
    const start = performance.now()
    for (let turn = 0; turn < 20; turn++) await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const askAboutOne = (adapter: MemoryAdapter) => fastest(async () => {
  adapter.clearCaches()
  await adapter.getActivity({ userId: 'one', timeZone, bucket: 'day' })
  await adapter.getUsage({ userId: 'one', timeZone, by: 'model', limit: 5 })
  await adapter.listTraces({ userId: 'one', timeZone })
  await adapter.listSessions({ userId: 'one', timeZone })
})

it('answers about one user at the cost of that user’s rows, however many others there are', async () => {
  const own = traces('one', 400, 60_000)
  const alone = await askAboutOne(createMemoryAdapter({ traces: own }))
  // 100 times the rows: a pass over all of them would show, whatever else the machine is doing.
  const among = await askAboutOne(createMemoryAdapter({ traces: [...own, ...traces('other', 40_000, 300)] }))
  expect(among / alone).toBeLessThan(12)
}, 60_000)
