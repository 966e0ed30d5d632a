import { describe, expect, it } from 'vitest'
import { isOpenSession, openingOf } from '../../../src/components/session-list/isOpenSession.js'
import type { SessionSummary } from '../../../src/model/session.js'

const session = (sessionId: string | null, traceId: string | null): SessionSummary => ({
  key: 'k', sessionId, traceId, userId: 'u', name: null, startedAt: 0, lastActivityAt: 0, durationMs: null, traces: 1, erroredTraces: 0, observations: 0,
  inputTokens: null, outputTokens: null, totalTokens: null, costUsd: null, unpricedTraces: 1, estimatedTraces: 0, models: [], feedback: { positive: 0, negative: 0 },
})

describe('openingOf', () => {
  it('opens a session by its id, and a lone trace by the trace', () => {
    expect(openingOf(session('s', null))).toEqual({ kind: 'session', sessionId: 's' })
    expect(openingOf(session(null, 't'))).toEqual({ kind: 'trace', traceId: 't' })
    expect(openingOf(session(null, null))).toBeNull()
  })
})

describe('isOpenSession', () => {
  it('never takes a trace for a session of the same id', () => {
    expect(isOpenSession(session('x', null), { kind: 'session', sessionId: 'x' })).toBe(true)
    expect(isOpenSession(session('x', null), { kind: 'trace', traceId: 'x' })).toBe(false)
    expect(isOpenSession(session(null, 'x'), { kind: 'trace', traceId: 'x' })).toBe(true)
  })
})
