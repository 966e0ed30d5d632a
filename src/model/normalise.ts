import type { ScoreInput, ScoreRecord } from './score.js'
import type { CostSource, ObservationInput, ObservationRecord, TraceInput, TraceRecord } from './trace.js'

const text = (value: string | null | undefined): string | null => value || null
const distinct = (values: readonly string[] | null | undefined): readonly string[] =>
  !values || values.length === 0 ? []
  : values.length === 1 && values[0] !== '' ? values
  : [...new Set(values.filter((value) => value !== ''))]

interface Usage {
  readonly inputTokens?: number | null
  readonly outputTokens?: number | null
  readonly totalTokens?: number | null
  readonly costUsd?: number | null
  readonly costSource?: CostSource | null
}

/** Tokens and cost with what follows from them: a total is input + output of those known, a cost without a source is reported. */
function usage(input: Usage) {
  const inputTokens = input.inputTokens ?? null
  const outputTokens = input.outputTokens ?? null
  const costUsd = input.costUsd ?? null
  return {
    inputTokens,
    outputTokens,
    totalTokens: input.totalTokens ??
      (inputTokens === null && outputTokens === null ? null : (inputTokens ?? 0) + (outputTokens ?? 0)),
    costUsd,
    costSource: costUsd === null ? null : (input.costSource ?? 'reported'),
  }
}

/** Fills a trace with the defaults of what its writer did not say. Empty texts count as not said. */
export function normaliseTrace(input: TraceInput): TraceRecord {
  return {
    id: input.id,
    timestamp: input.timestamp,
    durationMs: input.durationMs ?? null,
    name: text(input.name),
    userId: text(input.userId),
    userEmail: text(input.userEmail),
    sessionId: text(input.sessionId),
    status: input.status ?? 'ok',
    statusMessage: text(input.statusMessage),
    environment: input.environment || 'default',
    release: text(input.release),
    tags: input.tags ?? [],
    metadata: input.metadata ?? {},
    input: input.input ?? null,
    output: input.output ?? null,
    models: distinct(input.models),
    providers: distinct(input.providers),
    tools: distinct(input.tools),
    ...usage(input),
    observationCount: input.observationCount ?? 0,
  }
}

/** Fills an observation with the defaults of what its writer did not say. Empty texts count as not said. */
export function normaliseObservation(input: ObservationInput): ObservationRecord {
  const type = input.type ?? 'span'
  return {
    id: input.id,
    traceId: input.traceId,
    parentId: text(input.parentId),
    type,
    name: input.name || type,
    timestamp: input.timestamp,
    durationMs: input.durationMs ?? null,
    status: input.status ?? 'ok',
    statusMessage: text(input.statusMessage),
    model: text(input.model),
    provider: text(input.provider),
    toolName: text(input.toolName),
    cacheReadTokens: input.cacheReadTokens ?? null,
    reasoningTokens: input.reasoningTokens ?? null,
    ...usage(input),
    timeToFirstTokenMs: input.timeToFirstTokenMs ?? null,
    input: input.input ?? null,
    output: input.output ?? null,
    metadata: input.metadata ?? {},
  }
}

/** Fills a score with the defaults of what its writer did not say. Empty texts count as not said. */
export function normaliseScore(input: ScoreInput): ScoreRecord {
  const { value } = input
  return {
    id: input.id,
    name: input.name,
    dataType: typeof value === 'number' ? 'numeric' : typeof value === 'boolean' ? 'boolean' : 'categorical',
    value,
    timestamp: input.timestamp,
    source: input.source ?? 'api',
    comment: text(input.comment),
    traceId: text(input.traceId),
    sessionId: text(input.sessionId),
    observationId: text(input.observationId),
  }
}

/** Lays a later write of a record over an earlier one: fields that are there and not `undefined` win. */
export function mergeInput<Input extends object>(earlier: Input, later: Input): Input {
  const merged = { ...earlier }
  for (const key of keysOf(later)) if (later[key] !== undefined) merged[key] = later[key]
  return merged
}

function keysOf<T extends object>(value: T): (keyof T)[] {
  // Writers give plain records; their own keys are those of the type.
  return Object.keys(value) as (keyof T)[]
}
