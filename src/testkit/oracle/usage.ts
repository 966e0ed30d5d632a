import type { AskContext } from '../../contract/adapter.js'
import type { RequestOf, Usage } from '../../contract/questions.js'
import type { UsageSlice } from '../../model/activity.js'
import { type DimensionId, dimensionValues } from '../../model/dimensions.js'
import { compareText } from '../../model/order.js'
import { quantile } from '../../model/statistics.js'
import type { ObservationRecord, TraceRecord } from '../../model/trace.js'
import { knownAscending } from './groups.js'
import { sortRows } from './paging.js'
import { sumOf } from './totals.js'
import { countedTraces, type World } from './world.js'

/** The value that a single observation names along a dimension; `undefined` where only whole traces name one. */
function valueOfPart(part: ObservationRecord, by: DimensionId): string | null | undefined {
  return by === 'model' ? part.model : by === 'provider' ? part.provider : by === 'tool' ? part.toolName : undefined
}

/** What carries the tokens and the cost of some values in a trace: the observations that name them, or the trace itself. */
function carriersOf(
  trace: TraceRecord, parts: readonly ObservationRecord[], by: DimensionId, values: ReadonlySet<string>,
): readonly (TraceRecord | ObservationRecord)[] {
  if (parts.length === 0 || (by !== 'model' && by !== 'provider' && by !== 'tool')) return [trace]
  return parts.filter((part) => values.has(valueOfPart(part, by) ?? ''))
}

export function getUsage(world: World, request: RequestOf<'getUsage'>, context?: AskContext): Usage {
  const { userId, range, status, by, limit, orderBy = 'traces' } = request
  const traces = countedTraces(world, context, { range, status }).filter((trace) => trace.userId === userId)

  const slice = (value: string, values: ReadonlySet<string>): UsageSlice => {
    const among = traces.filter((trace) => dimensionValues(trace, by).some((named) => values.has(named)))
    const carriers = among.flatMap((trace) => carriersOf(trace, world.partsOf.get(trace.id) ?? [], by, values))
    return {
      value,
      traces: among.length,
      erroredTraces: among.filter((trace) => trace.status === 'error').length,
      totalTokens: sumOf(carriers, (carrier) => carrier.totalTokens),
      costUsd: sumOf(carriers, (carrier) => carrier.costUsd),
      durationP50: quantile(knownAscending(among, (trace) => trace.durationMs), 0.5),
    }
  }

  const values = [...new Set(traces.flatMap((trace) => dimensionValues(trace, by)))]
  const slices = sortRows(
    values.map((value) => slice(value, new Set([value]))), 'desc', (row) => row[orderBy], (a, b) => compareText(a.value, b.value),
  )
  const folded = slices.slice(limit).map((row) => row.value)
  return {
    slices: slices.slice(0, limit),
    other: folded.length === 0 ? null : { ...slice('', new Set(folded)), values: folded.length },
  }
}
