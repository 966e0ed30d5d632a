import type { SessionSummary } from '../../../model/session.js'
import { ifAdded } from '../scope/totalsOf.js'
import type { Store } from '../store/Store.js'
import { ERRORED, ESTIMATED } from '../store/TraceColumns.js'

const SUMMED = ['inputTokens', 'outputTokens', 'totalTokens', 'cost'] as const

/** A session over some of its rows, by time, ties by id; at least one. */
export function sessionSummary(store: Store, rows: Uint32Array): SessionSummary {
  const { columns, texts } = store
  const first = rows[0]!
  const session = columns.session.get(first)
  const sessionId = session === null ? null : store.sessions.id(session)
  const userId = store.userId(first)
  const models = new Set<string>()
  const startedAt = columns.time.data[first]!
  const known = { inputTokens: -0, outputTokens: -0, totalTokens: -0, cost: -0 }
  const counts = { erroredTraces: 0, observations: 0, unpricedTraces: 0, estimatedTraces: 0 }
  const feedback = { ...(sessionId === null ? null : store.sessionFeedback.get(sessionId)) ?? { positive: 0, negative: 0 } }
  let name: number | null = null
  let end = startedAt
  for (const row of rows) {
    const flags = columns.flags.data[row]!
    name ??= columns.name.get(row)
    end = Math.max(end, columns.time.data[row]! + (columns.duration.get(row) ?? 0))
    counts.erroredTraces += flags & ERRORED
    counts.observations += columns.observations.data[row]!
    for (const column of SUMMED) {
      const value = columns[column].get(row)
      if (value !== null) known[column] += value
    }
    if (columns.cost.get(row) === null) counts.unpricedTraces++
    else if (flags & ESTIMATED) counts.estimatedTraces++
    for (const model of texts.models.lists[columns.models.data[row]!]!) models.add(model)
    const given = store.feedback.get(row)
    feedback.positive += given?.positive ?? 0
    feedback.negative += given?.negative ?? 0
  }
  return {
    key: JSON.stringify(sessionId === null ? ['trace', store.id(first)] : ['session', userId, sessionId]),
    sessionId,
    traceId: sessionId === null ? store.id(first) : null,
    userId,
    name: name === null ? null : (texts.name.texts[name] ?? null),
    startedAt,
    lastActivityAt: columns.time.data[rows[rows.length - 1]!]!,
    durationMs: rows.length === 1 && columns.duration.get(first) === null ? null : end - startedAt,
    traces: rows.length,
    ...counts,
    inputTokens: ifAdded(known.inputTokens),
    outputTokens: ifAdded(known.outputTokens),
    totalTokens: ifAdded(known.totalTokens),
    costUsd: ifAdded(known.cost),
    models: [...models],
    feedback,
  }
}
