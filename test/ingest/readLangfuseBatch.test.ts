import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import { readLangfuseBatch } from '../../src/ingest/readLangfuseBatch.js'

const AT = Date.UTC(2026, 2, 2, 9)
const time = (milliseconds: number) => new Date(AT + milliseconds).toISOString()
let count = 0
const event = (type: string, body: object, at = 0) => ({ id: `event-${++count}`, type, timestamp: time(at), body })
const read = (...batch: readonly unknown[]) => readLangfuseBatch(JSON.stringify({ batch, metadata: { sdk_name: 'langfuse-js' } }))

/** A store after batches, one write each. */
async function after(...batches: readonly (readonly unknown[])[]) {
  const store = createMemoryAdapter()
  for (const batch of batches) await store.write(await read(...batch))
  return store
}

describe('traces', () => {
  it('keep the earliest time and the latest of what is said, whatever comes first', async () => {
    const first = event('trace-create', { id: 't', timestamp: time(0), name: 'login', input: 'hi', release: 'v1', version: '3', metadata: { a: 1, b: 1 }, tags: ['x'] }, 0)
    const later = event('trace-create', { id: 't', timestamp: time(500), userId: 'ann', name: null, output: 'bye', metadata: { b: 2 }, tags: ['y'] }, 500)
    for (const batches of [[[first], [later]], [[later], [first]], [[later, first]], [[first], [later], [first]]]) {
      const detail = await (await after(...batches)).getTrace({ traceId: 't' })
      expect(detail?.trace).toMatchObject({
        timestamp: AT, name: 'login', userId: 'ann', input: 'hi', output: 'bye', release: 'v1', metadata: { a: 1, b: 2, version: '3' }, tags: ['x', 'y'], environment: 'default',
      })
    }
  })

  it('are made by their observations, should nobody name them', async () => {
    const store = await after([event('span-create', { id: 's', traceId: 't', startTime: time(5), name: 'work', environment: 'staging' })])
    expect((await store.getTrace({ traceId: 't' }))?.trace).toMatchObject({ timestamp: AT + 5, name: 'work', environment: 'staging', observationCount: 1 })
  })
})

describe('observations', () => {
  const create = event('generation-create', { id: 'g', traceId: 't', parentObservationId: null, startTime: time(0), name: 'draft', model: 'gpt-4o', input: [{ role: 'user', content: 'hi' }] }, 0)
  const update = event('generation-update', {
    id: 'g', traceId: 't', endTime: time(400), completionStartTime: time(100), output: 'hello', usage: { promptTokens: 10, completionTokens: 4, totalTokens: 14 }, level: 'ERROR', statusMessage: 'slow',
  }, 400)

  it('put start and end together, whichever comes first', async () => {
    for (const batches of [[[create, update]], [[update], [create]], [[create], [update], [create]]]) {
      const detail = await (await after(...batches)).getTrace({ traceId: 't' })
      expect(detail?.observations).toMatchObject([{
        id: 'g', type: 'generation', parentId: null, name: 'draft', model: 'gpt-4o', timestamp: AT, durationMs: 400, timeToFirstTokenMs: 100,
        inputTokens: 10, outputTokens: 4, totalTokens: 14, status: 'error', statusMessage: 'slow', output: 'hello',
      }])
      expect(detail?.trace).toMatchObject({ status: 'error', statusMessage: 'slow', durationMs: 400, totalTokens: 14 })
    }
  })

  it('take usage and cost in each form', async () => {
    const usages = async (body: object) => (await read(event('generation-create', { id: 'g', traceId: 't', ...body }))).observations[0]
    expect(await usages({ usageDetails: { input: 16, output: 4, total: 28, input_cached_tokens: 8 } })).toMatchObject({ inputTokens: 24, outputTokens: 4, totalTokens: 28, cacheReadTokens: 8 })
    expect(await usages({ usageDetails: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150, prompt_tokens_details: { cached_tokens: 64 } } })).toMatchObject({ inputTokens: 120, outputTokens: 30, cacheReadTokens: 64 })
    expect(await usages({ usage: { input: 5, output: 2, unit: 'TOKENS', inputCost: 0.25, outputCost: 0.5 } })).toMatchObject({ inputTokens: 5, outputTokens: 2, costUsd: 0.75, costSource: 'reported' })
    expect(await usages({ costDetails: { input: 0.25, output: 0.5 } })).toMatchObject({ costUsd: 0.75 })
    expect(await usages({ usage: null, usageDetails: null })).not.toHaveProperty('inputTokens')
  })

  it('are priced where the batch tells model and tokens', async () => {
    const { observations } = await read(create, update)
    expect(observations[0]?.costUsd).toBeCloseTo(10 * 2.5e-6 + 4 * 1e-5, 10)
    expect(observations[0]?.costSource).toBe('estimated')
  })

  it('take the newer names of kinds', async () => {
    const { observations, errors } = await read(event('tool-create', { id: 'a', traceId: 't', name: 'search' }), event('observation-create', { id: 'b', traceId: 't', type: 'GENERATION' }))
    expect(errors).toEqual([])
    expect(observations.map(({ type }) => type)).toEqual(['tool', 'generation'])
  })
})

