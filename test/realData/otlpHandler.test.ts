import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import { createHandler } from '../../src/server/index.js'
import { otlpScenarios, readRequest } from './otlpFixtures.js'

const access = { tenant: 'north' }
const scenarios = otlpScenarios()

it('finds the scenarios, or says that they are missing', () => {
  expect([0, 35]).toContain(scenarios.length)
})

describe.each(scenarios)('the bytes of $name', ({ requests }) => {
  it('give through the handler what they give when they are read, and the answers that the SDK expects', async () => {
    const posted = createMemoryAdapter()
    const read = createMemoryAdapter({ tenant: access.tenant })
    const handler = createHandler({ adapter: posted, sink: posted, authorize: () => access })
    for (const request of requests) {
      const response = await handler(new Request(`https://collector.example/base${request.path}`, {
        method: 'POST', body: new Uint8Array(request.body),
        headers: { 'content-type': request.contentType, ...(request.contentEncoding && { 'content-encoding': request.contentEncoding }) },
      }))
      if (request.path.endsWith('/ingestion')) {
        const { batch }: { batch: { id: string }[] } = JSON.parse(Buffer.from(request.body).toString())
        expect([response.status, await response.json()]).toEqual([207, { successes: batch.map(({ id }) => ({ id, status: 201 })), errors: [] }])
      } else {
        expect([response.status, response.headers.get('content-type')]).toEqual([200, request.contentType])
        expect(await response.text()).toBe(request.contentType === 'application/json' ? '{}' : '')
      }
      await read.write(await readRequest(request))
    }
    const { rows } = await read.listTraces({ timeZone: 'UTC', limit: 500 })
    expect(rows.length).toBeGreaterThan(0)
    for (const { id } of rows) expect(await posted.getTrace({ traceId: id }, { access })).toEqual(await read.getTrace({ traceId: id }))
    expect((await posted.listTraces({ timeZone: 'UTC' }, { access })).total).toBe(rows.length)
  })
})
