import type { ObservationType } from '../../model/trace.js'
import { amounts, counts, payloads, textLists, texts, words } from './Reading.js'

/** OpenInference, of Arize Phoenix. */
export const openInference = {
  tags: textLists('tag.tags'),
  type: [words<ObservationType>('openinference.span.kind', {
    llm: 'generation', embedding: 'embedding', agent: 'agent', tool: 'tool', chain: 'chain', retriever: 'retriever',
    reranker: 'retriever', guardrail: 'guardrail', evaluator: 'evaluator', prompt: 'span',
  })],
  model: texts('llm.model_name', 'embedding.model_name'),
  provider: texts('llm.provider', 'llm.system'),
  toolName: texts('tool.name'),
  input: [...payloads('input.value'), { prefix: 'llm.input_messages.' }],
  output: [...payloads('output.value'), { prefix: 'llm.output_messages.' }],
  toolInput: payloads('tool.parameters'),
  documents: [{ prefix: 'retrieval.documents.' }],
  inputTokens: counts('llm.token_count.prompt'),
  outputTokens: counts('llm.token_count.completion'),
  totalTokens: counts('llm.token_count.total'),
  cacheReadTokens: counts('llm.token_count.prompt_details.cache_read'),
  cacheWriteTokens: counts('llm.token_count.prompt_details.cache_write'),
  reasoningTokens: counts('llm.token_count.completion_details.reasoning'),
  cost: amounts(1, 'llm.cost.total'),
  inputCost: amounts(1, 'llm.cost.prompt'),
  outputCost: amounts(1, 'llm.cost.completion'),
  traceMetadata: ['metadata'],
} as const
