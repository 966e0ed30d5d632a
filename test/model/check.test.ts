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

describe('pieces', () => {
  it('are checked as far as they say something', () => {
    const trace = { id: 't', timestamp: 1 }
    expect(checkTrace({ ...trace, pieces: [] })).toBeNull()
    expect(checkTrace({ ...trace, pieces: [{ key: 'a', at: null, said: {} }, { key: 'b', at: 1.5, said: { userId: 'u', nameIfRoot: 'n', outerUsage: { inputTokens: 1 } } }] })).toBeNull()
    expect(checkTrace({ ...trace, pieces: {} })).toBe('pieces must be a list of pieces, but is {}')
    expect(checkTrace({ ...trace, pieces: [null] })).toContain('pieces [0] must be an object')
    expect(checkTrace({ ...trace, pieces: [{ key: 'a', at: null }] })).toContain('pieces [0] said must be an object')
    expect(checkTrace({ ...trace, pieces: [{ key: 'a', at: 'now', said: {} }] })).toContain('pieces [0] at must be')
    expect(checkTrace({ ...trace, pieces: [{ key: 'a', at: null, said: { tags: 'x' } }] })).toContain('pieces [0] tags must be a list of texts')
    expect(checkTrace({ ...trace, pieces: [{ key: 'a', at: null, said: { outerUsage: { costUsd: -1 } } }] })).toContain('costUsd must be')
    expect(checkObservation({ ...trace, traceId: 't', pieces: [{ key: 'a', at: 1, said: { endedAt: NaN } }] })).toContain('pieces [0] endedAt must be')
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
