import { describe, expect, it } from 'vitest'
import { checkObservation, checkScore, checkTrace } from '../../src/model/check.js'

describe('checkTrace', () => {
  it('takes what is good, absent fields as undefined or null', () => {
    expect(checkTrace({ id: 'a', timestamp: 0 })).toBeNull()
    expect(checkTrace({ id: '__proto__', timestamp: -8.64e15, costUsd: 0, durationMs: 1.5, tags: [], metadata: {}, userId: '', name: null, status: undefined })).toBeNull()
  })

  it('names the field, what it must be and what it is', () => {
    expect(checkTrace({ id: 'a', timestamp: NaN })).toMatch(/^timestamp must be a whole number.*but is NaN$/)
    expect(checkTrace({ id: 'a', timestamp: 1, costUsd: -1 })).toMatch(/^costUsd must be .*≥ 0.*-1$/)
  })

  it.each([
    null, 'a', [], { timestamp: 1 }, { id: '', timestamp: 1 }, { id: 5, timestamp: 1 }, { id: 'a' }, { id: 'a', timestamp: '1' }, { id: 'a', timestamp: 1.5 },
    { id: 'a', timestamp: 8.64e15 + 1 }, { id: 'a', timestamp: Infinity }, { id: 'a', timestamp: 1, costUsd: NaN }, { id: 'a', timestamp: 1, costUsd: Infinity },
    { id: 'a', timestamp: 1, durationMs: -0.1 }, { id: 'a', timestamp: 1, inputTokens: 1.5 }, { id: 'a', timestamp: 1, totalTokens: 2 ** 53 },
    { id: 'a', timestamp: 1, status: 'fine' }, { id: 'a', timestamp: 1, costSource: 'guessed' }, { id: 'a', timestamp: 1, tags: 'web' },
    { id: 'a', timestamp: 1, tags: [1] }, { id: 'a', timestamp: 1, metadata: [] }, { id: 'a', timestamp: 1, userId: 5 },
  ])('refuses %j', (input) => {
    expect(checkTrace(input)).toEqual(expect.any(String))
  })
})

describe('checkObservation', () => {
  it('wants a trace, a known type and whole tokens', () => {
    expect(checkObservation({ id: 'o', traceId: 't', timestamp: 1 })).toBeNull()
    expect(checkObservation({ id: 'o', timestamp: 1 })).toMatch(/^traceId/)
    expect(checkObservation({ id: 'o', traceId: 't', timestamp: 1, type: 'thought' })).toMatch(/^type must be one of .*guardrail.*"thought"/)
    expect(checkObservation({ id: 'o', traceId: 't', timestamp: 1, cacheReadTokens: -1 })).toMatch(/^cacheReadTokens/)
  })
})

describe('checkScore', () => {
  const score = { id: 's', name: 'n', value: 1, timestamp: 1 }
  it('wants a value that fits its type, and one thing that it judges', () => {
    expect(checkScore({ ...score, traceId: 't', sessionId: null })).toBeNull()
    expect(checkScore({ ...score, traceId: 't', sessionId: '' })).toBeNull()
    expect(checkScore({ ...score, traceId: 't', sessionId: 's' })).toMatch(/never both/)
    expect(checkScore({ ...score, dataType: 'boolean' })).toMatch(/^value must fit dataType "boolean"/)
    expect(checkScore({ ...score, value: NaN })).toMatch(/^value/)
    expect(checkScore({ ...score, value: null })).toMatch(/^value/)
    expect(checkScore({ ...score, name: '' })).toMatch(/^name/)
    expect(checkScore({ ...score, source: 'rumour' })).toMatch(/^source/)
  })
})
