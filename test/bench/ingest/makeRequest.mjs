/** Export requests as programs send them: a call of an agent with two model calls and a tool, in one SDK's words. */

const NANO = 1_000_000n
const START = 1_780_000_000_000n
const hex = (number, length) => number.toString(16).padStart(length, '0')
const text = (value) => ({ stringValue: value })
const question = 'My parcel has been on its way for nine days, the tracking page has not changed since Tuesday. Where is it, and can I have my money back?'
const answer = 'It has been held at the sorting centre in Hannover since Tuesday evening. I have asked for a search and refunded the shipping fee.'
const messages = (role, content) => JSON.stringify([{ role, parts: [{ type: 'text', content }] }])

const WORDS = {
  'OpenTelemetry GenAI': {
    who: (user) => ({ 'user.id': text(user), 'session.id': text(`${user}-chat`), 'user.email': text(`${user}@example.com`) }),
    agent: () => ({ 'gen_ai.operation.name': text('invoke_agent'), 'gen_ai.agent.name': text('support'), 'gen_ai.input.messages': text(messages('user', question)) }),
    call: () => ({
      'gen_ai.operation.name': text('chat'), 'gen_ai.provider.name': text('openai'), 'gen_ai.request.model': text('gpt-4o'),
      'gen_ai.response.model': text('gpt-4o-2024-08-06'), 'gen_ai.request.temperature': { doubleValue: 0.2 },
      'gen_ai.input.messages': text(messages('user', question)), 'gen_ai.output.messages': text(messages('assistant', answer)),
      'gen_ai.usage.input_tokens': { intValue: 820 }, 'gen_ai.usage.output_tokens': { intValue: 96 },
      'gen_ai.response.finish_reasons': { arrayValue: { values: [text('stop')] } },
    }),
    tool: () => ({
      'gen_ai.operation.name': text('execute_tool'), 'gen_ai.tool.name': text('track_parcel'), 'gen_ai.tool.type': text('function'),
      'gen_ai.tool.call.arguments': text('{"number":"00340434161094021501"}'), 'gen_ai.tool.call.result': text('{"status":"held","since":"2026-05-26"}'),
    }),
  },
  'Langfuse 5': {
    who: (user) => ({ 'user.id': text(user), 'session.id': text(`${user}-chat`), 'langfuse.trace.name': text('support-turn'), 'langfuse.trace.tags': { arrayValue: { values: [text('web')] } }, 'langfuse.trace.metadata.plan': text('pro') }),
    agent: () => ({ 'langfuse.environment': text('production'), 'langfuse.observation.type': text('agent'), 'langfuse.observation.input': text(question) }),
    call: () => ({
      'langfuse.environment': text('production'), 'langfuse.release': text('v2.0.0'), 'langfuse.observation.type': text('generation'),
      'langfuse.observation.model.name': text('gpt-4o'), 'langfuse.observation.model.parameters': text('{"temperature":0.2}'),
      'langfuse.observation.input': text(JSON.stringify([{ role: 'user', content: question }])), 'langfuse.observation.output': text(answer),
      'langfuse.observation.usage_details': text('{"input":820,"output":96,"total":916}'), 'langfuse.observation.cost_details': text('{"total":0.00301}'),
    }),
    tool: () => ({ 'langfuse.environment': text('production'), 'langfuse.observation.type': text('tool'), 'langfuse.observation.input': text('{"number":"00340434161094021501"}'), 'langfuse.observation.output': text('{"status":"held"}') }),
  },
  OpenInference: {
    who: (user) => ({ 'user.id': text(user), 'session.id': text(`${user}-chat`), metadata: text('{"plan":"pro"}') }),
    agent: () => ({ 'openinference.span.kind': text('AGENT'), 'input.value': text(question) }),
    call: () => ({
      'openinference.span.kind': text('LLM'), 'llm.model_name': text('gpt-4o'), 'llm.provider': text('openai'),
      'llm.input_messages.0.message.role': text('user'), 'llm.input_messages.0.message.content': text(question),
      'llm.output_messages.0.message.role': text('assistant'), 'llm.output_messages.0.message.content': text(answer),
      'llm.token_count.prompt': { intValue: 820 }, 'llm.token_count.completion': { intValue: 96 }, 'llm.token_count.total': { intValue: 916 },
    }),
    tool: () => ({ 'openinference.span.kind': text('TOOL'), 'tool.name': text('track_parcel'), 'tool.parameters': text('{"number":"00340434161094021501"}') }),
  },
}

export const DIALECTS = Object.keys(WORDS)

/** A request of so many spans in one SDK's words, as OTLP/JSON; another number gives other traces. */
export function makeRequest(dialect, spans, number = 0) {
  const words = WORDS[dialect]
  const made = Array.from({ length: spans }, (_, i) => {
    const first = number * spans
    const trace = Math.floor((first + i) / 4)
    const part = i % 4
    const attributes = { ...[words.agent, words.call, words.tool, words.call][part](), ...words.who(`user-${trace % 300}`) }
    const start = START + BigInt(trace * 1000 + part * 100)
    return {
      traceId: hex(trace + 1, 32), spanId: hex(first + i + 1, 16), ...(part > 0 && { parentSpanId: hex(first + i - part + 1, 16) }),
      name: ['invoke_agent support', 'chat gpt-4o', 'execute_tool track_parcel', 'chat gpt-4o'][part], kind: 1,
      startTimeUnixNano: String(start * NANO), endTimeUnixNano: String((start + 90n) * NANO),
      attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })), events: [], status: { code: 0 },
    }
  })
  return {
    resourceSpans: [{
      resource: { attributes: [{ key: 'service.name', value: text('bench') }, { key: 'deployment.environment.name', value: text('production') }] },
      scopeSpans: [{ scope: { name: 'bench', version: '1.0.0' }, spans: made }],
    }],
  }
}
