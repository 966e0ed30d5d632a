import type { ObservationType } from '../../model/trace.js'
import { amounts, counts, payloads, texts, words } from './Reading.js'

/** OpenTelemetry's conventions for generative AI, 1.45 and the names of before. */
export const genAi = {
  sessionId: texts('gen_ai.conversation.id'),
  type: [words<ObservationType>('gen_ai.operation.name', {
    chat: 'generation', text_completion: 'generation', generate_content: 'generation', embeddings: 'embedding',
    execute_tool: 'tool', invoke_agent: 'agent', create_agent: 'agent', retrieval: 'retriever',
  }, 'span')],
  model: texts('gen_ai.request.model', 'gen_ai.response.model'),
  provider: texts('gen_ai.provider.name', 'gen_ai.system'),
  toolName: texts('gen_ai.tool.name'),
  timeToFirstTokenMs: amounts(1000, 'gen_ai.response.time_to_first_chunk', 'gen_ai.client.operation.time_to_first_chunk'),
  inputMessages: payloads('gen_ai.input.messages'),
  outputMessages: payloads('gen_ai.output.messages'),
  toolInput: payloads('gen_ai.tool.call.arguments'),
  toolOutput: payloads('gen_ai.tool.call.result'),
  query: payloads('gen_ai.retrieval.query.text'),
  documents: payloads('gen_ai.retrieval.documents'),
  inputTokens: counts('gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens'),
  outputTokens: counts('gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens'),
  totalTokens: counts('gen_ai.usage.total_tokens'),
  cacheReadTokens: counts('gen_ai.usage.cache_read.input_tokens', 'gen_ai.usage.cache_read_input_tokens'),
  cacheWriteTokens: counts('gen_ai.usage.cache_creation.input_tokens', 'gen_ai.usage.cache_creation_input_tokens'),
  reasoningTokens: counts('gen_ai.usage.reasoning.output_tokens', 'gen_ai.usage.reasoning_tokens'),
  cost: amounts(1, 'gen_ai.usage.cost'),
} as const

/** Span events of the same conventions. */
export const genAiEvents = {
  evaluation: 'gen_ai.evaluation.result',
  evaluationName: 'gen_ai.evaluation.name',
  evaluationValue: 'gen_ai.evaluation.score.value',
  evaluationLabel: 'gen_ai.evaluation.score.label',
  evaluationComment: 'gen_ai.evaluation.explanation',
  prompt: 'gen_ai.content.prompt',
  promptText: 'gen_ai.prompt',
  completion: 'gen_ai.content.completion',
  completionText: 'gen_ai.completion',
} as const
