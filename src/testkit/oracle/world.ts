import type { Access, AskContext, WriteBatch } from '../../contract/adapter.js'
import { assembleObservation } from '../../model/assembleObservation.js'
import { assembleTrace } from '../../model/assembleTrace.js'
import { checkObservation, checkScore, checkTrace } from '../../model/check.js'
import { matchesDimensions } from '../../model/conditions.js'
import type { FeedbackRule } from '../../model/feedback.js'
import { mergeInput, normaliseScore } from '../../model/normalise.js'
import { mergeObservation, mergeTrace } from '../../model/pieces.js'
import type { Condition, Range } from '../../model/scope.js'
import type { ScoreRecord } from '../../model/score.js'
import type { ObservationRecord, TraceRecord } from '../../model/trace.js'
import { groupBy } from './groups.js'

/** What the oracle answers from: whole records, with nothing counted beforehand. */
export interface World {
  readonly tenant: string
  readonly feedback: FeedbackRule
  /** With their totals derived, in the order of their ids' first appearance. */
  readonly traces: readonly TraceRecord[]
  readonly observations: readonly ObservationRecord[]
  readonly scores: readonly ScoreRecord[]
  /** The observations of each trace that has some. */
  readonly partsOf: ReadonlyMap<string, readonly ObservationRecord[]>
}

/** Later records of one id lie over earlier ones; bad ones are left out. */
function mergeById<Input extends { readonly id: string }>(
  inputs: readonly Input[], check: (input: unknown) => string | null, merge: (known: Input | undefined, later: Input) => Input,
): Input[] {
  const byId = new Map<string, Input>()
  for (const input of inputs) {
    const merged = merge(byId.get(input.id), input)
    if (check(merged) === null) byId.set(input.id, merged)
  }
  return [...byId.values()]
}

export function createWorld(records: WriteBatch, tenant: string, feedback: FeedbackRule): World {
  const observations = mergeById(records.observations ?? [], checkObservation, mergeObservation).map(assembleObservation)
  const partsOf = groupBy(observations, (observation) => observation.traceId)
  const traces = mergeById(records.traces ?? [], checkTrace, mergeTrace)
    .map((trace) => assembleTrace(trace, partsOf.get(trace.id) ?? []))
  const scores = mergeById(records.scores ?? [], checkScore, (known, later) => (known ? mergeInput(known, later) : later)).map(normaliseScore)
  return { tenant, feedback, traces, observations, scores, partsOf }
}

/** The traces that an asker may see. */
export function visibleTraces(world: World, access: Access | undefined): readonly TraceRecord[] {
  if (access && access.tenant !== world.tenant) return []
  const allowed = access?.userIds
  return allowed ? world.traces.filter((trace) => trace.userId !== null && allowed.includes(trace.userId)) : world.traces
}

/** The visible traces that count: in the range, of the status, with the dimensions. */
export function countedTraces(
  world: World,
  context: AskContext | undefined,
  scope: { readonly range?: Range; readonly status?: 'ok' | 'error'; readonly where?: readonly Condition[] },
): readonly TraceRecord[] {
  const { range, status, where } = scope
  return visibleTraces(world, context?.access)
    .filter((trace) => !range || (range.from <= trace.timestamp && trace.timestamp < range.to))
    .filter((trace) => status === undefined || trace.status === status)
    .filter((trace) => matchesDimensions(trace, where))
}

/** The trace that a score judges: the one that it names, or that of the observation that it names alone. */
export function judgedTraceId(world: World, { traceId, sessionId, observationId }: ScoreRecord): string | null {
  if (traceId !== null || sessionId !== null || observationId === null) return traceId
  return world.observations.find((observation) => observation.id === observationId)?.traceId ?? null
}

/** The scores of the given traces and of the sessions that they belong to. */
export function scoresOf(world: World, traces: readonly TraceRecord[]): readonly ScoreRecord[] {
  const traceIds = new Set<string | null>(traces.map((trace) => trace.id))
  const sessionIds = new Set(traces.map((trace) => trace.sessionId))
  return world.scores.filter((score) =>
    traceIds.has(judgedTraceId(world, score)) || (score.sessionId !== null && sessionIds.has(score.sessionId)))
}
