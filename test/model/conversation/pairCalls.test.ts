import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../../src/model/conversation/messagesOf.js'
import { pairCalls } from '../../../src/model/conversation/pairCalls.js'

const call = (id: string) => ({ role: 'assistant', content: null, tool_calls: [{ id, function: { name: 'f', arguments: '{}' } }] })
const result = (id: string, content: string) => ({ role: 'tool', tool_call_id: id, content })

describe('pairCalls', () => {
  it('puts a result beside its call and drops the message that held only it', () => {
    const messages = pairCalls(messagesOf([call('a'), call('b'), result('b', 'B'), result('a', 'A')], 'user'))
    expect(messages.map((m) => m.parts)).toEqual([
      [{ kind: 'call', id: 'a', name: 'f', input: {}, answer: { output: 'A', failed: false } }],
      [{ kind: 'call', id: 'b', name: 'f', input: {}, answer: { output: 'B', failed: false } }],
    ])
  })

  it('keeps a result that has no call, that comes before it, or that comes twice', () => {
    expect(pairCalls(messagesOf([result('x', 'X')], 'user'))).toHaveLength(1)
    expect(pairCalls(messagesOf([result('x', 'X'), call('x')], 'user'))).toHaveLength(2)
    expect(pairCalls(messagesOf([call('x'), result('x', '1'), result('x', '2')], 'user')).map((m) => m.parts[0]?.kind)).toEqual(['call', 'result'])
  })
})
