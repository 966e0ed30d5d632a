import { afterAll, expect, it } from 'vitest'
import { createClickHouseAdapter, createTables, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { createMemoryAdapter } from '../../../../src/adapters/memory/createMemoryAdapter.js'
import { describeWithChdb } from '../../../support/chdb.js'

const HOUR = 3_600_000

describeWithChdb('getUser', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())

  it('counts the days of a zone also where nobody looks for traces', async () => {
    // every hour of two days, in summer and in winter, before and after what a zone is looked up for at first
    const starts = [Date.UTC(1951, 6, 1), Date.UTC(1985, 0, 1), Date.UTC(2019, 6, 1), Date.UTC(2026, 0, 1), Date.UTC(2999, 6, 1)]
    const traces = starts.flatMap((start, year) => Array.from({ length: 48 }, (_, hour) => ({
      id: `${year}-${hour}`, timestamp: start + hour * HOUR, userId: `of ${year}`, userEmail: `${year % 2}-${hour}@example.com`, status: hour % 7 === 0 ? 'error' as const : 'ok' as const, durationMs: hour,
    })))
    const everybody = traces.map((trace) => ({ ...trace, id: `all ${trace.id}`, userId: 'of all' }))
    await createTables(client)
    const [ours, memory] = [createClickHouseAdapter({ client, ranks: false }), createMemoryAdapter()]
    for (const store of [ours, memory]) await store.write({ traces: [...traces, ...everybody] })
    const ranges = [undefined, { from: starts[1] ?? 0, to: (starts[3] ?? 0) + 5 * HOUR }, { from: -8e15, to: 8e15 }, { from: 0.5, to: 1.5 }]
    for (const userId of ['of all', ...starts.map((_, year) => `of ${year}`)]) {
      for (const timeZone of ['Europe/Berlin', 'America/St_Johns']) {
        for (const range of ranges) {
          const request = { userId, timeZone, ...(range ? { range } : { status: 'error' as const }) }
          const profile = await ours.getUser(request)
          expect({ request, ...profile, rank: null }).toEqual({ request, ...await memory.getUser(request), rank: null })
        }
      }
    }
  })
})
