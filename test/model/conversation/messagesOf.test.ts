import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../src/model/json.js'
import { messagesOf } from '../../../src/model/conversation/messagesOf.js'

const said = (speaker: string, text: string) => ({ speaker, label: null, parts: [{ kind: 'text', text }] })

describe('messagesOf', () => {
  it('reads plain text as said by the one expected', () => {
    expect(messagesOf('Where is my parcel?', 'user')).toEqual([said('user', 'Where is my parcel?')])
    expect(messagesOf('On its way.', 'assistant')).toEqual([said('assistant', 'On its way.')])
  })

  it('reads nothing as no message', () => {
    expect(messagesOf(null, 'user')).toEqual([])
    expect(messagesOf('', 'user')).toEqual([])
  })

  it('keeps false, zero and empty containers as data: they are something', () => {
    for (const value of [false, 0, [], {}]) {
      expect(messagesOf(value, 'user')).toEqual([{ speaker: 'user', label: null, parts: [{ kind: 'data', value }] }])
    }
  })

  it('reads chat messages, alone, in a list, under messages, and as JSON in a string', () => {
    const list = [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'Hello' }]
    const expected = [said('system', 'Be brief.'), said('user', 'Hello')]
    expect(messagesOf(list, 'user')).toEqual(expected)
    expect(messagesOf({ messages: list, temperature: 0 }, 'user')).toEqual(expected)
    expect(messagesOf(JSON.stringify(list), 'user')).toEqual(expected)
    expect(messagesOf({ role: 'assistant', content: 'Hi' }, 'assistant')).toEqual([said('assistant', 'Hi')])
  })

  it('reads the calls of OpenAI chat, with arguments as JSON in a string, and their results', () => {
    expect(messagesOf([
      { role: 'assistant', content: null, tool_calls: [{ id: 'c1', type: 'function', function: { name: 'track', arguments: '{"id":7}' } }] },
      { role: 'tool', tool_call_id: 'c1', content: '{"eta":"Monday"}' },
    ], 'user')).toEqual([
      { speaker: 'assistant', label: null, parts: [{ kind: 'call', id: 'c1', name: 'track', input: { id: 7 } }] },
      { speaker: 'tool', label: null, parts: [{ kind: 'result', id: 'c1', name: null, output: { eta: 'Monday' }, failed: false }] },
    ])
  })

  it('keeps arguments that are not JSON as the text they are', () => {
    const call = { role: 'assistant', content: '', tool_calls: [{ id: 'c', function: { name: 'f', arguments: '{"id":' } }] }
    expect(messagesOf(call, 'assistant')[0]?.parts).toEqual([{ kind: 'call', id: 'c', name: 'f', input: '{"id":' }])
  })

  it("reads Anthropic's parts, also without a message around them", () => {
    const content: JsonValue[] = [
      { type: 'thinking', thinking: 'Look it up.' },
      { type: 'text', text: 'One moment.' },
      { type: 'tool_use', id: 't1', name: 'track', input: { id: 7 } },
    ]
    const parts = [
      { kind: 'reasoning', text: 'Look it up.' },
      { kind: 'text', text: 'One moment.' },
      { kind: 'call', id: 't1', name: 'track', input: { id: 7 } },
    ]
    expect(messagesOf({ role: 'assistant', content }, 'assistant')).toEqual([{ speaker: 'assistant', label: null, parts }])
    expect(messagesOf(content, 'assistant')).toEqual([{ speaker: 'assistant', label: null, parts }])
    expect(messagesOf([{ role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', is_error: true, content: [{ type: 'text', text: 'timeout' }] }] }], 'user'))
      .toEqual([{ speaker: 'user', label: null, parts: [{ kind: 'result', id: 't1', name: null, output: 'timeout', failed: true }] }])
  })

  it('puts a system prompt that stands beside the messages first', () => {
    expect(messagesOf({ system: 'Be brief.', messages: [{ role: 'user', content: 'Hi' }] }, 'user'))
      .toEqual([said('system', 'Be brief.'), said('user', 'Hi')])
  })

  it("reads the items of OpenAI's responses", () => {
    expect(messagesOf([
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Think.' }] },
      { type: 'function_call', call_id: 'c1', name: 'track', arguments: '{}' },
      { type: 'function_call_output', call_id: 'c1', output: 'done' },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Done.' }] },
    ], 'assistant').map((m) => [m.speaker, m.parts[0]?.kind])).toEqual([
      ['assistant', 'reasoning'], ['assistant', 'call'], ['tool', 'result'], ['assistant', 'text'],
    ])
  })

  it("reads Gemini's parts and candidates, the AI SDK's parts, and OpenTelemetry's", () => {
    expect(messagesOf({ candidates: [{ content: { role: 'model', parts: [{ text: 'Hi' }, { functionCall: { name: 'f', args: { a: 1 } } }] } }] }, 'assistant'))
      .toEqual([{ speaker: 'assistant', label: null, parts: [{ kind: 'text', text: 'Hi' }, { kind: 'call', id: null, name: 'f', input: { a: 1 } }] }])
    expect(messagesOf([{ role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'x', toolName: 'f', args: {} }] }], 'user')[0]?.parts)
      .toEqual([{ kind: 'call', id: 'x', name: 'f', input: {} }])
    expect(messagesOf([{ role: 'tool', content: [{ type: 'tool-result', toolCallId: 'x', toolName: 'f', output: { type: 'text', value: 'ok' } }] }], 'user')[0]?.parts)
      .toEqual([{ kind: 'result', id: 'x', name: 'f', output: 'ok', failed: false }])
    expect(messagesOf([{ role: 'user', parts: [{ type: 'text', content: 'Hi' }] }], 'user')).toEqual([said('user', 'Hi')])
  })

  it("reads LangChain's messages, also serialised, without repeating a call", () => {
    expect(messagesOf([{ type: 'human', content: 'Hi' }, { type: 'ai', content: 'Hello' }], 'user')).toEqual([said('user', 'Hi'), said('assistant', 'Hello')])
    expect(messagesOf([[{ lc: 1, type: 'constructor', id: ['langchain_core', 'messages', 'HumanMessage'], kwargs: { content: 'Hi' } }]], 'user')).toEqual([said('user', 'Hi')])
    const twice = { type: 'ai', content: [{ type: 'tool_use', id: 'a', name: 'f', input: {} }], tool_calls: [{ id: 'a', name: 'f', args: {} }] }
    expect(messagesOf(twice, 'assistant')[0]?.parts).toHaveLength(1)
  })

  it('unwraps an object whose one field is text, and shows one with more fields whole', () => {
    expect(messagesOf({ question: 'Why?' }, 'user')).toEqual([said('user', 'Why?')])
    expect(messagesOf({ choices: [{ index: 0, message: { role: 'assistant', content: 'Because.' } }] }, 'assistant')).toEqual([said('assistant', 'Because.')])
    const order = { text: 'Why?', locale: 'en' }
    expect(messagesOf(order, 'user')).toEqual([{ speaker: 'user', label: null, parts: [{ kind: 'data', value: order }] }])
  })

  it('names an image without loading it', () => {
    expect(messagesOf([{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] }], 'user')[0]?.parts)
      .toEqual([{ kind: 'media', type: 'image', name: null }])
    expect(messagesOf([{ role: 'user', content: [{ type: 'document', title: 'Invoice', source: { media_type: 'application/pdf', data: '' } }] }], 'user')[0]?.parts)
      .toEqual([{ kind: 'media', type: 'application/pdf', name: 'Invoice' }])
  })

  it('keeps an unknown role as a word', () => {
    expect(messagesOf([{ role: 'critic', content: 'No.' }], 'user')).toEqual([{ speaker: 'other', label: 'critic', parts: [{ kind: 'text', text: 'No.' }] }])
    expect(messagesOf([{ role: 'constructor', content: 'x' }], 'user')[0]).toMatchObject({ speaker: 'other', label: 'constructor' })
  })

  it('never throws and never drops everything, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const json = JSON.parse(JSON.stringify(value))
      const messages = messagesOf(json, 'user')
      if (json !== null && json !== '') expect(messages.length).toBeGreaterThan(0)
    }))
  })
})
