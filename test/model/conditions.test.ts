import { describe, expect, it } from 'vitest'
import { matchesDimensions, matchesMetrics, matchesSearch, matchesTraceSearch, matchesUsers, traceTexts } from '../../src/model/conditions.js'
import { normaliseTrace } from '../../src/model/normalise.js'
import type { JsonValue } from '../../src/model/json.js'

const trace = normaliseTrace({
  id: 'T-1', timestamp: 1, name: 'chat', sessionId: 'ses', statusMessage: 'Timed out', tags: ['web', 'beta'], models: ['gpt-4.1', 'o3'],
  userId: 'ann', userEmail: 'ann@example.com', input: { messages: [{ role: 'user', content: 'Where is my Parcel?' }], count: 42 }, output: ['there'],
})
const user = {
  traces: 4, erroredTraces: 1, sessions: 2, erroredSessions: 1, observations: 0, inputTokens: null, outputTokens: null, totalTokens: 9,
  cost: { sum: null, avg: null, median: null, unpricedTraces: 4, estimatedTraces: 0 }, duration: { avg: null, p50: null, p95: null },
  feedback: { positive: 0, negative: 0 }, firstSeenAt: 10, lastSeenAt: 20,
}

describe('matchesDimensions', () => {
  it('takes a trace that carries any value of each condition', () => {
    expect(matchesDimensions(trace, undefined)).toBe(true)
    expect(matchesDimensions(trace, [{ kind: 'dimension', dimension: 'model', anyOf: ['o3', 'x'] }, { kind: 'dimension', dimension: 'tag', anyOf: ['web'] }])).toBe(true)
    expect(matchesDimensions(trace, [{ kind: 'dimension', dimension: 'model', anyOf: ['o3'] }, { kind: 'dimension', dimension: 'tag', anyOf: ['mobile'] }])).toBe(false)
    expect(matchesDimensions(trace, [{ kind: 'dimension', dimension: 'release', anyOf: ['null', ''] }])).toBe(false)
    expect(matchesDimensions(trace, [{ kind: 'dimension', dimension: 'environment', anyOf: ['default'] }])).toBe(true)
    expect(matchesDimensions(trace, [{ kind: 'users', anyOf: [] }, { kind: 'metric', metric: 'traces', min: 9 }])).toBe(true)
  })
})

describe('matchesMetrics', () => {
  it('includes both bounds and drops who has no value', () => {
    expect(matchesMetrics(user, [{ kind: 'metric', metric: 'traces', min: 4, max: 4 }])).toBe(true)
    expect(matchesMetrics(user, [{ kind: 'metric', metric: 'traces', min: 5 }])).toBe(false)
    expect(matchesMetrics(user, [{ kind: 'metric', metric: 'errorRate', max: 0.5 }])).toBe(true)
    expect(matchesMetrics(user, [{ kind: 'metric', metric: 'costSum' }])).toBe(false)
    expect(matchesMetrics(user, [{ kind: 'metric', metric: 'costSum', max: 1 }])).toBe(false)
    expect(matchesMetrics(user, undefined)).toBe(true)
  })
})

describe('matchesUsers', () => {
  it('keeps the named and drops the unwanted; nobody is never named', () => {
    expect(matchesUsers('ann', [{ kind: 'users', anyOf: ['ann'], noneOf: ['bob'] }])).toBe(true)
    expect(matchesUsers('ann', [{ kind: 'users', anyOf: ['ann'] }, { kind: 'users', noneOf: ['ann'] }])).toBe(false)
    expect(matchesUsers(null, [{ kind: 'users', noneOf: ['ann'] }])).toBe(true)
    expect(matchesUsers(null, [{ kind: 'users', anyOf: ['ann'] }])).toBe(false)
    expect(matchesUsers('ann', [{ kind: 'users', anyOf: [] }])).toBe(false)
  })
})

describe('matchesSearch', () => {
  it('finds a piece of id or e-mail in any case, every character for itself', () => {
    expect(matchesSearch('Ann%', 'x@EXAMPLE.com', 'nn%')).toBe(true)
    expect(matchesSearch('ann', 'x@EXAMPLE.com', '@example')).toBe(true)
    expect(matchesSearch('ann', null, '%')).toBe(false)
    expect(matchesSearch('ann', null, '.')).toBe(false)
    expect(matchesSearch('ann', null, '')).toBe(true)
    expect(matchesSearch('ann', null, undefined)).toBe(true)
  })
})

describe('matchesTraceSearch', () => {
  it('looks into id, name, session, message, tags and payload, not at users, keys or numbers', () => {
    for (const search of ['t-1', 'CHAT', 'ses', 'timed', 'beta', 'parcel', 'there', '']) expect(matchesTraceSearch(trace, search)).toBe(true)
    for (const search of ['ann', 'example.com', 'messages', '42', 'web beta', 'gpt']) expect(matchesTraceSearch(trace, search)).toBe(false)
  })

  it('survives payloads that nest deeper than calls can', () => {
    let deep: JsonValue = 'bottom'
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(matchesTraceSearch({ ...trace, input: deep }, 'bottom')).toBe(true)
    expect(traceTexts({ ...trace, input: deep })).toContain('bottom')
  })
})
