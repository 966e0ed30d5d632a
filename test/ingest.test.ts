import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../src/adapters/memory/createMemoryAdapter.js'
import type { TraceInput } from '../src/model/trace.js'
import { IngestError } from '../src/ingest/IngestError.js'
import { readLangfuseBatch } from '../src/ingest/readLangfuseBatch.js'
import { readOtlp } from '../src/ingest/readOtlp.js'
import { encodeOtlp } from './support/encodeOtlp.mjs'

const START = 1_780_000_000_000
const EVER = { range: { from: START - 1e9, to: START + 1e9 }, timeZone: 'UTC' }
const nano = (milliseconds: number) => `${START + milliseconds}000000`
const hex = (number: number, length: number) => number.toString(16).padStart(length, '0')
type Store = ReturnType<typeof createMemoryAdapter>

/** Sums over rows differ in their last digit by the order of the rows: the contract allows 1e-9. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' && !Number.isInteger(inner) ? Number(inner.toPrecision(12)) : inner)))

/** Everything that a store holds. */
async function contentsOf(store: Store) {
  const { rows } = await store.listTraces({ timeZone: 'UTC', limit: 500, sort: { by: 'timestamp', direction: 'asc' } })
  const traces = await Promise.all(rows.map(({ id }) => store.getTrace({ traceId: id })))
  return rounded({ traces, users: await store.listUsers({ ...EVER, limit: 500 }) })
}

/** Generated spans: few ids, so that they meet; times, users and failures that differ. */
const span = fc.record({
  trace: fc.integer({ min: 1, max: 3 }), id: fc.integer({ min: 1, max: 6 }), parent: fc.option(fc.integer({ min: 1, max: 7 })),
  start: fc.nat(20), duration: fc.nat(20), failed: fc.boolean(),
  attributes: fc.record({
    'user.id': fc.constantFrom('ann', 'bob', 'Ann'), 'session.id': fc.constantFrom('s', 't'), 'user.email': fc.constant('a@example.com'),
    'gen_ai.operation.name': fc.constantFrom('chat', 'invoke_agent', 'execute_tool'), 'gen_ai.request.model': fc.constantFrom('gpt-4o', 'own'),
    'gen_ai.usage.input_tokens': fc.constantFrom('10', '20'), 'gen_ai.usage.output_tokens': fc.constantFrom('1', '2'),
    'langfuse.trace.name': fc.constantFrom('n', 'm'), 'latitude.tags': fc.constantFrom('["a"]', '["b","a"]'), 'latitude.metadata': fc.constantFrom('{"a":1}', '{"a":2,"b":3}'),
    'langfuse.observation.metadata.kind': fc.constantFrom('x', 'y'), 'deployment.environment': fc.constantFrom('staging', 'production'),
    'langfuse.trace.input': fc.constantFrom('in', '{"a":1}'), 'gen_ai.usage.cost': fc.constantFrom('0.5', '0.25'),
  }, { requiredKeys: [] }),
})

type Span = typeof span extends fc.Arbitrary<infer Made> ? Made : never

const otlp = (spans: readonly Span[]) => ({
  resourceSpans: [{
    resource: { attributes: [{ key: 'service.version', value: { stringValue: '1.0' } }] },
    scopeSpans: [{
      spans: spans.map(({ trace, id, parent, start, duration, failed, attributes }) => ({
        traceId: hex(trace, 32), spanId: hex(trace * 16 + id, 16), parentSpanId: parent === null || parent === id ? '' : hex(trace * 16 + parent, 16),
        name: `span ${id}`, startTimeUnixNano: nano(start), endTimeUnixNano: nano(start + duration), status: failed ? { code: 2, message: `${id} failed` } : {},
        attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: { stringValue: value } })),
        events: id === 1 ? [{ timeUnixNano: nano(start), name: 'gen_ai.evaluation.result', attributes: [{ key: 'gen_ai.evaluation.name', value: { stringValue: 'good' } }, { key: 'gen_ai.evaluation.score.value', value: { doubleValue: 0.5 } }] }] : [],
      })),
    }],
  }],
})

