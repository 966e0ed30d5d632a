import type { ObservationType, SaidOfObservation } from '../../model/trace.js'
import type { IngestLimits } from '../limits.js'
import { isObject, prune } from '../payload.js'
import { readAmount, readCostDetails, readUsageDetails } from '../usage.js'
import { type LangfuseEvent, saying, textOf, timeOf } from './LangfuseEvent.js'
import { metadataOf } from './traceEvent.js'

const TYPES: ReadonlySet<string> = new Set<ObservationType>([
  'span', 'generation', 'event', 'agent', 'tool', 'chain', 'retriever', 'evaluator', 'embedding', 'guardrail',
])
const isType = (text: string): text is ObservationType => TYPES.has(text)

/** The type of observation that an event creates or updates; `null` where it does neither. */
export function observationType({ type, body }: LangfuseEvent, limits: IngestLimits): ObservationType | null {
  const [, kind = ''] = /^([a-z]+)-(?:create|update)$/.exec(type) ?? []
  const named = kind === 'observation' ? (textOf(body['type'], limits)?.toLowerCase() ?? 'span') : kind
  return isType(named) ? named : null
}

/** What an event says of its observation. Start and end may come in events apart, and in either order. */
export function readObservationEvent(event: LangfuseEvent, type: ObservationType, limits: IngestLimits): SaidOfObservation {
  const { body } = event
  const level = textOf(body['level'], limits)
  const details = body['usageDetails'] ?? body['usage']
  const usage = isObject(details) ? readUsageDetails(details) : undefined
  const costs = body['costDetails']
  const cost = isObject(costs) ? readCostDetails(costs) : isObject(details) ? oldCost(details) : undefined
  return saying<SaidOfObservation>({
    traceId: textOf(body['traceId'], limits),
    parentId: textOf(body['parentObservationId'], limits),
    type,
    name: textOf(body['name'], limits),
    timestamp: timeOf(body['startTime']),
    endedAt: timeOf(body['endTime']),
    firstTokenAt: timeOf(body['completionStartTime']),
    status: level === undefined ? undefined : level.toUpperCase() === 'ERROR' ? 'error' : 'ok',
    statusMessage: textOf(body['statusMessage'], limits),
    model: textOf(body['model'], limits),
    inputTokens: usage?.inputTokens,
    outputTokens: usage?.outputTokens,
    totalTokens: usage?.totalTokens,
    cacheReadTokens: usage?.cacheReadTokens,
    reasoningTokens: usage?.reasoningTokens,
    costUsd: cost,
    costSource: cost === undefined ? undefined : 'reported',
    input: prune(body['input'] ?? null, limits),
    output: prune(body['output'] ?? null, limits),
    metadata: metadataOf(body['metadata'], limits),
  })
}

/** Usage of old held its cost. */
function oldCost(usage: Parameters<typeof readCostDetails>[0]): number | undefined {
  const [input, output] = [readAmount(usage['inputCost']), readAmount(usage['outputCost'])]
  return readAmount(usage['totalCost']) ?? (input === undefined && output === undefined ? undefined : (input ?? 0) + (output ?? 0))
}
