import { feedbackOf } from '../../model/feedback.js'
import { compareInTime } from '../../model/order.js'
import { quantile, sum } from '../../model/statistics.js'
import type { TraceRecord } from '../../model/trace.js'
import type { CostSummary, DurationSummary, FeedbackSummary, UserTotals } from '../../model/user.js'
import { countErroredSessions, countSessions, knownAscending } from './groups.js'
import { scoresOf, type World } from './world.js'

export function sumOf<Item>(items: readonly Item[], read: (item: Item) => number | null): number | null {
  return sum(knownAscending(items, read))
}

function average(values: readonly number[]): number | null {
  const total = sum(values)
  return total === null ? null : total / values.length
}

export function costOf(traces: readonly TraceRecord[]): CostSummary {
  const priced = knownAscending(traces, (trace) => trace.costUsd)
  return {
    sum: sum(priced),
    avg: average(priced),
    median: quantile(priced, 0.5),
    unpricedTraces: traces.filter((trace) => trace.costUsd === null).length,
    estimatedTraces: traces.filter((trace) => trace.costSource === 'estimated').length,
  }
}

export function durationOf(traces: readonly TraceRecord[]): DurationSummary {
  const known = knownAscending(traces, (trace) => trace.durationMs)
  return { avg: average(known), p50: quantile(known, 0.5), p95: quantile(known, 0.95) }
}

/** Feedback on the given traces and on their sessions. */
export function feedbackOn(world: World, traces: readonly TraceRecord[]): FeedbackSummary {
  const verdicts = scoresOf(world, traces).map((score) => feedbackOf(score, world.feedback))
  return {
    positive: verdicts.filter((verdict) => verdict === 'positive').length,
    negative: verdicts.filter((verdict) => verdict === 'negative').length,
  }
}

export function totalsOf(world: World, traces: readonly TraceRecord[]): UserTotals {
  return {
    traces: traces.length,
    erroredTraces: traces.filter((trace) => trace.status === 'error').length,
    sessions: countSessions(traces),
    erroredSessions: countErroredSessions(traces),
    observations: traces.reduce((count, trace) => count + trace.observationCount, 0),
    inputTokens: sumOf(traces, (trace) => trace.inputTokens),
    outputTokens: sumOf(traces, (trace) => trace.outputTokens),
    totalTokens: sumOf(traces, (trace) => trace.totalTokens),
    cost: costOf(traces),
    duration: durationOf(traces),
    feedback: feedbackOn(world, traces),
  }
}

/** The e-mail of the newest trace that has one. */
export function latestEmail(traces: readonly TraceRecord[]): string | null {
  return [...traces].sort(compareInTime).findLast((trace) => trace.userEmail !== null)?.userEmail ?? null
}

export function earliest(traces: readonly TraceRecord[]): number | null {
  return traces.length === 0 ? null : traces.reduce((least, trace) => Math.min(least, trace.timestamp), Infinity)
}

export function latest(traces: readonly TraceRecord[]): number | null {
  return traces.length === 0 ? null : traces.reduce((most, trace) => Math.max(most, trace.timestamp), -Infinity)
}
