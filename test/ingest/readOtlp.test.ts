import { gzipSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assembleTrace } from '../../src/model/assembleTrace.js'
import type { JsonValue } from '../../src/model/json.js'
import { normaliseObservation } from '../../src/model/normalise.js'
import { type OtlpOptions, type OtlpRecords, readOtlp } from '../../src/ingest/readOtlp.js'
import { encodeOtlp } from '../support/encodeOtlp.mjs'

const START = 1_780_000_000_000
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'

type Attributes = Readonly<Record<string, JsonValue>>

function valueOf(value: JsonValue): object {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(valueOf) } }
  return { kvlistValue: { values: attributesOf(value as Attributes) } }
}
function attributesOf(attributes: Attributes): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: valueOf(value) }))
}
const spanOf = (attributes: Attributes, fields: object = {}) => ({
  traceId: TRACE, spanId: SPAN, name: 'a span', startTimeUnixNano: `${START}000000`, endTimeUnixNano: `${START + 250}999999`,
  attributes: attributesOf(attributes), ...fields,
})
const requestOf = (spans: readonly object[], resource: Attributes = {}, scope: object = {}) =>
  ({ resourceSpans: [{ resource: { attributes: attributesOf(resource) }, scopeSpans: [{ scope, spans }] }] })

const read = (request: object, options: Partial<OtlpOptions> = {}) => readOtlp(JSON.stringify(request), { contentType: 'application/json', ...options })

/** The traces as a sink makes them. */
const assembled = ({ traces, observations }: OtlpRecords) =>
  traces.map((trace) => assembleTrace(trace, observations.filter(({ traceId }) => traceId === trace.id).map(normaliseObservation)))

/** One span by its attributes, read from both wires, which must agree. */
async function one(attributes: Attributes, fields: object = {}, resource: Attributes = {}, scope: object = {}) {
  const request = requestOf([spanOf(attributes, fields)], resource, scope)
  const records = await read(request)
  expect(await readOtlp(encodeOtlp(request), { contentType: 'application/x-protobuf' })).toEqual(records)
  const [observation] = records.observations
  const [trace] = assembled(records)
  if (!observation || !trace) throw new Error('nothing was read')
  return { observation, trace, scores: records.scores }
}

