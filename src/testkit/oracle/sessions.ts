import type { AskContext } from '../../contract/adapter.js'
import type { RequestOf } from '../../contract/questions.js'
import { compareInTime, compareSessionIds, compareText } from '../../model/order.js'
import type { Page } from '../../model/page.js'
import type { SessionDetail, SessionSummary } from '../../model/session.js'
import type { TraceRecord } from '../../model/trace.js'
import { groupBy, sessionKey } from './groups.js'
import { pageOf, sortRows } from './paging.js'
import { costOf, earliest, feedbackOn, latest, sumOf } from './totals.js'
import { scopedTraces } from './traces.js'
import { scoresOf, visibleTraces, type World } from './world.js'

/** From the first start to the latest known end. */
function spanOf(traces: readonly TraceRecord[]): number | null {
  if (traces.length === 1 && traces[0]?.durationMs === null) return null
  const end = traces.reduce((latestEnd, trace) => Math.max(latestEnd, trace.timestamp + (trace.durationMs ?? 0)), -Infinity)
  return end - (earliest(traces) ?? NaN)
}

function toSummary(world: World, key: string, unordered: readonly TraceRecord[]): SessionSummary {
  const traces = [...unordered].sort(compareInTime)
  const first = traces[0]
  const cost = costOf(traces)
  return {
    key,
    sessionId: first?.sessionId ?? null,
    traceId: first?.sessionId === null ? first.id : null,
    userId: first?.userId ?? null,
    name: traces.find((trace) => trace.name !== null)?.name ?? null,
    startedAt: earliest(traces) ?? NaN,
    lastActivityAt: latest(traces) ?? NaN,
    durationMs: spanOf(traces),
    traces: traces.length,
    erroredTraces: traces.filter((trace) => trace.status === 'error').length,
    observations: traces.reduce((count, trace) => count + trace.observationCount, 0),
    inputTokens: sumOf(traces, (trace) => trace.inputTokens),
    outputTokens: sumOf(traces, (trace) => trace.outputTokens),
    totalTokens: sumOf(traces, (trace) => trace.totalTokens),
    costUsd: cost.sum,
    unpricedTraces: cost.unpricedTraces,
    estimatedTraces: cost.estimatedTraces,
    models: [...new Set(traces.flatMap((trace) => trace.models))],
    feedback: feedbackOn(world, traces),
  }
}

export function listSessions(world: World, request: RequestOf<'listSessions'>, context?: AskContext): Page<SessionSummary> {
  const { by, direction } = request.sort ?? { by: 'lastActivityAt', direction: 'desc' }
  const rows = [...groupBy(scopedTraces(world, request, context), sessionKey)].map(([key, traces]) => toSummary(world, key, traces))
  return pageOf('listSessions', request, context, sortRows(rows, direction, (row) => row[by], compareSessionIds))
}

export function getSession(world: World, request: RequestOf<'getSession'>, context?: AskContext): SessionDetail | null {
  const candidates = visibleTraces(world, context?.access)
    .filter((trace) => trace.sessionId === request.sessionId)
    .filter((trace) => request.userId === undefined || trace.userId === request.userId)
  // Several users may share the id: that of the user who was last active in it, the first by id where several were.
  const [chosen] = [...groupBy(candidates, sessionKey)].sort(([, a], [, b]) =>
    (latest(b) ?? NaN) - (latest(a) ?? NaN) || compareText(a[0]?.userId ?? '', b[0]?.userId ?? ''))
  if (!chosen) return null
  const [key, traces] = chosen
  return {
    session: toSummary(world, key, traces),
    traces: [...traces].sort(compareInTime),
    scores: [...scoresOf(world, traces)].sort(compareInTime),
  }
}
