import { sortInTime } from '../../../model/order.js'
import { sum } from '../../../model/statistics.js'
import type { ObservationRecord, TraceRecord, TraceSummary } from '../../../model/trace.js'
import type { FeedbackSummary } from '../../../model/user.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { TRACE } from '../schema/columns.js'
import { numberOrNull, readJson, readMetadata, textOf, textOrNull, toInt64, toNumber, toText, toTexts } from './values.js'

/** The columns of `traces` and `trace_history` that hold a trace: `session_key` is computed, and is not in `*`. */
export const TRACE_COLUMNS: readonly string[] = Object.keys(TRACE)

/** A row of `traces`. */
export type TraceRow = { readonly [Column in keyof typeof TRACE]: unknown }

/** What a row of a trace holds besides the record. */
export interface TraceFacts {
  readonly tenant: string
  readonly version: number
  /** That was given to the trace or to its observations. */
  readonly feedback: FeedbackSummary
  /** That was given to its session id. */
  readonly sessionFeedback: FeedbackSummary
}

/** A trace as a row of `traces`. `observations`: all of the trace, in any order. */
export function toTraceRow(record: TraceRecord, observations: readonly ObservationRecord[], facts: TraceFacts): TraceRow {
  const { tenant, version, feedback, sessionFeedback } = facts
  const parts = sortInTime(observations)
  return {
    tenant,
    user_id: record.userId ?? '',
    timestamp: record.timestamp,
    id: record.id,
    version,
    session_id: record.sessionId ?? '',
    user_email: textOf(record.userEmail),
    name: textOf(record.name),
    environment: textOf(record.environment),
    release: textOf(record.release),
    errored: record.status === 'error' ? 1 : 0,
    status_message: textOf(record.statusMessage),
    tags: record.tags.map(textOf),
    models: record.models.map(textOf),
    providers: record.providers.map(textOf),
    tools: record.tools.map(textOf),
    duration_ms: record.durationMs,
    input_tokens: toInt64(record.inputTokens),
    output_tokens: toInt64(record.outputTokens),
    total_tokens: toInt64(record.totalTokens),
    cost_usd: record.costUsd,
    cost_estimated: record.costSource === 'estimated' ? 1 : 0,
    observation_count: record.observationCount,
    observed: parts.length > 0 ? 1 : 0,
    cache_read_tokens: toInt64(total(parts, 'cacheReadTokens')),
    reasoning_tokens: toInt64(total(parts, 'reasoningTokens')),
    usage_by_model: usageBy(parts, 'model'),
    usage_by_provider: usageBy(parts, 'provider'),
    usage_by_tool: usageBy(parts, 'toolName'),
    feedback_positive: feedback.positive,
    feedback_negative: feedback.negative,
    session_feedback_positive: sessionFeedback.positive,
    session_feedback_negative: sessionFeedback.negative,
  }
}

/** Sum over the observations that know it; `null` = none does. */
function total(parts: readonly ObservationRecord[], field: 'totalTokens' | 'costUsd' | 'cacheReadTokens' | 'reasoningTokens'): number | null {
  return sum(parts.flatMap((part) => part[field] ?? []))
}

/** [value, tokens, cost] of the observations that name a value, in order of first use. */
function usageBy(parts: readonly ObservationRecord[], field: 'model' | 'provider' | 'toolName') {
  const byValue = new Map<string, ObservationRecord[]>()
  for (const part of parts) {
    const value = part[field]
    if (value !== null && !byValue.get(value)?.push(part)) byValue.set(value, [part])
  }
  return Array.from(byValue, ([value, of]) => [textOf(value), toInt64(total(of, 'totalTokens')), total(of, 'costUsd')])
}

/** A row of `traces` as the row of a list. */
export function readTraceSummary(row: ClickHouseRow): TraceSummary {
  const costUsd = numberOrNull(row['cost_usd'])
  return {
    id: toText(row['id']),
    timestamp: toNumber(row['timestamp']),
    durationMs: numberOrNull(row['duration_ms']),
    name: textOrNull(row['name']),
    userId: textOrNull(row['user_id']),
    userEmail: textOrNull(row['user_email']),
    sessionId: textOrNull(row['session_id']),
    status: toNumber(row['errored']) === 1 ? 'error' : 'ok',
    statusMessage: textOrNull(row['status_message']),
    environment: toText(row['environment']),
    release: textOrNull(row['release']),
    tags: toTexts(row['tags']),
    models: toTexts(row['models']),
    providers: toTexts(row['providers']),
    tools: toTexts(row['tools']),
    inputTokens: numberOrNull(row['input_tokens']),
    outputTokens: numberOrNull(row['output_tokens']),
    totalTokens: numberOrNull(row['total_tokens']),
    costUsd,
    costSource: costUsd === null ? null : toNumber(row['cost_estimated']) === 1 ? 'estimated' : 'reported',
    observationCount: toNumber(row['observation_count']),
  }
}

/** A row of `traces` with that of `payloads` as the whole record. */
export function readTraceRecord(row: ClickHouseRow, payload: ClickHouseRow): TraceRecord {
  return {
    ...readTraceSummary(row),
    metadata: readMetadata(payload['metadata']),
    input: readJson(payload['input']),
    output: readJson(payload['output']),
  }
}