describe('pieces of traces', () => {
  it('end in the same store for any split, order and repetition of the same spans', async () => {
    const spans = fc.uniqueArray(span, { selector: ({ trace, id }) => trace * 16 + id, minLength: 1, maxLength: 14 })
    await fc.assert(fc.asyncProperty(spans, fc.infiniteStream(fc.nat(1000)), async (sent, random) => {
      const next = () => random.next().value as number
      const once = createMemoryAdapter()
      await once.write(await readOtlp(JSON.stringify(otlp(sent)), { contentType: 'application/json' }))

      const pieces = createMemoryAdapter()
      const again = [...sent, ...sent.filter(() => next() % 3 === 0)].map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
      for (let rest = again; rest.length > 0;) {
        const size = 1 + next() % 4
        const request = otlp(rest.slice(0, size))
        const records = next() % 2 === 0
          ? await readOtlp(JSON.stringify(request), { contentType: 'application/json' })
          : await readOtlp(encodeOtlp(request), { contentType: 'application/x-protobuf' })
        // Scores before, with or without what they belong to.
        if (next() % 2 === 0) await pieces.write({ scores: records.scores })
        if (next() % 2 === 0) await pieces.write({ observations: records.observations })
        await pieces.write(records)
        rest = rest.slice(size)
      }
      expect(await contentsOf(pieces)).toEqual(await contentsOf(once))
    }), { numRuns: 150 })
  })

  it('end in the same store for any split, order and repetition of the same events of Langfuse', async () => {
    const event = fc.record({
      kind: fc.constantFrom('trace-create', 'generation-create', 'generation-update', 'span-create', 'score-create'), id: fc.integer({ min: 1, max: 4 }), at: fc.nat(50),
      body: fc.record({
        name: fc.constantFrom('a', 'b'), userId: fc.constantFrom('ann', 'bob', null), tags: fc.subarray(['x', 'y']), metadata: fc.dictionary(fc.constantFrom('k', 'l'), fc.nat(3)),
        startTime: fc.nat(50), endTime: fc.nat(90), usage: fc.record({ input: fc.nat(9), output: fc.nat(9), totalCost: fc.nat(3) }), level: fc.constantFrom('ERROR', 'DEFAULT'),
      }, { requiredKeys: [] }),
    })
    const time = (at: number) => new Date(START + at).toISOString()
    await fc.assert(fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat(1000)), async (events, random) => {
      const next = () => random.next().value as number
      const batch = events.map(({ kind, id, at, body: { startTime, endTime, ...body } }, i) => ({
        id: `event ${i}`, type: kind, timestamp: time(at),
        body: {
          ...body, id: kind === 'score-create' ? `score ${i}` : kind === 'trace-create' ? 'trace' : `${kind.slice(0, 4)} ${id}`, traceId: 'trace', value: 1, name: body.name ?? 'n',
          ...(startTime !== undefined && { startTime: time(startTime) }), ...(endTime !== undefined && { endTime: time(endTime) }),
        },
      }))
      const once = createMemoryAdapter()
      await once.write(await readLangfuseBatch(JSON.stringify({ batch })))
      const pieces = createMemoryAdapter()
      const again = [...batch, ...batch.filter(() => next() % 3 === 0)].map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
      for (let rest = again; rest.length > 0;) {
        const size = 1 + next() % 4
        await pieces.write(await readLangfuseBatch(JSON.stringify({ batch: rest.slice(0, size) })))
        rest = rest.slice(size)
      }
      expect(await contentsOf(pieces)).toEqual(await contentsOf(once))
    }), { numRuns: 150 })
  })

  it('move a trace to its user when the user comes late, without counting it twice', async () => {
    const store = createMemoryAdapter()
    const one = { trace: 1, start: 0, duration: 5, failed: false }
    await store.write(await readOtlp(JSON.stringify(otlp([{ ...one, id: 2, parent: 1, attributes: {} }])), { contentType: 'application/json' }))
    expect((await store.listUsers(EVER)).total).toBe(0)
    await store.write(await readOtlp(JSON.stringify(otlp([{ ...one, id: 3, parent: 1, attributes: { 'user.id': 'ann' } }])), { contentType: 'application/json' }))
    await store.write(await readOtlp(JSON.stringify(otlp([{ ...one, id: 1, parent: null, attributes: {} }])), { contentType: 'application/json' }))
    const { rows } = await store.listUsers(EVER)
    expect(rows.map(({ userId, traces, observations }) => [userId, traces, observations])).toEqual([['ann', 1, 3]])
  })

  it('that cannot be taken are rejected, and what was known stays', async () => {
    const store = createMemoryAdapter()
    await store.write({ traces: [{ id: 't', timestamp: START, pieces: [{ key: 'a', at: null, said: { userId: 'ann' } }] }] })
    for (const pieces of [null, {}, [null], [{ key: 'b' }], [{ key: 'b', at: null, said: { userId: 7 } }]]) {
      const bad: unknown = { id: 't', timestamp: START, pieces }
      const result = await store.write({ traces: [bad as TraceInput] }, { access: { tenant: 'default', userIds: ['ann'] } })
      expect(result.accepted + result.rejected.length).toBe(1)
      expect((await store.getTrace({ traceId: 't' }))?.trace.userId).toBe('ann')
    }
  })

  it('may name only users that their writer may see', async () => {
    const store = createMemoryAdapter()
    const access = { tenant: 'default', userIds: ['ann'] }
    const piece = (key: string, userId?: string) => ({ id: 't', timestamp: START, userId: 'ann', pieces: [{ key, at: null, said: userId === undefined ? {} : { userId } }] })
    const write = async (trace: ReturnType<typeof piece>) => (await store.write({ traces: [trace] }, { access })).accepted
    expect(await write(piece('a'))).toBe(0)
    expect(await write(piece('a', 'ann'))).toBe(1)
    expect(await write(piece('b'))).toBe(1)
    expect(await write(piece('c', 'bob'))).toBe(0)
    expect((await store.getTrace({ traceId: 't' }))?.trace.userId).toBe('ann')
  })

  it('are gone when their user is erased, and make a new trace when they come again', async () => {
    const store = createMemoryAdapter()
    const sent = await readOtlp(JSON.stringify(otlp([{ trace: 1, id: 1, parent: null, start: 0, duration: 5, failed: false, attributes: { 'user.id': 'ann' } }])), { contentType: 'application/json' })
    await store.write(sent)
    expect(await store.eraseUser('ann')).toEqual({ traces: 1, observations: 1, scores: 1 })
    const { traces } = await readOtlp(JSON.stringify(otlp([{ trace: 1, id: 2, parent: null, start: 9, duration: 5, failed: false, attributes: {} }])), { contentType: 'application/json' })
    await store.write({ traces })
    expect((await store.listUsers(EVER)).total).toBe(0)
  })
})