describe('scores', () => {
  it('take the type of their value, and the time of their event', async () => {
    const { scores } = await read(
      event('score-create', { id: 's1', traceId: 't', name: 'thumbs', value: 1, dataType: 'BOOLEAN', comment: 'good' }, 7),
      event('score-create', { id: 's2', traceId: 't', observationId: 'g', name: 'tone', value: 'kind' }),
      event('score-create', { id: 's3', sessionId: 's', name: 'help', value: 0.9, dataType: 'NUMERIC' }),
      event('score-create', { traceId: 't', sessionId: 's', name: 'both', value: 1 }),
    )
    expect(scores).toMatchObject([
      { id: 's1', value: true, comment: 'good', timestamp: AT + 7, source: 'api', traceId: 't' },
      { id: 's2', value: 'kind', observationId: 'g' }, { id: 's3', value: 0.9, sessionId: 's' }, { value: 1, traceId: 't', sessionId: undefined },
    ])
    expect(scores[3]?.id).toMatch(/^event-/)
  })

  it('wait for the trace that they judge', async () => {
    const store = await after([event('score-create', { id: 's', traceId: 't', name: 'ok', value: 1 })], [event('trace-create', { id: 't', timestamp: time(0), userId: 'ann' })])
    expect((await store.getTrace({ traceId: 't' }))?.scores).toMatchObject([{ id: 's', value: 1 }])
  })
})

describe('a batch', () => {
  it('tells which events were taken and which were not', async () => {
    const bad = [
      null, { type: 'trace-create' }, { id: 'no-time', type: 'trace-create', body: {} }, { id: 'no-body', type: 'trace-create', timestamp: time(0) },
      { id: 'unknown', type: 'dataset-run', timestamp: time(0), body: { id: 'x' } }, { id: 'no-id', type: 'span-create', timestamp: time(0), body: { traceId: 't' } },
      { id: 'no-trace', type: 'span-create', timestamp: time(0), body: { id: 's' } }, { id: 'no-value', type: 'score-create', timestamp: time(0), body: { name: 'n', traceId: 't' } },
      { id: 'wrong-type', type: 'score-create', timestamp: time(0), body: { name: 'n', traceId: 't', value: 'x', dataType: 'NUMERIC' } },
    ]
    const good = [event('trace-create', { id: 't' }), { id: 'log', type: 'sdk-log', timestamp: time(0), body: { log: 1 } }]
    const { successes, errors, traces } = await read(...bad, ...good)
    expect(successes).toEqual(good.map(({ id }) => ({ id, status: 201 })))
    expect(errors.map(({ id }) => id)).toEqual(['', '', 'no-time', 'no-body', 'unknown', 'no-id', 'no-trace', 'no-value', 'wrong-type'])
    for (const { status, message } of errors) expect([status, message.length > 10]).toEqual([400, true])
    expect(traces.map(({ id }) => id)).toEqual(['t'])
  })

  it('is refused where it is none, or holds too much', async () => {
    await expect(readLangfuseBatch('{')).rejects.toMatchObject({ reason: 'unreadable', status: 400 })
    await expect(readLangfuseBatch('{"batch":{}}')).rejects.toMatchObject({ status: 400 })
    await expect(readLangfuseBatch('{"batch":[1,2,3]}', { maxSpans: 2 })).rejects.toMatchObject({ status: 413 })
    await expect(readLangfuseBatch('{"batch":[]}', { maxBytes: 5 })).rejects.toMatchObject({ status: 413 })
  })

  it('takes no id that is too long, and cuts a long input', async () => {
    const long = 'x'.repeat(2 << 20)
    const { traces } = await read(event('trace-create', { id: 't', userId: long, sessionId: 's', input: long }))
    expect(traces[0]?.userId).toBeUndefined()
    expect(traces[0]?.sessionId).toBe('s')
    expect(traces[0]?.pieces?.[0]?.said.input).toHaveLength((1 << 20) + 1)
  })

  it('may come packed', async () => {
    const body = gzipSync(JSON.stringify({ batch: [event('trace-create', { id: 't' })] }))
    expect((await readLangfuseBatch(body, { contentEncoding: 'gzip' })).traces.map(({ id }) => id)).toEqual(['t'])
  })

  it('keeps keys and depths of payloads from doing harm', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const events = ['{"id":"t","metadata":{"__proto__":{"polluted":1}}}', `{"id":"u","input":${deep}}`]
      .map((body, i) => `{"id":"e${i}","type":"trace-create","timestamp":"2026-01-01T00:00:00Z","body":${body}}`)
    const { traces } = await readLangfuseBatch(`{"batch":[${events.join()}]}`)
    expect('polluted' in {}).toBe(false)
    expect(JSON.stringify(traces[0]?.pieces?.[0]?.said.metadata)).toBe('{"__proto__":{"polluted":1}}')
    expect(JSON.stringify(traces[1]?.pieces?.[0]?.said.input).length).toBeLessThan(200)
  })
})
