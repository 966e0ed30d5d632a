import type { ScoreDataType, ScoreRecord, ScoreSource } from '../../../model/score.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { SCORE } from '../schema/columns.js'
import { textOf, textOrNull, toNumber, toText } from './values.js'

const { tenant: _tenant, version: _version, is_deleted: _isDeleted, target: _target, ...SHOWN } = SCORE

/** The columns of `scores` that `readScore` reads. */
export const SCORE_COLUMNS: readonly string[] = Object.keys(SHOWN)

/** A row of `scores`. */
export type ScoreRow = { readonly [Column in keyof typeof SCORE]: unknown }

/**
 * What a score judges, as `scores` is ordered by: `'t'` + trace id, `'s'` + session id, or `'o'` + id of an observation
 * that it names alone: it judges the trace that this is in, also where that comes later or changes.
 */
export function scoreTarget({ traceId, sessionId, observationId }: Pick<ScoreRecord, 'traceId' | 'sessionId' | 'observationId'>): string {
  return traceId !== null ? `t${traceId}` : sessionId !== null ? `s${sessionId}` : observationId !== null ? `o${observationId}` : ''
}

/** A score as a row. */
export function toScoreRow(record: ScoreRecord, { tenant, version }: { readonly tenant: string; readonly version: number }): ScoreRow {
  return {
    tenant,
    target: scoreTarget(record),
    id: record.id,
    version,
    is_deleted: 0,
    name: textOf(record.name),
    data_type: record.dataType,
    value: JSON.stringify(record.value),
    timestamp: record.timestamp,
    source: record.source,
    comment: textOf(record.comment),
    trace_id: record.traceId ?? '',
    session_id: record.sessionId ?? '',
    observation_id: record.observationId ?? '',
  }
}

/** A row of `scores` as the record. */
export function readScore(row: ClickHouseRow): ScoreRecord {
  return {
    id: toText(row['id']),
    name: toText(row['name']),
    dataType: toText(row['data_type']) as ScoreDataType,
    value: JSON.parse(toText(row['value'])) as ScoreRecord['value'],
    timestamp: toNumber(row['timestamp']),
    source: toText(row['source']) as ScoreSource,
    comment: textOrNull(row['comment']),
    traceId: textOrNull(row['trace_id']),
    sessionId: textOrNull(row['session_id']),
    observationId: textOrNull(row['observation_id']),
  }
}
