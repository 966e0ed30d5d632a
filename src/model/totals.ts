import { sortInTime } from './order.js'
import { sum } from './statistics.js'
import type { ObservationRecord, TraceRecord } from './trace.js'

/** The fields of a trace that its observations know better. */
export type TraceTotals = Pick<
  TraceRecord,
  | 'models' | 'providers' | 'tools' | 'inputTokens' | 'outputTokens' | 'totalTokens'
  | 'costUsd' | 'costSource' | 'observationCount'
>

/** What the totals are summed from. */
export type TotalledPart = Pick<
  ObservationRecord,
  | 'id' | 'timestamp' | 'model' | 'provider' | 'toolName' | 'inputTokens' | 'outputTokens' | 'totalTokens'
  | 'costUsd' | 'costSource'
>

/**
 * The totals of a trace, given all its observations in any order. A field that at least one observation knows is
 * theirs (sums over those that know it; models, providers and tools distinct in order of first use); any other stays
 * the trace's own. Cost is estimated when any priced observation's is.
 */
export function deriveTotals(own: TraceTotals, observations: readonly TotalledPart[]): TraceTotals {
  if (observations.length === 0) return own
  const parts = sortInTime(observations)
  const distinct = (read: (part: TotalledPart) => string | null, otherwise: readonly string[]): readonly string[] => {
    const values = new Set<string>()
    for (const part of parts) {
      const value = read(part)
      if (value !== null) values.add(value)
    }
    return values.size > 0 ? [...values] : otherwise
  }
  const total = (read: (part: TotalledPart) => number | null): number | null => {
    const values: number[] = []
    for (const part of parts) {
      const value = read(part)
      if (value !== null) values.push(value)
    }
    return sum(values)
  }
  const costUsd = total((part) => part.costUsd)
  return {
    models: distinct((part) => part.model, own.models),
    providers: distinct((part) => part.provider, own.providers),
    tools: distinct((part) => part.toolName, own.tools),
    inputTokens: total((part) => part.inputTokens) ?? own.inputTokens,
    outputTokens: total((part) => part.outputTokens) ?? own.outputTokens,
    totalTokens: total((part) => part.totalTokens) ?? own.totalTokens,
    costUsd: costUsd ?? own.costUsd,
    costSource: costUsd === null ? own.costSource
      : parts.some((part) => part.costUsd !== null && part.costSource === 'estimated') ? 'estimated' : 'reported',
    observationCount: parts.length,
  }
}