describe('hostile bodies', () => {
  const good = otlp([
    { trace: 1, id: 1, parent: null, start: 0, duration: 9, failed: true, attributes: { 'user.id': 'ann', 'latitude.metadata': '{"a":1}' } },
    { trace: 1, id: 2, parent: 1, start: 1, duration: 5, failed: false, attributes: { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'gpt-4o', 'gen_ai.usage.input_tokens': '10' } },
  ])
  const json = new TextEncoder().encode(JSON.stringify(good))
  const protobuf = encodeOtlp(good)

  /** Reads, and writes what was read: refused as a whole or taken in part, and the store is whole in any case. */
  async function checkSurvives(body: Uint8Array | string, contentType: string, contentEncoding: string | null = null): Promise<void> {
    const store = createMemoryAdapter({ traces: [{ id: 'other', timestamp: START, userId: 'carol' }] })
    try {
      await store.write(await readOtlp(body, { contentType, contentEncoding, maxBytes: 1 << 20 }))
    } catch (error) {
      expect(error).toBeInstanceOf(IngestError)
    }
    const { rows } = await store.listUsers(EVER)
    expect(rows.map(({ userId }) => userId)).toContain('carol')
  }

  it('that end too early are refused or read in part', async () => {
    for (let end = 0; end < protobuf.length; end++) await checkSurvives(protobuf.slice(0, end), 'application/x-protobuf')
    for (let end = 0; end < json.length; end += 7) await checkSurvives(json.slice(0, end), 'application/json')
    const packed = gzipSync(json)
    for (let end = 0; end < packed.length; end += 5) await checkSurvives(packed.subarray(0, end), 'application/json', 'gzip')
  }, 60_000)

  it('with flipped bits are refused or read in part', async () => {
    const flip = (bytes: Uint8Array, at: number, bit: number) => {
      const flipped = bytes.slice()
      flipped[at % bytes.length]! ^= 1 << bit
      return flipped
    }
    await fc.assert(fc.asyncProperty(fc.nat(), fc.nat(7), fc.nat(), fc.nat(7), async (at, bit, at2, bit2) => {
      await checkSurvives(flip(flip(protobuf, at, bit), at2, bit2), 'application/x-protobuf')
      await checkSurvives(flip(flip(json, at, bit), at2, bit2), 'application/json')
    }), { numRuns: 500 })
  })

  it('of any bytes, or any JSON, are refused or read in part', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), async (bytes, value) => {
      await checkSurvives(bytes, 'application/x-protobuf')
      await checkSurvives(JSON.stringify({ resourceSpans: value }), 'application/json')
      await checkSurvives(JSON.stringify({ resourceSpans: [{ resource: value, scopeSpans: [{ scope: value, spans: [value, { traceId: hex(1, 32), spanId: hex(1, 16), startTimeUnixNano: nano(0), attributes: value, status: value, events: value }] }] }] }), 'application/json')
    }), { numRuns: 300 })
  })

  it('with any values in known attributes give records that a store takes', async () => {
    const keys = ['user.id', 'session.id', 'langfuse.trace.tags', 'langfuse.trace.metadata', 'metadata', 'langfuse.observation.usage_details', 'langfuse.observation.cost_details', 'gen_ai.usage.input_tokens', 'gen_ai.usage.cost', 'langfuse.observation.completion_start_time', 'input.value', 'gen_ai.operation.name', 'langfuse.observation.type', 'gen_ai.request.model', 'gen_ai.provider.name', 'llm.input_messages.0.message.role', 'llm.input_messages.__proto__.x', 'traceloop.association.properties.__proto__', 'gen_ai.response.time_to_first_chunk']
    const anyValue = fc.oneof(
      fc.record({ stringValue: fc.oneof(fc.string(), fc.json(), fc.constantFrom('NaN', '-1', '1e400', '{"total":-1}', '{"input":1e300,"output":"x","__proto__":{"a":1}}', '9'.repeat(40))) }),
      fc.record({ intValue: fc.oneof(fc.integer(), fc.constantFrom('9223372036854775807', '-5', 'x')) }), fc.record({ doubleValue: fc.oneof(fc.double(), fc.constantFrom('NaN', 'Infinity', '-Infinity')) }),
      fc.record({ boolValue: fc.boolean() }), fc.constant({ arrayValue: {} }), fc.constant({ kvlistValue: { values: [{ key: '__proto__', value: { stringValue: 'x' } }] } }), fc.constant({}), fc.constant(null),
    )
    const attributes = fc.array(fc.record({ key: fc.constantFrom(...keys), value: anyValue }))
    await fc.assert(fc.asyncProperty(attributes, async (list) => {
      const body = { resourceSpans: [{ scopeSpans: [{ spans: [{ traceId: hex(1, 32), spanId: hex(1, 16), startTimeUnixNano: nano(0), attributes: list }] }] }] }
      const records = await readOtlp(JSON.stringify(body), { contentType: 'application/json' })
      expect(await createMemoryAdapter().write(records)).toMatchObject({ rejected: [] })
      expect('a' in {}).toBe(false)
    }), {
      numRuns: 600,
      // A time in seconds that is a number, and in milliseconds is not.
      examples: [[[{ key: 'gen_ai.response.time_to_first_chunk', value: { doubleValue: 1.797693134862316e305 } }]]],
    })
  })

  it('of events of Langfuse with any values give records that a store takes, or errors', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('2026-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00.000Z', 'never', 1e300, -1))
    const fields = ['id', 'traceId', 'timestamp', 'startTime', 'endTime', 'completionStartTime', 'name', 'userId', 'tags', 'metadata', 'usage', 'usageDetails', 'costDetails', 'level', 'value', 'dataType', 'input', 'version', 'release']
    const event = fc.record({
      id: fc.oneof(fc.string(), value), type: fc.oneof(fc.constantFrom('trace-create', 'span-create', 'generation-update', 'score-create', 'observation-create', 'sdk-log'), value),
      timestamp: fc.oneof(fc.constant('2026-01-01T00:00:00Z'), value), body: fc.oneof(fc.dictionary(fc.constantFrom(...fields), value), value),
    }, { requiredKeys: [] })
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(event, value)), async (batch) => {
      const { errors, successes, ...records } = await readLangfuseBatch(JSON.stringify({ batch }))
      expect(errors.length + successes.length).toBe(batch.length)
      expect(await createMemoryAdapter().write(records)).toMatchObject({ rejected: [] })
    }), { numRuns: 500 })
  })
})
