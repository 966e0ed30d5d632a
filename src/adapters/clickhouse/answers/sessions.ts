import type { SessionSummary } from '../../../model/session.js'
import { numberOrNull, textOrNull, toNumber, toTexts } from '../rows/values.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { among, within } from '../sql/conditions.js'
import { SESSION_MODELS, SESSION_NAME } from '../sql/sessionFigures.js'
import type { Statement } from '../sql/Statement.js'
import type { Asker } from './Asked.js'

/** A row of `SESSION_FIGURES` with its name and models. */
export function readSession(row: ClickHouseRow, seen: Pick<SessionSummary, 'name' | 'models'>): SessionSummary {
  const number = (name: string) => toNumber(row[name] ?? 0)
  const sessionId = textOrNull(row['named'])
  return {
    key: String(row['key']),
    sessionId,
    traceId: sessionId === null ? String(row['only_trace']) : null,
    userId: textOrNull(row['user_id']),
    ...seen,
    startedAt: number('started'),
    lastActivityAt: number('last_started'),
    durationMs: numberOrNull(row['duration']),
    traces: number('traces'),
    erroredTraces: number('errored_traces'),
    observations: number('observations'),
    inputTokens: numberOrNull(row['input_tokens_sum']),
    outputTokens: numberOrNull(row['output_tokens_sum']),
    totalTokens: numberOrNull(row['total_tokens_sum']),
    costUsd: numberOrNull(row['cost_sum']),
    unpricedTraces: number('traces') - number('priced'),
    estimatedTraces: number('estimated'),
    feedback: { positive: number('positive'), negative: number('negative') },
  }
}

/** Names and models of the sessions of a page, which need their traces in order. `from`: the traces of the scope, given more conditions. */
export async function nameSessions(
  asker: Asker, found: readonly ClickHouseRow[], from: (statement: Statement, and: readonly string[]) => string,
): Promise<(row: ClickHouseRow) => Pick<SessionSummary, 'name' | 'models'>> {
  const named = found.length === 0 ? [] : await asker.rows((statement) => {
    const users = among(statement, 'user_id', [...new Set(found.map((row) => String(row['user_id'])))])
    const range = { from: Math.min(...found.map((row) => toNumber(row['started']))), to: Math.max(...found.map((row) => toNumber(row['last_started']))) + 1 }
    const keys = `session_key IN ${statement.bind('Array(UInt64)', found.map((row) => String(row['key'])))}`
    return `SELECT toString(session_key) AS key, ${SESSION_NAME} AS session_name, ${SESSION_MODELS} AS session_models
FROM ${from(statement, [users, keys, within(statement, range)])} GROUP BY session_key`
  })
  const byKey = new Map(named.map((row) => [row['key'], row]))
  return (row) => {
    const own = byKey.get(row['key'])
    return { name: textOrNull(own?.['session_name'] ?? ''), models: toTexts(own?.['session_models']) }
  }
}