describe('readOtlp', () => {
  it('reads a span, its times to the millisecond', async () => {
    const { observation, trace } = await one({}, { parentSpanId: 'aaaaaaaaaaaaaaaa' })
    expect(observation).toMatchObject({ id: SPAN, traceId: TRACE, parentId: 'aaaaaaaaaaaaaaaa', name: 'a span', type: 'span', timestamp: START, durationMs: 250, status: 'ok' })
    expect(trace).toMatchObject({ id: TRACE, timestamp: START, durationMs: 250, name: 'a span' })
  })

  it('gives each trace in pieces for a sink, with whose it is for readers', async () => {
    const child = spanOf({ 'user.id': 'ann', 'gen_ai.operation.name': 'chat', 'gen_ai.usage.input_tokens': 5 }, { spanId: '00000000000000aa', parentSpanId: SPAN })
    const records = await read(requestOf([child, spanOf({ 'session.id': 's' })]))
    expect(assembled(records)).toMatchObject([{ userId: 'ann', sessionId: 's', inputTokens: 5, observationCount: 2 }])
    expect(records.traces).toMatchObject([{ id: TRACE, timestamp: START, name: 'a span', userId: 'ann', sessionId: 's', pieces: [{ key: '00000000000000aa', at: null }, { key: SPAN, at: null }] }])
  })

  it('takes content types with parameters, gzip and deflate', async () => {
    const request = requestOf([spanOf({ 'user.id': 'ann' })])
    const bytes = new TextEncoder().encode(JSON.stringify(request))
    const expected = await read(request)
    expect(await readOtlp(bytes, { contentType: 'Application/JSON; charset=utf-8' })).toEqual(expected)
    expect(await readOtlp(gzipSync(bytes), { contentType: 'application/json', contentEncoding: 'gzip' })).toEqual(expected)
    expect(await readOtlp(deflateSync(bytes), { contentType: 'application/json', contentEncoding: 'deflate' })).toEqual(expected)
    expect(await readOtlp(gzipSync(encodeOtlp(request)), { contentType: 'application/x-protobuf', contentEncoding: 'GZIP' })).toEqual(expected)
  })

  it('takes an empty request', async () => {
    const nothing = { traces: [], observations: [], scores: [], rejected: [] }
    expect(await read({})).toEqual(nothing)
    expect(await read({ resourceSpans: [] })).toEqual(nothing)
    expect(await readOtlp(new Uint8Array(), { contentType: 'application/x-protobuf' })).toEqual(nothing)
  })

  it('refuses what it cannot read, with the reason and the status that says so', async () => {
    await expect(readOtlp('x', { contentType: 'text/plain' })).rejects.toMatchObject({ reason: 'unsupported', status: 415, code: 'unsupported', retryable: false })
    await expect(readOtlp('{}', { contentType: null })).rejects.toMatchObject({ status: 415 })
    await expect(readOtlp(new Uint8Array(3), { contentType: 'application/json', contentEncoding: 'br' })).rejects.toMatchObject({ status: 415 })
    await expect(readOtlp('{', { contentType: 'application/json' })).rejects.toMatchObject({ reason: 'unreadable', status: 400, code: 'bad_request' })
    await expect(readOtlp('[]', { contentType: 'application/json' })).rejects.toMatchObject({ status: 400 })
    await expect(readOtlp('{"batch":[]}', { contentType: 'application/json' })).rejects.toMatchObject({ status: 400 })
    await expect(readOtlp('{}', { contentType: 'application/x-protobuf' })).rejects.toMatchObject({ status: 400 })
    await expect(readOtlp(new TextEncoder().encode('{}'), { contentType: 'application/x-protobuf' })).rejects.toMatchObject({ status: 400 })
    await expect(readOtlp(new Uint8Array([1, 2, 3]), { contentType: 'application/json', contentEncoding: 'gzip' })).rejects.toMatchObject({ status: 400 })
  })

  it('leaves out spans that cannot be placed, says so, and reads the rest', async () => {
    const { observations, rejected } = await read(requestOf([
      spanOf({}, { traceId: '' }), spanOf({}, { traceId: '0'.repeat(32) }), spanOf({}, { spanId: 'zz' }), spanOf({}, { startTimeUnixNano: undefined }),
      spanOf({}, { startTimeUnixNano: '0' }), spanOf({}, { startTimeUnixNano: 'never' }), spanOf({}, { startTimeUnixNano: '9'.repeat(26) }), spanOf({}),
    ]))
    expect(observations.map(({ id }) => id)).toEqual([SPAN])
    expect(rejected.map(({ id }) => id)).toEqual([SPAN, SPAN, '', SPAN, SPAN, SPAN, SPAN])
    for (const { reason } of rejected) expect(reason).toMatch(/trace id|span id|start time/)
  })

  it('takes ids in capitals, a time as a number, and an end before the start for none', async () => {
    const { observation } = await one({}, { traceId: TRACE.toUpperCase(), parentSpanId: '0'.repeat(16), endTimeUnixNano: '1000000' })
    expect(observation).toMatchObject({ traceId: TRACE, parentId: null, durationMs: undefined })
    const { observations } = await read(requestOf([spanOf({}, { startTimeUnixNano: START * 1e6 })]))
    expect(observations[0]?.timestamp).toBe(START)
  })
})

