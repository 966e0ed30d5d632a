import type { ActivityBucket } from '../../../model/activity.js'
import { sumOfCosts } from '../sql/exactSum.js'
import { toNumber, numberOrNull } from '../rows/values.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import type { Statement } from '../sql/Statement.js'
import { columnsOf } from '../sql/userFigures.js'

/** What is counted per bucket, of the traces for which a condition holds. */
export function activityColumns(counts: string): string {
  return columnsOf({
    trace_count: `countIf(${counts})`,
    errored_count: `countIf(${counts} AND errored = 1)`,
    session_count: `uniqExactIf(session_key, ${counts})`,
    errored_session_count: `uniqExactIf(session_key, ${counts} AND errored = 1)`,
    user_count: `uniqExactIf(user_id, ${counts})`,
    tokens: `sumIf(total_tokens, ${counts})`,
    cost: sumOfCosts(`if(${counts}, cost_usd, NULL)`),
  })
}

/** The start of the bucket that a trace lies in. Buckets are laid out by our own calendar, for any zone. */
export function bucketOf(statement: Statement, starts: readonly number[]): string {
  return `roundDown(timestamp, ${statement.bind('Array(Int64)', starts.map(String))})`
}

/** One of `activityColumns` without the start. */
export function readCounts(row: ClickHouseRow): Omit<ActivityBucket, 'start'> {
  const number = (name: string) => toNumber(row[name] ?? 0)
  return {
    traces: number('trace_count'), erroredTraces: number('errored_count'),
    sessions: number('session_count'), erroredSessions: number('errored_session_count'),
    users: number('user_count'), totalTokens: numberOrNull(row['tokens']), costUsd: numberOrNull(row['cost']),
  }
}

/** All buckets, those in which nothing happened too. Rows have their start as `bucket`. */
export function readActivity(starts: readonly number[], rows: readonly ClickHouseRow[]): ActivityBucket[] {
  const found = new Map(rows.map((row) => [toNumber(row['bucket']), row]))
  return starts.map((start) => ({ start, ...readCounts(found.get(start) ?? {}) }))
}
