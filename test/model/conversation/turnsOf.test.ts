import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../src/model/json.js'
import { turnsOf } from '../../../src/model/conversation/turnsOf.js'
import type { TraceRecord } from '../../../src/model/trace.js'

function trace(input: JsonValue, output: JsonValue): TraceRecord {
  return {
    id: 't', timestamp: 0, durationMs: null, name: null, userId: 'u', userEmail: null, sessionId: 's', status: 'ok', statusMessage: null,
    environment: 'default', release: null, tags: [], metadata: {}, input, output, models: [], providers: [], tools: [],
    inputTokens: null, outputTokens: null, totalTokens: null, costUsd: null, costSource: null, observationCount: 0,
  }
}
const user = (content: string) => ({ role: 'user', content })
const assistant = (content: string) => ({ role: 'assistant', content })
const system = (content: string) => ({ role: 'system', content })
const words = (turns: ReturnType<typeof turnsOf>) =>
  turns.map((turn) => turn.input.flatMap((m) => m.parts.flatMap((p) => (p.kind === 'text' ? [p.text] : [p.kind]))))

describe('turnsOf', () => {
  it('folds the history that each request carries', () => {
    const turns = turnsOf([
      trace([system('s'), user('one')], 'A'),
      trace([system('s'), user('one'), assistant('A'), user('two')], assistant('B')),
      trace([system('s'), user('one'), assistant('A'), user('two'), assistant('B'), user('three')], null),
    ])
    expect(words(turns)).toEqual([['s', 'one'], ['two'], ['three']])
    expect(turns.map((t) => t.history.length)).toEqual([0, 3, 5])
  })

  it('shows words twice that were said twice', () => {
    expect(words(turnsOf([trace('yes', 'ok'), trace('yes', 'ok')]))).toEqual([['yes'], ['yes']])
    const retry = [user('one'), assistant('A'), user('again')]
    expect(words(turnsOf([trace('one', 'A'), trace(retry, null), trace(retry, 'B')]))).toEqual([['one'], ['again'], ['again']])
  })

  it('folds a system prompt that is the same, and past one that changed', () => {
    expect(words(turnsOf([trace([system('s'), user('one')], 'A'), trace([system('s'), user('two')], 'B')]))).toEqual([['s', 'one'], ['two']])
    const moved = turnsOf([trace([system('10:00'), user('one')], 'A'), trace([system('10:01'), user('one'), assistant('A'), user('two')], 'B')])
    expect(words(moved)).toEqual([['10:00', 'one'], ['two']])
  })

  it('keeps all of a request that shares nothing with what came before', () => {
    expect(words(turnsOf([trace('one', 'A'), trace([user('x'), assistant('y'), user('z')], 'B')]))).toEqual([['one'], ['x', 'y', 'z']])
  })

  it('shows the result of a tool that the next request brings', () => {
    const call = { role: 'assistant', content: null, tool_calls: [{ id: 'c', function: { name: 'f', arguments: '{}' } }] }
    const turns = turnsOf([
      trace([user('one')], call),
      trace([user('one'), call, { role: 'tool', tool_call_id: 'c', content: 'done' }], 'A'),
    ])
    expect(words(turns)).toEqual([['one'], ['result']])
  })
})
