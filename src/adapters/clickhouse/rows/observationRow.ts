import type { CostSource, ObservationRecord, ObservationType } from '../../../model/trace.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { OBSERVATION } from '../schema/columns.js'
import { numberOrNull, readJson, readMetadata, textOf, textOrNull, toInt64, toJson, toMetadata, toNumber, toText } from './values.js'

const { tenant: _tenant, version: _version, is_deleted: _isDeleted, said: _said, ...SHOWN } = OBSERVATION

/** The columns of `observations` that `readObservation` reads. */
export const OBSERVATION_COLUMNS: readonly string[] = Object.keys(SHOWN)

/** A row of `observations`. */
export type ObservationRow = { readonly [Column in keyof typeof OBSERVATION]: unknown }

/** An observation as a row. `said`: see `saidOfObservation`. */
export function toObservationRow(record: ObservationRecord, { tenant, version, said }: { readonly tenant: string; readonly version: number; readonly said: string }): ObservationRow {
  return {
    tenant,
    trace_id: record.traceId,
    id: record.id,
    version,
    is_deleted: 0,
    parent_id: record.parentId ?? '',
    type: record.type,
    name: textOf(record.name),
    timestamp: record.timestamp,
    duration_ms: record.durationMs,
    errored: record.status === 'error' ? 1 : 0,
    status_message: textOf(record.statusMessage),
    model: textOf(record.model),
    provider: textOf(record.provider),
    tool_name: textOf(record.toolName),
    input_tokens: toInt64(record.inputTokens),
    output_tokens: toInt64(record.outputTokens),
    total_tokens: toInt64(record.totalTokens),
    cache_read_tokens: toInt64(record.cacheReadTokens),
    reasoning_tokens: toInt64(record.reasoningTokens),
    cost_usd: record.costUsd,
    cost_source: record.costSource ?? '',
    time_to_first_token_ms: record.timeToFirstTokenMs,
    input: toJson(record.input),
    output: toJson(record.output),
    metadata: toMetadata(record.metadata),
    said,
  }
}

/** A row of `observations` as the record. */
export function readObservation(row: ClickHouseRow): ObservationRecord {
  return {
    id: toText(row['id']),
    traceId: toText(row['trace_id']),
    parentId: textOrNull(row['parent_id']),
    type: toText(row['type']) as ObservationType,
    name: toText(row['name']),
    timestamp: toNumber(row['timestamp']),
    durationMs: numberOrNull(row['duration_ms']),
    status: toNumber(row['errored']) === 1 ? 'error' : 'ok',
    statusMessage: textOrNull(row['status_message']),
    model: textOrNull(row['model']),
    provider: textOrNull(row['provider']),
    toolName: textOrNull(row['tool_name']),
    inputTokens: numberOrNull(row['input_tokens']),
    outputTokens: numberOrNull(row['output_tokens']),
    totalTokens: numberOrNull(row['total_tokens']),
    cacheReadTokens: numberOrNull(row['cache_read_tokens']),
    reasoningTokens: numberOrNull(row['reasoning_tokens']),
    costUsd: numberOrNull(row['cost_usd']),
    costSource: textOrNull(row['cost_source']) as CostSource | null,
    timeToFirstTokenMs: numberOrNull(row['time_to_first_token_ms']),
    input: readJson(row['input']),
    output: readJson(row['output']),
    metadata: readMetadata(row['metadata']),
  }
}
