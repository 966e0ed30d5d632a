import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import { as, BASE, handlerFor } from './support/ask.js'
import { otlpBody, traceIdOf } from './support/spans.js'

const access = { tenant: 'north' }
const KNOWN = traceIdOf(0xabc)
const RIGHT = new Set([200, 207, 400, 413, 415])

/** A store with something in it, and what is seen of that. */
async function world() {
  const store = createMemoryAdapter()
  const unexpected: unknown[] = []
  const handler = handlerFor({ app: access }, { adapter: store, sink: store, onError: (error) => unexpected.push(error) })
  const send = (body: BodyInit, path: string, headers: Readonly<Record<string, string>>) =>
    handler(new Request(BASE + path, { method: 'POST', headers: as('app', headers), body }))
  await send(JSON.stringify(otlpBody(KNOWN, 'ann')), '/v1/traces', { 'content-type': 'application/json' })
  const known = () => store.getTrace({ traceId: KNOWN }, { access })
  return { store, send, known, before: await known(), unexpected }
}

const paths = ['/v1/traces', '/api/public/ingestion'] as const
const types = ['application/json', 'application/x-protobuf', 'text/plain', 'application/json; charset=latin1', ''] as const
const batch = { batch: [{ id: 'e', type: 'trace-create', timestamp: '2026-11-20T10:00:00.000Z', body: { id: 't', userId: 'ann', input: { deep: [1, 'ü', null] } } }] }
const good = [JSON.stringify(otlpBody(traceIdOf(5), 'bob', { 'langfuse.trace.metadata.x': '{"a":[1,2]}' })), JSON.stringify(batch)].map((text) => Buffer.from(text))

describe('whatever is sent', () => {
  it('gets a right status, and leaves what is stored as it was', async () => {
    const { send, known, before, unexpected } = await world()
    await fc.assert(fc.asyncProperty(
      fc.constantFrom(...paths), fc.constantFrom(...types), fc.constantFrom('', 'gzip', 'deflate', 'br', 'gzip, gzip'), fc.constantFrom(...good), fc.boolean(),
      fc.oneof(
        fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }) }),
        fc.record({ flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 }) }),
        fc.record({ bytes: fc.uint8Array({ maxLength: 200 }) }),
      ),
      async (path, type, encoding, body, zip, harm) => {
        let bytes = Buffer.from(zip ? gzipSync(body) : body)
        if ('cut' in harm) bytes = bytes.subarray(0, Math.floor(bytes.length * harm.cut))
        else if ('bytes' in harm) bytes = Buffer.from(harm.bytes)
        else for (const [at, bit] of harm.flips) bytes.writeUInt8(bytes.readUInt8(Math.floor(at * bytes.length)) ^ (1 << bit), Math.floor(at * bytes.length))
        const response = await send(new Uint8Array(bytes), path, { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) })
        expect(RIGHT).toContain(response.status)
        expect(unexpected).toEqual([])
      },
    ), { numRuns: 400 })
    expect(await known()).toEqual(before)
  }, 120_000)

  const nested = (depth: number, open: string, close: string, middle = '1') => open.repeat(depth) + middle + close.repeat(depth)
  const span = (attributes: string) => `{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"${traceIdOf(7)}","spanId":"0000000000000007","name":"n","startTimeUnixNano":"1790000000000000000","endTimeUnixNano":"1790000000000000000","attributes":[${attributes}]}]}]}]}`
  const attribute = (value: string) => span(`{"key":"user.id","value":${value}}`)

  it.each([
    ['nested 200,000 deep', '/v1/traces', nested(200_000, '[', ']')],
    ['a value nested 200,000 deep', '/v1/traces', attribute(nested(200_000, '{"arrayValue":{"values":[', ']}}', '{"stringValue":"x"}').slice(0, 7_900_000))],
    ['JSON in a text, nested 200,000 deep', '/v1/traces', span(`{"key":"langfuse.observation.input","value":{"stringValue":"${nested(200_000, '[', ']')}"}}`)],
    ['a batch nested 200,000 deep', '/api/public/ingestion', `{"batch":[{"id":"e","type":"trace-create","timestamp":"2026-11-20T10:00:00Z","body":{"id":"t","input":${nested(200_000, '[', ']')}}}]}`],
    ['numbers that are none', '/v1/traces', attribute('{"doubleValue":"NaN"}')],
    ['numbers without end', '/v1/traces', span('{"key":"gen_ai.usage.input_tokens","value":{"doubleValue":1e999}},{"key":"gen_ai.usage.cost","value":{"doubleValue":"Infinity"}}')],
    ['numbers too long', '/v1/traces', span(`{"key":"gen_ai.usage.input_tokens","value":{"intValue":"${'9'.repeat(1_000_000)}"}}`)],
    ['the year 9999', '/v1/traces', attribute('{"stringValue":"y"}').replaceAll('1790000000000000000', '253402300799000000000')],
    ['the end of time', '/v1/traces', attribute('{"stringValue":"y"}').replaceAll('1790000000000000000', '9'.repeat(40))],
    ['before time', '/v1/traces', attribute('{"stringValue":"y"}').replaceAll('1790000000000000000', '-1')],
    ['prototypes', '/v1/traces', span('{"key":"__proto__","value":{"stringValue":"x"}},{"key":"langfuse.trace.metadata.__proto__","value":{"stringValue":"{\\"polluted\\":1}"}}')],
    ['dates that are none', '/api/public/ingestion', '{"batch":[{"id":"e","type":"trace-create","timestamp":"+275760-09-13T00:00:00.001Z","body":{"id":"t","timestamp":"9999-99-99"}}]}'],
    ['an attribute of 7 MB', '/v1/traces', attribute(`{"stringValue":"${'x'.repeat(7_000_000)}"}`)],
    ['an attribute of 10 MB', '/v1/traces', attribute(`{"stringValue":"${'x'.repeat(10_000_000)}"}`)],
    ['300,000 spans', '/v1/traces', `{"resourceSpans":[{"scopeSpans":[{"spans":[${'{},'.repeat(300_000)}{}]}]}]}`],
  ])('is answered in time: %s', async (_, path, body) => {
    const { store, send, known, before, unexpected } = await world()
    const start = performance.now()
    const response = await send(body, path, { 'content-type': 'application/json' })
    expect(RIGHT).toContain(response.status)
    expect(unexpected).toEqual([])
    expect(await known()).toEqual(before)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    // What was taken can be shown.
    const { rows } = await store.listTraces({ timeZone: 'UTC', limit: 500 }, { access })
    for (const { id } of rows) expect(JSON.stringify(await store.getTrace({ traceId: id }, { access })).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(20_000)
  }, 60_000)

  it.each([['1 GB of zeros', 1 << 30], ['100 MB of zeros', 100 << 20]])('takes no more memory than allowed: %s, gzipped', async (_, size) => {
    const { send, known, before } = await world()
    // Members of gzip follow each other: a large bomb from a small one.
    const member = gzipSync(Buffer.alloc(10 << 20))
    const bomb = new Uint8Array(Buffer.concat(Array.from({ length: size / (10 << 20) }, () => member)))
    let most = 0
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().arrayBuffers) }, 5)
    const used = process.memoryUsage().arrayBuffers
    const response = await send(bomb, '/v1/traces', { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    clearInterval(watch)
    // Node unpacks the first member only, or all of them: too much either way, or no JSON.
    expect([400, 413]).toContain(response.status)
    expect(most - used).toBeLessThan(200 << 20)
    expect(await known()).toEqual(before)
  }, 60_000)
})
