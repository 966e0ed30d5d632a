import type { JsonValue } from '../model/json.js'
import type { ScoreInput } from '../model/score.js'
import type { CostSource, ObservationInput, ObservationType, SaidOfTrace } from '../model/trace.js'
import { readAttributes } from './conventions/readAttributes.js'
import type { SpanFields } from './conventions/SpanFields.js'
import { COUNTS_CACHE_BESIDE } from './conventions/traceloop.js'
import { providerOf } from './conventions/vercelAi.js'
import type { OtlpSpan } from './decode/OtlpSpan.js'
import type { IngestLimits } from './limits.js'
import { readEvents } from './readEvents.js'
import { includeCache, type Usage } from './usage.js'

/** A span in our terms, all but its price. */
export interface ReadSpan {
  /** Its cost is yet to be told. */
  readonly observation: ObservationDraft
  /** What it says of its trace, but for its usage. */
  readonly said: SaidOfTrace
  readonly scores: readonly ScoreInput[]
  /** The call's own tokens, or what an outer span tells of those below it. `null` where the span tells none. */
  readonly usage: Usage | null
  /** US dollars, as reported. */
  readonly cost: number | undefined
  readonly model: string | undefined
  readonly provider: string | undefined
  /** A model call, whose usage counts by itself; outer spans repeat that of the calls in them. */
  readonly counts: boolean
}

type ObservationDraft = ObservationInput & { costUsd: number | undefined; costSource: CostSource | undefined }

/** Reads a span, given what its resource and scope say. */
export function readSpan(span: OtlpSpan, scopeName: string, inherited: SpanFields, limits: IngestLimits): ReadSpan {
  const fields = readAttributes(span.attributes, limits, inherited)
  const { values } = fields
  const events = readEvents(span, limits)
  const type: ObservationType = values.type ?? 'span'
  const counts = type === 'generation' || type === 'embedding'
  const toolName = type === 'tool' ? (values.toolName ?? textOf(span.name, limits)) : undefined
  const failed = span.failed || values.level?.toUpperCase() === 'ERROR'
  const provider = values.provider === undefined ? undefined : providerOf(values.provider)
  const usage = usageOf(fields, COUNTS_CACHE_BESIDE.has(scopeName))
  const own = counts ? usage : null
  const observation: ObservationDraft = {
    id: span.spanId,
    traceId: span.traceId,
    parentId: span.parentId,
    type,
    name: toolName ?? values.name ?? textOf(span.name, limits),
    timestamp: span.start,
    durationMs: span.end === null ? undefined : span.end - span.start,
    status: failed ? 'error' : 'ok',
    statusMessage: failed ? (values.statusMessage ?? textOf(span.statusMessage, limits) ?? events.exception ?? values.errorMessage) : undefined,
    model: counts ? values.model : undefined,
    provider,
    toolName,
    inputTokens: own?.inputTokens,
    outputTokens: own?.outputTokens,
    totalTokens: own?.totalTokens,
    cacheReadTokens: own?.cacheReadTokens,
    reasoningTokens: own?.reasoningTokens,
    costUsd: undefined,
    costSource: undefined,
    timeToFirstTokenMs: values.firstTokenAt === undefined ? values.timeToFirstTokenMs : Math.max(0, values.firstTokenAt - span.start),
    input: values.input ?? events.prompt,
    output: values.output ?? responseOf(fields) ?? events.completion,
    metadata: fields.observationMetadata ? Object.fromEntries(fields.observationMetadata) : undefined,
  }
  return {
    observation,
    said: saidOf(fields),
    scores: events.scores,
    usage,
    cost: values.cost ?? sumOf(values.inputCost, values.outputCost),
    model: values.model,
    provider,
    counts,
  }
}

function textOf(text: string, { maxAttributeLength }: IngestLimits): string | undefined {
  return text === '' || text.length > maxAttributeLength ? undefined : text
}

/** What a span says of its trace; nothing that it does not say. */
function saidOf({ values, traceMetadata, observationMetadata }: SpanFields): SaidOfTrace {
  const said: { -readonly [K in keyof SaidOfTrace]: SaidOfTrace[K] } = {}
  if (values.traceName !== undefined) said.name = values.traceName
  if (values.nameIfRoot !== undefined) said.nameIfRoot = values.nameIfRoot
  if (values.userId !== undefined) said.userId = values.userId
  if (values.userEmail !== undefined) said.userEmail = values.userEmail
  if (values.sessionId !== undefined) said.sessionId = values.sessionId
  if (values.environment !== undefined) said.environment = values.environment
  if (values.release !== undefined) said.release = values.release
  if (values.tags !== undefined) said.tags = values.tags
  if (values.traceInput !== undefined) said.input = values.traceInput
  if (values.traceOutput !== undefined) said.output = values.traceOutput
  // The version of the code, set apart from the release: where there is no release it stands for it.
  const version = values.version !== undefined && values.version !== values.release ? values.version : undefined
  if (traceMetadata) said.metadata = Object.fromEntries(traceMetadata)
  if (version !== undefined) said.metadata = { version, ...said.metadata }
  if (observationMetadata) said.metadataIfRoot = Object.fromEntries(observationMetadata)
  return said
}

function usageOf({ values }: SpanFields, cacheBeside: boolean): Usage | null {
  const { usage, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, reasoningTokens } = values
  if (usage) return includeCache(usage, false)
  // What is sent beside both counts may leave out cached ones, or add others: their sum is the total.
  const totalTokens = inputTokens === undefined || outputTokens === undefined ? values.totalTokens : undefined
  if (inputTokens === undefined && outputTokens === undefined && totalTokens === undefined) return null
  return includeCache({ inputTokens, outputTokens, totalTokens, cacheReadTokens, cacheWriteTokens, reasoningTokens }, cacheBeside)
}

function sumOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0)
}

/** The AI SDK writes an answer in parts: its text, its calls of tools, or an object. */
function responseOf({ values: { responseText, responseToolCalls, responseObject } }: SpanFields): JsonValue | undefined {
  if (responseToolCalls === undefined) return responseObject ?? responseText
  return [{ role: 'assistant', content: responseText ?? '', tool_calls: responseToolCalls }]
}
