import { expect, it } from 'vitest'
import { createHttpAdapter } from '../../../src/adapters/http/index.js'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import { createHandler } from '../../../src/server/index.js'

it('asks, hears of changes and sends telemetry in a browser, with client and server in one page', async () => {
  const store = createMemoryAdapter()
  const handler = createHandler({ adapter: store, sink: store, authorize: () => ({ tenant: 'default' }) })
  const send: typeof fetch = (input, init) => handler(new Request(input, init))
  const adapter = createHttpAdapter({ baseUrl: '/api/trail', fetch: send })
  expect((await adapter.listTraces({ timeZone: 'UTC' })).total).toBe(0)

  let changes = 0
  const stop = adapter.subscribe(() => changes++)
  await expect.poll(() => changes).toBe(1)
  const batch = [{ id: 'e', type: 'trace-create', timestamp: '2026-11-20T10:00:00.000Z', body: { id: 't', userId: 'ann/ä?' } }]
  // Gzipped by the browser, as an exporter of its own would.
  const body = new Response(JSON.stringify({ batch })).body?.pipeThrough(new CompressionStream('gzip'))
  const response = await send('/api/trail/api/public/ingestion', {
    method: 'POST', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: await new Response(body ?? null).blob(),
  })
  expect(response.status).toBe(207)
  await expect.poll(() => changes, { timeout: 5000 }).toBe(2)
  stop()
  expect(await adapter.getUser({ userId: 'ann/ä?', timeZone: 'UTC' })).toMatchObject({ traces: 1 })
  await expect(adapter.getUser({ userId: '', timeZone: 'UTC' })).rejects.toMatchObject({ code: 'bad_request' })
})
