import type { SessionSummary } from '../../../model/session.js'
import type { Run } from '../scan/Run.js'
import { emptySums, sumRun } from '../scan/sumRun.js'
import { totalsAt } from '../scan/sumsAt.js'
import type { Tenant } from '../scan/Tenant.js'

const NO_SPREAD = { costMedian: NaN, durationP50: NaN, durationP95: NaN }

/** A session over some of its rows, by time, ties by id; at least one. */
export function sessionSummary({ store, marks }: Tenant, run: Run): SessionSummary {
  const { columns: { time, duration, session, facet }, facets, ids } = store
  const sums = emptySums(1)
  sumRun(store, run, marks, marks.begin(store.sessions.ids.length, 1), sums, 0)
  const { sessions: _sessions, erroredSessions: _errored, cost, duration: _duration, ...totals } = totalsAt(sums, 0, NO_SPREAD)
  const rows = run.rows.subarray(run.from, run.to)
  const first = rows[0]!
  const sessionId = store.sessions.ids[session.data[first]!] ?? null
  const userId = store.userId(first)
  const startedAt = time.data[first]!
  const models = new Set<string>()
  let name: string | null = null
  let end = startedAt
  for (const row of rows) {
    const { name: own, models: used } = facets.values[facet.data[row]!]!
    name ??= own
    for (const model of used) models.add(model)
    end = Math.max(end, time.data[row]! + (duration.get(row) ?? 0))
  }
  return {
    key: JSON.stringify(sessionId === null ? ['trace', ids[first]] : ['session', userId, sessionId]),
    sessionId,
    traceId: sessionId === null ? ids[first]! : null,
    userId,
    name,
    startedAt,
    lastActivityAt: time.data[rows[rows.length - 1]!]!,
    durationMs: rows.length === 1 && duration.get(first) === null ? null : end - startedAt,
    ...totals,
    costUsd: cost.sum,
    unpricedTraces: cost.unpricedTraces,
    estimatedTraces: cost.estimatedTraces,
    models: [...models],
  }
}
