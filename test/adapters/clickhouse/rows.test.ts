import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPayloadRow } from '../../../src/adapters/clickhouse/rows/payloadRow.js'
import { OBSERVATION_COLUMNS, readObservation, toObservationRow } from '../../../src/adapters/clickhouse/rows/observationRow.js'
import { readObservationSaid, readTraceSaid, saidOfObservation, saidOfTrace } from '../../../src/adapters/clickhouse/rows/said.js'
import { readScore, SCORE_COLUMNS, scoreTarget, toScoreRow } from '../../../src/adapters/clickhouse/rows/scoreRow.js'
import { readTraceRecord, readTraceSummary, toTraceRow, TRACE_COLUMNS } from '../../../src/adapters/clickhouse/rows/traceRow.js'
import { unstorable } from '../../../src/adapters/clickhouse/rows/unstorable.js'
import { assembleObservation } from '../../../src/model/assembleObservation.js'
import { assembleTrace } from '../../../src/model/assembleTrace.js'
import { normaliseScore, normaliseTrace } from '../../../src/model/normalise.js'
import { mergeObservation, mergeTrace } from '../../../src/model/pieces.js'
import type { ObservationRecord, TraceInput } from '../../../src/model/trace.js'
import { hostileRecords } from '../../../src/testkit/hostile.js'

const NONE = { positive: 0, negative: 0 }
const facts = { tenant: 'acme', version: 1, feedback: NONE, sessionFeedback: NONE }

/** As it comes back from the store: through JSON, with 64-bit integers as text, and only the columns asked for. */
function stored(row: object, columns: readonly string[] = Object.keys(row)): Record<string, unknown> {
  const back: Record<string, unknown> = JSON.parse(JSON.stringify(row))
  const asText = (value: unknown): unknown =>
    Number.isInteger(value) ? String(value) : Array.isArray(value) ? value.map(asText) : value
  return Object.fromEntries(columns.map((column) => [column, asText(back[column])]))
}

const worlds = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => hostileRecords(seed, 12))
const text = fc.string({ unit: 'grapheme' })

