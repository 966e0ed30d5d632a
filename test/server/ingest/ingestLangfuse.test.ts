import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import { as, BASE, handlerFor } from '../support/ask.js'

const timestamp = '2026-11-20T10:00:00.000Z'
const event = (id: string, type: string, body: object) => ({ id, type, timestamp, body })
const send = (body: unknown, headers: Readonly<Record<string, string>> = {}) => new Request(`${BASE}/api/public/ingestion`, {
  method: 'POST', headers: { authorization: `Bearer app`, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body),
})

describe('POST /api/public/ingestion', () => {
  it('takes a batch and says what became of each event', async () => {
    const store = createMemoryAdapter()
    const handler = handlerFor({ app: { tenant: 'north' } }, { adapter: store, sink: store })
    const response = await handler(send({
      batch: [
        event('e1', 'trace-create', { id: 't', timestamp, userId: 'ann', name: 'support' }),
        event('e2', 'score-create', { id: 's', traceId: 't', name: 'user-feedback', value: 1, dataType: 'NUMERIC' }),
        event('e3', 'score-create', { id: 's2', traceId: 't' }),
        event('e4', 'dance', {}),
      ],
    }))
    expect(response.status).toBe(207)
    const { successes, errors } = await response.json()
    expect(successes).toEqual([{ id: 'e1', status: 201 }, { id: 'e2', status: 201 }])
    expect(errors).toEqual(['e3', 'e4'].map((id) => ({ id, status: 400, message: expect.any(String) })))
    expect(await store.getUser({ userId: 'ann', timeZone: 'UTC' }, { access: { tenant: 'north' } })).toMatchObject({ traces: 1, feedback: { positive: 1 } })
  })

  it('refuses what is no batch', async () => {
    const store = createMemoryAdapter()
    const handler = handlerFor({ app: { tenant: 'north' } }, { adapter: store, sink: store })
    expect((await handler(send([]))).status).toBe(400)
    expect((await handler(send({ batch: [] }, { 'content-type': 'text/plain' }))).status).toBe(415)
    expect((await handler(send({ batch: [] }, as('nobody')))).status).toBe(401)
    expect((await handler(send({ batch: [] }))).status).toBe(207)
  })
})
