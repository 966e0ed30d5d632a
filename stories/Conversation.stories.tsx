import { expect, userEvent, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { Conversation } from '../src/components/conversation/Conversation.js'
import { ViewRoot } from '../src/components/ViewRoot.js'
import type { JsonValue } from '../src/model/json.js'
import type { TraceRecord } from '../src/model/trace.js'
import { NOW } from './support/clock.js'

function trace(id: string, input: JsonValue, output: JsonValue, more: Partial<TraceRecord> = {}): TraceRecord {
  return {
    id, timestamp: NOW, durationMs: 3400, name: 'chat', userId: 'u', userEmail: null, sessionId: 's', status: 'ok', statusMessage: null,
    environment: 'default', release: null, tags: [], metadata: {}, input, output, models: ['gpt-4.1'], providers: [], tools: [],
    inputTokens: 2000, outputTokens: 118, totalTokens: 2118, costUsd: 0.03, costSource: 'reported', observationCount: 1, ...more,
  }
}

/** The traces of a session as one conversation, whatever shape their payloads have. */
const meta = preview.meta({
  title: 'Parts/Conversation',
  component: Conversation,
  render: (args) => <ViewRoot style={{ maxWidth: 432 }}><Conversation {...args} /></ViewRoot>,
})

const system = { role: 'system', content: 'You help the customers of a carrier. '.repeat(20) }
const first = { role: 'user', content: 'Where is my container HLXU 402 1177?' }
const call = { role: 'assistant', content: null, tool_calls: [{ id: 'c1', function: { name: 'lookup_shipment', arguments: '{"container":"HLXU4021177"}' } }] }
const result = { role: 'tool', tool_call_id: 'c1', content: '{"vessel":"MSC Ilona","eta":"2026-11-21","stops":["Sines","Le Havre","Rotterdam"]}' }
const answer = { role: 'assistant', content: 'It is on the MSC Ilona, now due in Rotterdam on Saturday 21 November.' }

/** History that each request repeats is folded; a call stands with its result. */
export const Chat = meta.story({
  args: {
    traces: [
      trace('1', [system, first], [call, result, answer]),
      trace('2', [system, first, call, result, answer, { role: 'user', content: 'And the second one?' }], null, { status: 'error', statusMessage: 'Tool lookup_shipment timed out after 30 s.', costUsd: null, costSource: null }),
      trace('3', 'Hello? Anyone there?', 'I could not reach the tracking system.'),
    ],
    scores: [
      { id: 's1', name: 'faithfulness', dataType: 'numeric', value: 0.94, timestamp: NOW, source: 'eval', comment: null, traceId: '1', sessionId: null, observationId: null },
      { id: 's2', name: 'user-feedback', dataType: 'boolean', value: false, timestamp: NOW, source: 'user', comment: 'asked twice, got nothing', traceId: '3', sessionId: null, observationId: null },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const earlier = canvas.getByRole('button', { name: '5 earlier messages' })
    await userEvent.click(earlier)
    await expect(earlier).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getAllByText(first.content)).toHaveLength(2)
  },
})

/** Long text is cut and says by how much; markup is text; JSON folds; right-to-left words run their own way. */
export const Extreme = meta.story({
  args: {
    traces: [
      trace('1', '<img src=x onerror=alert(1)> '.repeat(90), { deep: { list: Array.from({ length: 200 }, (_, i) => ({ i, text: 'value '.repeat(30) })), nothing: null, yes: true } }),
      trace('2', 'أين حاويتي؟ كان من المفترض أن تصل يوم الاثنين.', 'x'.repeat(100_000), { models: ['a-model-with-a-very-long-name-'.repeat(6)], durationMs: null, totalTokens: null, costUsd: null, costSource: null }),
    ],
  },
  play: async ({ canvasElement }) => {
    const [more] = within(canvasElement).getAllByRole('button', { name: 'Show more' })
    if (!more) throw new Error('Nothing was cut.')
    await userEvent.click(more)
    await expect(canvasElement.querySelector('img')).toBeNull()
  },
})
