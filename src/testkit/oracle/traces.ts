import type { AskContext } from '../../contract/adapter.js'
import type { DimensionValue, RequestOf } from '../../contract/questions.js'
import { matchesMetrics, matchesTraceSearch, matchesUsers } from '../../model/conditions.js'
import { dimensionValues } from '../../model/dimensions.js'
import { compareInTime, compareText } from '../../model/order.js'
import type { Page } from '../../model/page.js'
import type { TraceScope } from '../../model/scope.js'
import type { ObservationNode, ObservationRecord, TraceDetail, TraceRecord, TraceSummary } from '../../model/trace.js'
import { groupBy } from './groups.js'
import { pageOf, sortRows } from './paging.js'
import { summarise } from './users.js'
import { countedTraces, judgedTraceId, visibleTraces, type World } from './world.js'

/** The traces of a trace scope. Metric conditions look at all that range, status and dimensions leave of a user. */
export function scopedTraces(world: World, scope: TraceScope, context: AskContext | undefined): readonly TraceRecord[] {
  const { userId, sessionId, range, status, search, where } = scope
  const counted = countedTraces(world, context, { range, status, where })
  const hasMetrics = where?.some((condition) => condition.kind === 'metric') ?? false
  const staying = new Set<string | null>()
  for (const [user, traces] of groupBy(counted, (trace) => trace.userId)) {
    if (user === null ? !hasMetrics : !hasMetrics || matchesMetrics(summarise(world, user, traces), where)) staying.add(user)
  }
  return counted
    .filter((trace) => staying.has(trace.userId))
    .filter((trace) => matchesUsers(trace.userId, where))
    .filter((trace) => userId === undefined || trace.userId === userId)
    .filter((trace) => sessionId === undefined || trace.sessionId === sessionId)
    .filter((trace) => matchesTraceSearch(trace, search))
}

function toSummary({ input: _input, output: _output, metadata: _metadata, ...summary }: TraceRecord): TraceSummary {
  return summary
}

export function listTraces(world: World, request: RequestOf<'listTraces'>, context?: AskContext): Page<TraceSummary> {
  const { by, direction } = request.sort ?? { by: 'timestamp', direction: 'desc' }
  const rows = scopedTraces(world, request, context).map(toSummary)
  return pageOf('listTraces', request, context, sortRows(rows, direction, (row) => row[by], (a, b) => compareText(a.id, b.id)))
}

/** Depth first, siblings in time. What no root leads to (a parent that never came, a circle) begins a tree of its own. */
function treeOf(observations: readonly ObservationRecord[]): readonly ObservationNode[] {
  const inTime = [...observations].sort(compareInTime)
  const ids = new Set(inTime.map((observation) => observation.id))
  const nodes: ObservationNode[] = []
  const seen = new Set<string>()
  const visit = (observation: ObservationRecord, depth: number): void => {
    if (seen.has(observation.id)) return
    seen.add(observation.id)
    nodes.push({ ...observation, depth })
    for (const child of inTime) if (child.parentId === observation.id) visit(child, depth + 1)
  }
  for (const observation of inTime) if (observation.parentId === null || !ids.has(observation.parentId)) visit(observation, 0)
  for (const observation of inTime) visit(observation, 0)
  return nodes
}

export function getTrace(world: World, request: RequestOf<'getTrace'>, context?: AskContext): TraceDetail | null {
  const trace = visibleTraces(world, context?.access).find(({ id }) => id === request.traceId)
  if (!trace) return null
  return {
    trace,
    observations: treeOf(world.partsOf.get(trace.id) ?? []),
    scores: world.scores.filter((score) => judgedTraceId(world, score) === trace.id).sort(compareInTime),
  }
}

export function listDimensionValues(
  world: World, request: RequestOf<'listDimensionValues'>, context?: AskContext,
): readonly DimensionValue[] {
  const named = scopedTraces(world, request, context).flatMap((trace) => [...new Set(dimensionValues(trace, request.dimension))])
  const rows = [...groupBy(named, (value) => value)].map(([value, times]) => ({ value, traces: times.length }))
  return sortRows(rows, 'desc', (row) => row.traces, (a, b) => compareText(a.value, b.value)).slice(0, request.limit)
}
