import type { JsonValue } from '../../model/json.js'
import type { ObservationType } from '../../model/trace.js'
import { amounts, counts, payloads, quotedPayloads, type Reading, textLists, texts } from './Reading.js'

const METADATA = 'ai.telemetry.metadata'
const CONTEXT = 'ai.settings.context'

/** The Vercel AI SDK, 5 to 7. The 7th writes GenAI's attributes and adds these. */
export const vercelAi = {
  userId: texts(`${METADATA}.userId`, `${METADATA}.user_id`, `${CONTEXT}.userId`, `${CONTEXT}.user_id`),
  sessionId: texts(
    `${METADATA}.sessionId`, `${METADATA}.session_id`, `${METADATA}.threadId`, `${CONTEXT}.sessionId`, `${CONTEXT}.session_id`,
  ),
  tags: textLists(`${METADATA}.tags`),
  nameIfRoot: texts('ai.telemetry.functionId'),
  type: [{ key: 'ai.operationId', read: readOperation } satisfies Reading<ObservationType>],
  model: texts('ai.model.id'),
  provider: texts('ai.model.provider'),
  toolName: texts('ai.toolCall.name'),
  timeToFirstTokenMs: amounts(1, 'ai.response.msToFirstChunk'),
  input: payloads('ai.prompt.messages', 'ai.prompt', 'ai.value', 'ai.values'),
  toolInput: payloads('ai.toolCall.args'),
  toolOutput: quotedPayloads('ai.toolCall.result'),
  responseText: texts('ai.response.text'),
  responseToolCalls: payloads('ai.response.toolCalls'),
  responseObject: payloads('ai.response.object'),
  inputTokens: counts('ai.usage.inputTokens', 'ai.usage.promptTokens', 'ai.usage.tokens'),
  outputTokens: counts('ai.usage.outputTokens', 'ai.usage.completionTokens'),
  cacheReadTokens: counts('ai.usage.cachedInputTokens', 'ai.usage.inputTokenDetails.cacheReadTokens'),
  cacheWriteTokens: counts('ai.usage.inputTokenDetails.cacheWriteTokens'),
  reasoningTokens: counts('ai.usage.reasoningTokens', 'ai.usage.outputTokenDetails.reasoningTokens'),
  traceMetadata: [METADATA, CONTEXT],
} as const

function readOperation(value: JsonValue): ObservationType | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  if (/\.do(Generate|Stream)$/.test(value)) return 'generation'
  if (value.endsWith('.doEmbed')) return 'embedding'
  return value === 'ai.toolCall' ? 'tool' : 'chain'
}

const SUFFIX = /\.(chat|responses|messages|completions?|embeddings?|text-embedding|image|speech|transcription|generative-ai)$/

/** `openai` for `openai.chat`: the SDK's 5 and 6 name the endpoint too, also in `gen_ai.system`. */
export function providerOf(name: string): string {
  return name.replace(SUFFIX, '')
}