describe('who, where and which', () => {
  it.each<[string, Attributes, string]>([
    ['langfuse.user.id', { 'user.id': 'b', 'langfuse.user.id': 'a' }, 'a'],
    ['user.id', { 'traceloop.association.properties.user_id': 'b', 'user.id': 'a' }, 'a'],
    ['user_id of Traceloop', { 'traceloop.association.properties.userId': 'b', 'traceloop.association.properties.user_id': 'a' }, 'a'],
    ['user.id of Traceloop', { 'traceloop.association.properties.user.id': 'a' }, 'a'],
    ['metadata of the AI SDK', { 'ai.telemetry.metadata.userId': 'a', 'ai.settings.context.userId': 'b' }, 'a'],
    ['context of the AI SDK', { 'ai.settings.context.user_id': 'a', 'enduser.id': 'b' }, 'a'],
    ['enduser.id', { 'enduser.id': 'a' }, 'a'],
    ['a number', { 'user.id': 42 }, '42'],
    ['a number too large for a double', { 'user.id': '9007199254740993' }, '9007199254740993'],
    ['an empty one first', { 'langfuse.user.id': '', 'user.id': 'a' }, 'a'],
    ['spaces and signs', { 'user.id': ' Ann+1 / 用户 ' }, ' Ann+1 / 用户 '],
  ])('finds the user by %s', async (_, attributes, userId) => {
    expect((await one(attributes)).trace.userId).toBe(userId)
  })

  it('finds the session, the conversation last', async () => {
    expect((await one({ 'gen_ai.conversation.id': 'c' })).trace.sessionId).toBe('c')
    expect((await one({ 'gen_ai.conversation.id': 'c', 'ai.telemetry.metadata.threadId': 't' })).trace.sessionId).toBe('t')
    expect((await one({ 'session.id': 's', 'traceloop.association.properties.session_id': 't' })).trace.sessionId).toBe('s')
  })

  it('finds environment and release on the span, then on the resource', async () => {
    const { trace } = await one({ 'deployment.environment': 'old' }, {}, { 'deployment.environment.name': 'new', 'service.version': '1.2' })
    expect(trace).toMatchObject({ environment: 'new', release: '1.2' })
    expect((await one({ 'langfuse.environment': 'span' }, {}, { 'langfuse.environment': 'resource' })).trace.environment).toBe('span')
    expect((await one({}, {}, { 'user.id': 'ann' })).trace.userId).toBe('ann')
  })

  it('keeps a version apart from the release, or takes it for one', async () => {
    expect((await one({ 'langfuse.release': 'v1', 'langfuse.version': '3' })).trace).toMatchObject({ release: 'v1', metadata: { version: '3' } })
    expect((await one({ 'langfuse.version': '3' })).trace).toMatchObject({ release: '3' })
    expect((await one({ 'langfuse.version': '3' })).trace.metadata).toEqual({})
  })

  it('reads tags as a list or as JSON', async () => {
    expect((await one({ 'langfuse.trace.tags': ['a', 'b'] })).trace.tags).toEqual(['a', 'b'])
    expect((await one({ 'latitude.tags': '["a","b"]' })).trace.tags).toEqual(['a', 'b'])
    expect((await one({ 'langfuse.trace.tags': [], 'tag.tags': ['c'] })).trace.tags).toEqual(['c'])
  })

  it('gathers metadata from all who send some, less what was used', async () => {
    const { trace, observation } = await one({
      'langfuse.trace.metadata.plan': 'pro', 'langfuse.trace.metadata.limits': '{"seats":40}', 'langfuse.observation.metadata.step': '2', metadata: '{"a":1}',
      'latitude.metadata': '{"b":2}', 'traceloop.association.properties.user_id': 'ann', 'traceloop.association.properties.c': '3', 'ai.settings.context.d': true,
    })
    expect(trace.metadata).toEqual({ plan: 'pro', limits: { seats: 40 }, step: '2', a: 1, b: 2, c: '3', d: true })
    expect(observation.metadata).toEqual({ step: '2' })
  })

  it('names the trace after what the family names it', async () => {
    expect((await one({ 'traceloop.entity.name': 'answer' }, { name: 'answer.workflow' }))).toMatchObject({ trace: { name: 'answer' }, observation: { name: 'answer' } })
    expect((await one({ 'ai.telemetry.functionId': 'route' }, { name: 'ai.generateText' })).trace.name).toBe('route')
    expect((await one({ 'latitude.capture.name': 'chat', 'traceloop.entity.name': 'x' })).trace.name).toBe('chat')
    expect((await one({ 'langfuse.trace.name': 'turn', 'latitude.capture.name': 'chat' })).trace.name).toBe('turn')
  })
})