describe('rows', () => {
  it('give back every trace as it was', () => {
    fc.assert(fc.property(worlds, ({ traces, observations }) => {
      for (const said of traces) {
        const parts = observations.filter(({ traceId }) => traceId === said.id).map(assembleObservation)
        const record = assembleTrace(said, parts)
        const row = stored(toTraceRow(record, parts, facts), TRACE_COLUMNS)
        const payload = stored(toPayloadRow(record, { tenant: 'acme', version: 1, said: '' }))
        expect(readTraceRecord(row, payload)).toEqual(record)
        const { input: _input, output: _output, metadata: _metadata, ...summary } = record
        expect(readTraceSummary(row)).toEqual(summary)
      }
    }), { numRuns: 40 })
  })

  it('give back every observation and score as it was', () => {
    fc.assert(fc.property(worlds, ({ observations, scores }) => {
      for (const record of observations.map(assembleObservation)) {
        expect(readObservation(stored(toObservationRow(record, { tenant: 'acme', version: 1, said: '' }), OBSERVATION_COLUMNS))).toEqual(record)
      }
      for (const record of scores.map(normaliseScore)) {
        expect(readScore(stored(toScoreRow(record, { tenant: 'acme', version: 1 }), SCORE_COLUMNS))).toEqual(record)
      }
    }), { numRuns: 40 })
  })

  it('give back any JSON, keys that are prototypes and halves of characters included', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue({ depthSize: 'small' })), (input, metadata) => {
      const payload = JSON.parse('{"__proto__":{"x":1},"constructor":"\\ud83d"}')
      const record = normaliseTrace({ id: 'a', timestamp: 0, input: JSON.parse(JSON.stringify(input)), output: payload, metadata: JSON.parse(JSON.stringify(metadata)) })
      const back = readTraceRecord(stored(toTraceRow(record, [], facts)), stored(toPayloadRow(record, { tenant: 'acme', version: 1, said: '' })))
      expect(back).toEqual(record)
      expect(Object.keys(Object(back.output))).toEqual(['__proto__', 'constructor'])
    }))
  })

  it('merge with what was said, not with what followed from it', () => {
    fc.assert(fc.property(worlds, worlds, (first, second) => {
      const parts = first.observations.map(assembleObservation)
      const later = second.traces.map((trace, i): TraceInput => i % 3 === 0 ? { ...trace, costUsd: undefined, costSource: undefined } : i % 3 === 1 ? { id: trace.id, timestamp: trace.timestamp, models: trace.models } : trace)
      first.traces.forEach((said, i) => {
        const own = i % 2 === 0 ? parts : []
        const next = later[i] ?? said
        const record = assembleTrace(said, own)
        const back = readTraceSaid(readTraceRecord(stored(toTraceRow(record, own, facts)), stored(toPayloadRow(record, { tenant: 'acme', version: 1, said: '' }))), saidOfTrace(said))
        for (const after of [[], parts]) {
          expect(assembleTrace(mergeTrace(back, { ...next, id: said.id }), after)).toEqual(assembleTrace(mergeTrace(said, { ...next, id: said.id }), after))
        }
      })
      first.observations.forEach((said, i) => {
        const next = second.observations[i] ?? said
        const record = assembleObservation(said)
        const back = readObservationSaid(readObservation(stored(toObservationRow(record, { tenant: 'acme', version: 1, said: '' }))), saidOfObservation(said, record))
        for (const change of [next, { id: said.id, traceId: said.traceId, timestamp: 0, type: 'tool' as const, inputTokens: 7 }]) {
          expect(assembleObservation(mergeObservation(back, { ...change, id: said.id }))).toEqual(assembleObservation(mergeObservation(said, { ...change, id: said.id })))
        }
      })
    }), { numRuns: 30 })
  })

  it('keep the pieces of which a record is made', () => {
    const said: TraceInput = { id: 'a', timestamp: 5, name: 'for readers', pieces: [{ key: '__proto__', at: null, said: { userId: 'ann', metadata: JSON.parse('{"__proto__":1}') } }] }
    const record = assembleTrace(said, [])
    expect(JSON.parse(saidOfTrace(said))).toEqual({ timestamp: 5, pieces: said.pieces })
    const back = readTraceSaid(record, saidOfTrace(said))
    expect(assembleTrace(back, [])).toEqual(record)
  })

  it('tell what each model, provider and tool took, in order of first use', () => {
    const part = (fields: Partial<ObservationRecord>) => assembleObservation({ id: 'o', traceId: 'a', timestamp: 0, ...fields })
    const parts = [
      part({ id: '2', timestamp: 2, model: 'small', costUsd: 0.2 }),
      part({ id: '3', timestamp: 3, model: 'large', totalTokens: 5 }),
      part({ id: '1', timestamp: 1, model: 'large', toolName: '__proto__', totalTokens: 2, costUsd: 0.1, cacheReadTokens: 1 }),
    ]
    const row = toTraceRow(assembleTrace({ id: 'a', timestamp: 0 }, parts), parts, facts)
    expect(row.usage_by_model).toEqual([['large', 7, 0.1], ['small', null, 0.2]])
    expect(row.usage_by_tool).toEqual([['__proto__', 2, 0.1]])
    expect(row.usage_by_provider).toEqual([])
    expect([row.observed, row.cache_read_tokens, row.reasoning_tokens]).toEqual([1, 1, null])
  })

  it('hold lower-cased text for searches, without halves of characters', () => {
    const record = normaliseTrace({ id: 'A', timestamp: 0, input: ['Straße İ', { '\ud800': 'x\ud800Y' }] })
    const { texts } = toPayloadRow(record, { tenant: 'acme', version: 1, said: '' })
    expect(texts).toEqual(['a', 'x\ufffdy', 'Straße İ'.toLowerCase()])
  })

  it('hold whole characters in every column', () => {
    const record = normaliseTrace({ id: 'a', timestamp: 0, name: 'cut off \ud83d', tags: ['\udc00'], input: 'cut off \ud83d' })
    const back = readTraceRecord(stored(toTraceRow(record, [], facts)), stored(toPayloadRow(record, { tenant: 'acme', version: 1, said: '' })))
    expect(back).toEqual({ ...record, name: 'cut off \ufffd', tags: ['\ufffd'] })
  })

  it('have one target for each score', () => {
    fc.assert(fc.property(fc.option(text.filter(Boolean)), fc.option(text.filter(Boolean)), fc.option(text.filter(Boolean)), (traceId, sessionId, observationId) => {
      const target = scoreTarget({ traceId, sessionId, observationId })
      expect(target).toBe(traceId !== null ? `t${traceId}` : sessionId !== null ? `s${sessionId}` : observationId !== null ? `o${observationId}` : '')
    }))
  })
})

describe('unstorable', () => {
  it('refuses ids with halves of characters, in pieces too, and says where', () => {
    expect(unstorable({ id: 'a\ud83d', timestamp: 0 })).toBe('id must be a text of whole characters, but holds half a surrogate pair: "a\\ud83d"')
    expect(unstorable({ id: 'a', pieces: [{ key: '\ud83d', at: null, said: { userId: '\udc00' } }] })).toMatch(/^pieces userId must be/)
    expect(unstorable({ id: '😀', tags: ['\ud83d'], name: '\ud83d', input: '\ud83d', metadata: { '\ud83d': 1 } })).toBeNull()
  })

  it('refuses a payload that nests too deep to be written', () => {
    let deep: unknown = 0
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(unstorable({ id: 'a', input: deep })).toMatch(/^input cannot be written as JSON: /)
  })

  it('says nothing of what can be kept', () => {
    for (const record of Object.values(hostileRecords(3)).flat()) expect(typeof record === 'object' ? unstorable(record) : null).toBeNull()
  })
})
