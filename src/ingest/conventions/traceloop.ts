import type { ObservationType } from '../../model/trace.js'
import { counts, quotedPayloads, texts, words } from './Reading.js'

const ASSOCIATION = 'traceloop.association.properties'
const associations = (...names: readonly string[]) => texts(...names.map((name) => `${ASSOCIATION}.${name}`))

/** OpenLLMetry, of Traceloop. Ids are association properties, which each program names as it likes. */
export const traceloop = {
  userId: associations('user_id', 'userId', 'user.id'),
  userEmail: associations('user_email', 'userEmail', 'user.email'),
  sessionId: associations('session_id', 'sessionId', 'session.id'),
  nameIfRoot: texts('traceloop.entity.name'),
  name: texts('traceloop.entity.name'),
  type: [words<ObservationType>('traceloop.span.kind', { workflow: 'chain', task: 'span', agent: 'agent', tool: 'tool' })],
  requestType: [words<ObservationType>('llm.request.type', { chat: 'generation', completion: 'generation', embedding: 'embedding' })],
  toolName: texts('traceloop.entity.name'),
  inputMessages: [{ prefix: 'gen_ai.prompt.' }],
  outputMessages: [{ prefix: 'gen_ai.completion.' }],
  input: quotedPayloads('traceloop.entity.input'),
  output: quotedPayloads('traceloop.entity.output'),
  totalTokens: counts('llm.usage.total_tokens'),
  traceMetadata: [ASSOCIATION],
} as const

/** Its instrumentation of Anthropic (inside Latitude too) passes on that cached tokens are counted beside the others. */
export const COUNTS_CACHE_BESIDE: ReadonlySet<string> = new Set([
  '@traceloop/instrumentation-anthropic', 'opentelemetry.instrumentation.anthropic',
])