describe('observations', () => {
  it.each<[string, Attributes]>([
    ['generation', { 'langfuse.observation.type': 'GENERATION', 'gen_ai.operation.name': 'execute_tool' }],
    ['guardrail', { 'openinference.span.kind': 'GUARDRAIL' }],
    ['retriever', { 'openinference.span.kind': 'RERANKER' }],
    ['span', { 'openinference.span.kind': 'PROMPT' }],
    ['chain', { 'traceloop.span.kind': 'workflow', 'gen_ai.operation.name': 'chat' }],
    ['generation', { 'traceloop.span.kind': 'unknown', 'gen_ai.operation.name': 'text_completion' }],
    ['embedding', { 'gen_ai.operation.name': 'embeddings' }],
    ['agent', { 'gen_ai.operation.name': 'create_agent' }],
    ['span', { 'gen_ai.operation.name': 'agent_step', 'ai.operationId': 'ai.generateText' }],
    ['generation', { 'ai.operationId': 'ai.streamText.doStream' }],
    ['embedding', { 'ai.operationId': 'ai.embedMany.doEmbed' }],
    ['tool', { 'ai.operationId': 'ai.toolCall' }],
    ['chain', { 'ai.operationId': 'ai.generateObject' }],
    ['generation', { 'llm.request.type': 'chat' }],
    ['span', { 'gen_ai.agent.name': 'x', 'gen_ai.request.model': 'm' }],
  ])('is a %s by %j', async (type, attributes) => {
    expect((await one(attributes)).observation.type).toBe(type)
  })

  it('names the model of a model call alone, and who sells it', async () => {
    const chat = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'gpt-4o', 'gen_ai.response.model': 'gpt-4o-2024' }
    expect((await one({ ...chat, 'gen_ai.system': 'openai.chat' })).observation).toMatchObject({ model: 'gpt-4o', provider: 'openai' })
    expect((await one({ ...chat, 'gen_ai.provider.name': 'aws.bedrock' })).observation.provider).toBe('aws.bedrock')
    expect((await one({ 'ai.operationId': 'ai.embed.doEmbed', 'ai.model.id': 'e', 'ai.model.provider': 'google.generative-ai' })).observation).toMatchObject({ model: 'e', provider: 'google' })
    expect((await one({ ...chat, 'gen_ai.operation.name': 'invoke_agent' })).observation.model).toBeUndefined()
  })

  it('names a tool by its tool name', async () => {
    expect((await one({ 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'search' }, { name: 'execute_tool search' })).observation).toMatchObject({ toolName: 'search', name: 'search' })
    expect((await one({ 'langfuse.observation.type': 'tool' }, { name: 'lookup' })).observation).toMatchObject({ toolName: 'lookup', name: 'lookup' })
    expect((await one({ 'gen_ai.tool.name': 'search' })).observation.toolName).toBeUndefined()
  })

  it('fails by level or by status, with the first message there is', async () => {
    const exception = (message: string) => ({ name: 'exception', timeUnixNano: `${START}000000`, attributes: attributesOf({ 'exception.message': message }) })
    const events = [exception('first'), exception('last')]
    expect((await one({ 'langfuse.observation.level': 'ERROR', 'langfuse.observation.status_message': 'said' }, { status: { code: 2, message: 'status' }, events })).observation).toMatchObject({ status: 'error', statusMessage: 'said' })
    expect((await one({}, { status: { code: 2, message: 'status' }, events })).observation.statusMessage).toBe('status')
    expect((await one({ 'error.type': 'Timeout' }, { status: { code: 2 }, events })).observation.statusMessage).toBe('last')
    expect((await one({ 'error.type': 'Timeout', 'error.message': 'too late' }, { status: { code: 2 } })).observation.statusMessage).toBe('too late')
    expect((await one({ 'langfuse.observation.level': 'WARNING', 'langfuse.observation.status_message': 'hm' }, { status: { code: 1 } })).observation).toMatchObject({ status: 'ok', statusMessage: undefined })
  })

  it('reads the time to the first token in each unit', async () => {
    expect((await one({ 'langfuse.observation.completion_start_time': `"${new Date(START + 120).toISOString()}"` })).observation.timeToFirstTokenMs).toBe(120)
    expect((await one({ 'gen_ai.response.time_to_first_chunk': 0.25 })).observation.timeToFirstTokenMs).toBe(250)
    expect((await one({ 'gen_ai.client.operation.time_to_first_chunk': 0.5 })).observation.timeToFirstTokenMs).toBe(500)
    expect((await one({ 'ai.response.msToFirstChunk': 691.25 })).observation.timeToFirstTokenMs).toBe(691.25)
  })

  it('reads inputs and outputs: JSON where it is an object or a list, else the text', async () => {
    expect((await one({ 'langfuse.observation.input': '{"a":1}', 'langfuse.observation.output': '42' })).observation).toMatchObject({ input: { a: 1 }, output: '42' })
    expect((await one({ 'traceloop.entity.input': '{"args":["hi"],"kwargs":{}}', 'traceloop.entity.output': '"Hello"' })).observation).toMatchObject({ input: { args: ['hi'], kwargs: {} }, output: 'Hello' })
    expect((await one({ 'gen_ai.input.messages': '[{"role":"user"}]', 'input.value': 'x' })).observation.input).toEqual([{ role: 'user' }])
    expect((await one({ 'langfuse.observation.input': '{"a":' })).observation.input).toBe('{"a":')
  })

  it('puts messages together that come one attribute a field', async () => {
    const { observation } = await one({
      'llm.input_messages.1.message.role': 'user', 'llm.input_messages.1.message.contents.0.message_content.type': 'text', 'llm.input_messages.1.message.contents.0.message_content.text': 'hi',
      'llm.input_messages.0.message.role': 'system', 'llm.input_messages.0.message.content': 'be kind',
      'llm.output_messages.0.message.role': 'assistant', 'llm.output_messages.0.message.tool_calls.0.tool_call.function.name': 'f', 'llm.output_messages.0.message.tool_calls.0.tool_call.function.arguments': '{}',
    })
    expect(observation.input).toEqual([{ role: 'system', content: 'be kind' }, { role: 'user', content: [{ type: 'text', text: 'hi' }] }])
    expect(observation.output).toEqual([{ role: 'assistant', tool_calls: [{ function: { name: 'f', arguments: '{}' } }] }])
    expect((await one({ 'gen_ai.prompt.0.role': 'user', 'gen_ai.prompt.0.content': 'hi' })).observation.input).toEqual([{ role: 'user', content: 'hi' }])
    expect((await one({ 'retrieval.documents.0.document.id': 'd', 'retrieval.documents.0.document.score': 0.5 })).observation.output).toEqual([{ id: 'd', score: 0.5 }])
  })

  it('reads the answers of the AI SDK', async () => {
    expect((await one({ 'ai.response.text': 'yes' })).observation.output).toBe('yes')
    expect((await one({ 'ai.response.object': '{"a":1}' })).observation.output).toEqual({ a: 1 })
    expect((await one({ 'ai.response.toolCalls': '[{"toolName":"f"}]' })).observation.output).toEqual([{ role: 'assistant', content: '', tool_calls: [{ toolName: 'f' }] }])
  })

  it('reads evaluations as scores, each once, and prompts from events', async () => {
    const evaluation = (attributes: Attributes) => ({ name: 'gen_ai.evaluation.result', timeUnixNano: `${START + 5}000000`, attributes: attributesOf(attributes) })
    const { scores, observation } = await one({}, {
      events: [
        evaluation({ 'gen_ai.evaluation.name': 'help', 'gen_ai.evaluation.score.value': 0.5, 'gen_ai.evaluation.explanation': 'clear' }),
        evaluation({ 'gen_ai.evaluation.name': 'tone', 'gen_ai.evaluation.score.label': 'kind' }), evaluation({ 'gen_ai.evaluation.name': 'none' }),
        { name: 'gen_ai.content.prompt', timeUnixNano: `${START}000000`, attributes: attributesOf({ 'gen_ai.prompt': '"hi"' }) },
      ],
    })
    expect(scores).toMatchObject([
      { id: `${TRACE}-${SPAN}-help-0`, name: 'help', value: 0.5, comment: 'clear', timestamp: START + 5, source: 'eval', traceId: TRACE, observationId: SPAN },
      { id: `${TRACE}-${SPAN}-tone-1`, name: 'tone', value: 'kind' },
    ])
    expect(observation.input).toBe('hi')
  })
})

