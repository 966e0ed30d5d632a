import type { JsonValue } from '../../model/json.js'
import type { ObservationType } from '../../model/trace.js'
import { readAmount, readCostDetails, readUsageDetails } from '../usage.js'
import { objects, payloads, type Reading, textLists, texts, words } from './Reading.js'

/** Langfuse SDKs 4 and 5 (and its Python SDK 3), on OpenTelemetry. */
export const langfuse = {
  userId: texts('langfuse.user.id'),
  sessionId: texts('langfuse.session.id'),
  environment: texts('langfuse.environment'),
  release: texts('langfuse.release'),
  version: texts('langfuse.version'),
  tags: textLists('langfuse.trace.tags'),
  traceName: texts('langfuse.trace.name'),
  traceInput: payloads('langfuse.trace.input'),
  traceOutput: payloads('langfuse.trace.output'),
  type: [words<ObservationType>('langfuse.observation.type', {
    span: 'span', generation: 'generation', event: 'event', embedding: 'embedding', agent: 'agent', tool: 'tool',
    chain: 'chain', retriever: 'retriever', evaluator: 'evaluator', guardrail: 'guardrail',
  })],
  level: texts('langfuse.observation.level'),
  statusMessage: texts('langfuse.observation.status_message'),
  model: texts('langfuse.observation.model.name'),
  firstTokenAt: [{ key: 'langfuse.observation.completion_start_time', read: readTime } satisfies Reading<number>],
  input: payloads('langfuse.observation.input'),
  output: payloads('langfuse.observation.output'),
  usage: [objects('langfuse.observation.usage_details', readUsageDetails)],
  cost: [objects('langfuse.observation.cost_details', readCostDetails)],
  traceMetadata: ['langfuse.trace.metadata'],
  observationMetadata: ['langfuse.observation.metadata'],
} as const

/** An ISO 8601 time, which the SDKs put into JSON quotes; milliseconds where it is a number. */
function readTime(value: JsonValue): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value.replaceAll(/[\\"]/g, '')) : readAmount(value)
  return time === undefined || Number.isNaN(time) ? undefined : time
}
