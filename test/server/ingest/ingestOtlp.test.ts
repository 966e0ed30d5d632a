import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import type { Sink } from '../../../src/contract/adapter.js'
import { AdapterError } from '../../../src/contract/errors.js'
import { as, BASE, handlerFor } from '../support/ask.js'
import { otlpBody, traceIdOf } from '../support/spans.js'

const people = { app: { tenant: 'north' }, other: { tenant: 'south' }, own: { tenant: 'north', userIds: ['ann'] } }
const send = (body: BodyInit, headers: Readonly<Record<string, string>> = {}, path = '/v1/traces') =>
  new Request(BASE + path, { method: 'POST', headers: as('app', { 'content-type': 'application/json', ...headers }), body })
const json = JSON.stringify(otlpBody(traceIdOf(1), 'ann'))
/** `ExportTraceServiceRequest` with nothing in it. */
const EMPTY = new Uint8Array()

describe('POST /v1/traces', () => {
  it.each(['/v1/traces', '/api/public/otel/v1/traces'])('takes spans at %s, and shows whose they are', async (path) => {
    const store = createMemoryAdapter()
    const response = await handlerFor(people, { adapter: store, sink: store })(send(json, {}, path))
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'application/json', '{}'])
    const user = await store.getUser({ userId: 'ann', timeZone: 'UTC' }, { access: { tenant: 'north' } })
    expect(user).toMatchObject({ traces: 1, inputTokens: 12, outputTokens: 30, duration: { p50: 1500 } })
    // Nothing for anybody else.
    expect((await store.listTraces({ timeZone: 'UTC' }, { access: { tenant: 'south' } })).total).toBe(0)
    expect((await store.listTraces({ timeZone: 'UTC' })).total).toBe(0)
  })

  it('takes gzip, and answers protobuf in protobuf', async () => {
    const store = createMemoryAdapter()
    const handler = handlerFor(people, { adapter: store, sink: store })
    expect((await handler(send(gzipSync(json), { 'content-encoding': 'gzip' }))).status).toBe(200)
    expect((await store.listTraces({ timeZone: 'UTC' }, { access: { tenant: 'north' } })).total).toBe(1)
    const response = await handler(send(EMPTY, { 'content-type': 'application/x-protobuf' }))
    expect([response.status, response.headers.get('content-type'), (await response.arrayBuffer()).byteLength]).toEqual([200, 'application/x-protobuf', 0])
  })

  it('counts what it refuses, in the form of the request', async () => {
    const store = createMemoryAdapter()
    const handler = handlerFor(people, { adapter: store, sink: { ...store, write: async () => ({ accepted: 1, rejected: [{ id: `${traceIdOf(1).slice(0, 14)}02`, reason: 'too late' }] }) } })
    const response = await handler(send(json))
    expect(response.status).toBe(200)
    const { partialSuccess } = await response.json()
    expect(partialSuccess).toEqual({ rejectedSpans: '1', errorMessage: expect.stringContaining('too late') })
  })

  it.each([
    ['no JSON', send('{"resourceSpans": [') , 400], ['another shape', send('[]'), 400],
    ['broken protobuf', send(new Uint8Array([10, 200, 1, 255]), { 'content-type': 'application/x-protobuf' }), 400],
    ['another media type', send(json, { 'content-type': 'text/plain' }), 415], ['no media type', send(new Blob([json]), { 'content-type': '' }), 415],
    ['another encoding', send(json, { 'content-encoding': 'br' }), 415], ['gzip that is none', send(json, { 'content-encoding': 'gzip' }), 400],
    ['too much', send(new Uint8Array((8 << 20) + 1)), 413], ['too much once unpacked', send(gzipSync(Buffer.alloc(40 << 20)), { 'content-encoding': 'gzip' }), 413],
  ])('refuses %s, so that nobody sends it again', async (_, request, status) => {
    const store = createMemoryAdapter()
    const response = await handlerFor(people, { adapter: store, sink: store })(request)
    expect(response.status).toBe(status)
    expect(response.headers.has('retry-after')).toBe(false)
    const body = await response.arrayBuffer()
    if (response.headers.get('content-type') === 'application/x-protobuf') expect(new Uint8Array(body)[0]).toBe(0x12)
    else expect(JSON.parse(Buffer.from(body).toString())).toEqual({ message: expect.any(String) })
    expect((await store.listTraces({ timeZone: 'UTC' }, { access: { tenant: 'north' } })).total).toBe(0)
  })

  it.each([
    ['rate_limited', 429, '5'], ['unavailable', 503, '5'], ['internal', 500, null],
  ] as const)('says when to send again where that helps (%s)', async (code, status, retryAfter) => {
    const sink: Sink = { write: () => Promise.reject(new AdapterError(code, 'disk of db.internal is full', { retryAfterMs: 5000 })), eraseUser: () => Promise.reject(new Error('no')) }
    const response = await handlerFor(people, { adapter: createMemoryAdapter(), sink })(send(json))
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter])
  })

  it('takes so much at once and no more, and says when to send again', async () => {
    const store = createMemoryAdapter()
    let goOn: () => void = () => {}
    const gate = new Promise<void>((resolve) => { goOn = resolve })
    const sink: Sink = { ...store, write: async (...batch) => { await gate; return store.write(...batch) } }
    const handler = handlerFor(people, { adapter: store, sink, limits: { ingestsAtOnce: 2, unpackedBytes: 1 << 14 } })
    const sent = [1, 2, 3].map((n) => handler(send(JSON.stringify(otlpBody(traceIdOf(n), 'ann')))))
    const third = await sent[2]
    expect([third?.status, third?.headers.get('retry-after')]).toEqual([503, '1'])
    goOn()
    expect((await Promise.all(sent.slice(0, 2))).map(({ status }) => status)).toEqual([200, 200])
    // The exporter sends it again, and what came before it is not doubled.
    for (let i = 0; i < 2; i++) for (const n of [1, 2, 3]) await handler(send(JSON.stringify(otlpBody(traceIdOf(n), 'ann'))))
    expect(await store.getUser({ userId: 'ann', timeZone: 'UTC' }, { access: { tenant: 'north' } })).toMatchObject({ traces: 3, observations: 6, inputTokens: 36 })
  })

  it('takes as many more as they are smaller, packed or not, and none that unpack to more than there is room for', async () => {
    const store = createMemoryAdapter()
    let goOn: () => void = () => {}
    const gate = new Promise<void>((resolve) => { goOn = resolve })
    const sink: Sink = { ...store, write: async (...batch) => { await gate; return store.write(...batch) } }
    const handler = handlerFor(people, { adapter: store, sink, limits: { ingestsAtOnce: 2, unpackedBytes: 1 << 20 } })
    const body = (n: number, padding = 0) => JSON.stringify(otlpBody(traceIdOf(n), 'ann')) + ' '.repeat(padding)
    const packed = (text: string) => handler(send(gzipSync(text), { 'content-encoding': 'gzip' }))
    const small = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? handler(send(body(n + 1))) : packed(body(n + 1))))
    const large = [packed(body(50, 1_000_000)), packed(body(51, 1_000_000))]
    expect((await Promise.race(large)).status).toBe(503)
    goOn()
    expect(new Set((await Promise.all(small)).map(({ status }) => status))).toEqual(new Set([200]))
    expect((await Promise.all(large)).map(({ status }) => status).toSorted()).toEqual([200, 503])
    expect((await packed(body(51, 1_000_000))).status).toBe(200)
  })

  it('lets nobody write without access, nor over what others have written', async () => {
    const store = createMemoryAdapter()
    const handler = handlerFor(people, { adapter: store, sink: store })
    const by = (who: string, body: object) => handler(send(JSON.stringify(body), as(who)))
    expect((await by('nobody', otlpBody(traceIdOf(1), 'ann'))).status).toBe(401)
    await by('app', otlpBody(traceIdOf(1), 'ann', { 'session.id': 's' }))
    // The same trace and span ids, by another tenant and by somebody who may only write for ann.
    await by('other', otlpBody(traceIdOf(1), 'eve', { 'session.id': 'taken' }))
    await by('app', otlpBody(traceIdOf(2), 'bob'))
    await by('own', otlpBody(traceIdOf(2), 'ann'))
    const north = { access: { tenant: 'north' } }
    expect((await store.getTrace({ traceId: traceIdOf(1) }, north))?.trace).toMatchObject({ userId: 'ann', sessionId: 's' })
    expect((await store.getTrace({ traceId: traceIdOf(2) }, north))?.trace).toMatchObject({ userId: 'bob' })
    expect((await store.getTrace({ traceId: traceIdOf(1) }, { access: { tenant: 'south' } }))?.trace).toMatchObject({ userId: 'eve', sessionId: 'taken' })
  })

  it('takes nothing without a sink', async () => {
    expect((await handlerFor(people, { adapter: createMemoryAdapter() })(send(json))).status).toBe(404)
  })

  it('tells listeners where the store itself cannot', async () => {
    const { subscribe: _, ...store } = createMemoryAdapter()
    const handler = handlerFor(people, { adapter: store, sink: store })
    const told: string[] = []
    const listen = async (who: string) => {
      const { body } = await handler(new Request(`${BASE}/changes`, { headers: as(who) }))
      const reader = body?.getReader()
      // The first sign of life.
      await reader?.read()
      return reader?.read().then(({ value }) => told.push(`${who} ${new TextDecoder().decode(value)}`))
    }
    const listening = await Promise.all(['app', 'other'].map(async (who) => ({ news: listen(who) })))
    await handler(send(json))
    await listening[0]?.news
    expect(told).toEqual(['app event: change\ndata: {}\n\n'])
  })
})