describe('tokens and cost', () => {
  const chat = { 'gen_ai.operation.name': 'chat' }
  const generation = { 'langfuse.observation.type': 'generation' }

  it('counts a model call by itself', async () => {
    expect((await one({ ...chat, 'gen_ai.usage.input_tokens': 820, 'gen_ai.usage.output_tokens': 96, 'gen_ai.usage.cache_read.input_tokens': 100, 'gen_ai.usage.reasoning.output_tokens': 7 })).observation)
      .toMatchObject({ inputTokens: 820, outputTokens: 96, cacheReadTokens: 100, reasoningTokens: 7 })
    expect((await one({ ...chat, 'gen_ai.usage.prompt_tokens': '9', 'gen_ai.usage.completion_tokens': '3' })).observation).toMatchObject({ inputTokens: 9, outputTokens: 3 })
    expect((await one({ ...chat, 'gen_ai.usage.input_tokens': 5, 'ai.usage.inputTokens': 7, 'ai.usage.cachedInputTokens': 2 })).observation).toMatchObject({ inputTokens: 5, cacheReadTokens: 2 })
    expect((await one({ ...chat, 'gen_ai.usage.total_tokens': 7 })).observation).toMatchObject({ inputTokens: undefined, totalTokens: 7 })
    expect((await one({ 'openinference.span.kind': 'LLM', 'llm.token_count.prompt': 5, 'llm.token_count.completion_details.reasoning': 0 })).observation).toMatchObject({ inputTokens: 5, reasoningTokens: 0 })
  })

  it('adds cached tokens that are counted beside the others', async () => {
    const cached = { ...chat, 'gen_ai.usage.input_tokens': 30, 'gen_ai.usage.output_tokens': 8, 'gen_ai.usage.total_tokens': 38, 'gen_ai.usage.cache_read.input_tokens': 10, 'gen_ai.usage.cache_creation.input_tokens': 5 }
    expect((await one(cached)).observation).toMatchObject({ inputTokens: 30, outputTokens: 8, totalTokens: undefined })
    expect((await one(cached, {}, {}, { name: '@traceloop/instrumentation-anthropic' })).observation).toMatchObject({ inputTokens: 45, totalTokens: undefined })
    expect((await one({ ...cached, 'gen_ai.usage.cache_read.input_tokens': 100 })).observation).toMatchObject({ inputTokens: 135, totalTokens: undefined })
  })

  it('leaves the usage of outer spans to the trace, for where nothing below knows its own', async () => {
    const { observation, trace } = await one({ 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.usage.input_tokens': 155, 'gen_ai.request.model': 'gpt-4o' })
    expect(observation.inputTokens).toBeUndefined()
    expect(trace).toMatchObject({ inputTokens: 155, models: ['gpt-4o'] })
    const both = requestOf([
      spanOf({ 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.usage.input_tokens': 155 }),
      spanOf({ ...chat, 'gen_ai.usage.input_tokens': 60 }, { spanId: '00000000000000a1', parentSpanId: SPAN }), spanOf({ ...chat, 'gen_ai.usage.input_tokens': 95 }, { spanId: '00000000000000a2', parentSpanId: SPAN }),
    ])
    expect(assembled(await read(both))).toMatchObject([{ inputTokens: 155 }])
  })

  it('takes a reported cost, a zero too', async () => {
    expect((await one({ ...generation, 'langfuse.observation.cost_details': '{"input":0.25,"output":0.5}' })).observation).toMatchObject({ costUsd: 0.75, costSource: 'reported' })
    expect((await one({ ...generation, 'langfuse.observation.cost_details': '{"input":0.25,"total":0.5}' })).observation.costUsd).toBe(0.5)
    expect((await one({ ...generation, 'langfuse.observation.cost_details': '{"input":0,"output":0,"total":0}' })).observation).toMatchObject({ costUsd: 0, costSource: 'reported' })
    expect((await one({ ...generation, 'langfuse.observation.cost_details': '{}' })).observation.costUsd).toBeUndefined()
    expect((await one({ 'openinference.span.kind': 'LLM', 'llm.cost.prompt': 0.25, 'llm.cost.completion': 0.5 })).observation.costUsd).toBe(0.75)
    expect((await one({ ...chat, 'gen_ai.usage.cost': 0.125 })).observation.costUsd).toBe(0.125)
  })

  it('estimates a cost that was not sent, and knows none of a model that it does not know', async () => {
    const tokens = { 'gen_ai.usage.input_tokens': 1000, 'gen_ai.usage.output_tokens': 100, 'gen_ai.provider.name': 'openai' }
    const { observation, trace } = await one({ ...chat, ...tokens, 'gen_ai.request.model': 'gpt-4o' })
    expect(observation.costUsd).toBeCloseTo(0.0035, 10)
    expect(observation.costSource).toBe('estimated')
    expect(trace.costSource).toBe('estimated')
    expect((await one({ ...chat, ...tokens, 'gen_ai.request.model': 'our-own' })).observation).toMatchObject({ costUsd: undefined, costSource: undefined })
    expect((await one({ ...chat, 'gen_ai.request.model': 'gpt-4o' })).observation.costUsd).toBeUndefined()
  })
})

describe('limits', () => {
  it('refuses a body that unpacks to too much, before it has', async () => {
    const bomb = gzipSync(new Uint8Array(200 << 20))
    const before = process.memoryUsage().arrayBuffers
    await expect(readOtlp(bomb, { contentType: 'application/json', contentEncoding: 'gzip', maxBytes: 1 << 20 })).rejects.toMatchObject({ reason: 'too_large', status: 413 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 << 20)
    await expect(readOtlp(new Uint8Array(100), { contentType: 'application/json', maxBytes: 99 })).rejects.toMatchObject({ status: 413 })
    await expect(readOtlp('x'.repeat(100), { contentType: 'application/json', maxBytes: 99 })).rejects.toMatchObject({ status: 413 })
  })

  it('refuses a body of too many spans, in both wires', async () => {
    const request = requestOf(Array.from({ length: 11 }, () => spanOf({})))
    await expect(read(request, { maxSpans: 10 })).rejects.toMatchObject({ reason: 'too_large', status: 413 })
    await expect(readOtlp(encodeOtlp(request), { contentType: 'application/x-protobuf', maxSpans: 10 })).rejects.toMatchObject({ status: 413 })
  })

  it('leaves out attributes beyond the limit', async () => {
    const { traces } = await read(requestOf([spanOf({ a: 1, b: 2, 'user.id': 'ann' })]), { maxAttributes: 2 })
    expect(traces[0]?.userId).toBeUndefined()
  })

  it('cuts long payloads, and takes no id that is too long', async () => {
    const long = 'x'.repeat(10 << 20)
    const { observations, traces } = await read(requestOf([spanOf({ 'langfuse.observation.input': long, 'langfuse.trace.metadata.big': long, 'user.id': long, 'session.id': 's' })]))
    expect(observations[0]?.input).toHaveLength((1 << 20) + 1)
    expect(traces[0]?.pieces?.[0]?.said.metadata?.['big']).toHaveLength((1 << 20) + 1)
    expect(traces[0]?.userId).toBeUndefined()
    expect(traces[0]?.sessionId).toBe('s')
    const { observations: nested } = await read(requestOf([spanOf({ 'langfuse.observation.input': { text: 'x'.repeat(50) } })]), { maxAttributeLength: 10 })
    expect(nested[0]?.input).toEqual({ text: `${'x'.repeat(10)}…` })
  })

  it('takes what lies too deep for nothing, in values and in JSON within them', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect((await one({ 'langfuse.observation.input': deep })).observation.input).toBe(deep)
    const nested = Array.from({ length: 200 }).reduce<JsonValue>((inner) => [inner], 'x')
    const { observation } = await one({ 'langfuse.observation.input': nested })
    expect(JSON.stringify(observation.input)).toBe(`${'['.repeat(64)}null${']'.repeat(64)}`)
    const any = `${'{"arrayValue":{"values":['.repeat(20_000)}${']}}'.repeat(20_000)}`
    const body = JSON.stringify(requestOf([spanOf({})])).replace('"attributes":[]}', `"attributes":[{"key":"langfuse.observation.input","value":${any}}]}`)
    await expect(readOtlp(body, { contentType: 'application/json' })).resolves.toMatchObject({ rejected: [] })
  })

  it('takes no number that is none', async () => {
    const body = JSON.stringify(requestOf([spanOf({ 'gen_ai.operation.name': 'chat', 'gen_ai.usage.input_tokens': '-5', 'gen_ai.usage.output_tokens': 'NaN', 'gen_ai.usage.cost': '1e999' })]))
    const { observations } = await readOtlp(body, { contentType: 'application/json' })
    expect(observations[0]).toMatchObject({ inputTokens: undefined, outputTokens: undefined, costUsd: undefined })
  })

  it('takes a date in the year 9999', async () => {
    const { observations } = await read(requestOf([spanOf({}, { startTimeUnixNano: `${Date.UTC(9999, 11, 31)}000000`, endTimeUnixNano: undefined })]))
    expect(observations[0]?.timestamp).toBe(Date.UTC(9999, 11, 31))
  })
})
