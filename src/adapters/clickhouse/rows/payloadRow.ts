import { traceTexts } from '../../../model/conditions.js'
import type { TraceRecord } from '../../../model/trace.js'
import type { PAYLOAD } from '../schema/columns.js'
import { textOf, toJson, toMetadata } from './values.js'

/** The columns of `payloads` that make a trace whole; see `readTraceRecord`. */
export const PAYLOAD_COLUMNS: readonly (keyof typeof PAYLOAD)[] = ['id', 'input', 'output', 'metadata']

/** What those columns hold of a trace without a row: for a moment, while a write is under way, there may be none. */
export const NO_PAYLOAD = { input: '', output: '', metadata: '' } as const

/** A row of `payloads`. */
export type PayloadRow = { readonly [Column in keyof typeof PAYLOAD]: unknown }

/** The text of a trace as a row of `payloads`. `said`: see `saidOfTrace`. */
export function toPayloadRow(record: TraceRecord, { tenant, version, said }: { readonly tenant: string; readonly version: number; readonly said: string }): PayloadRow {
  return {
    tenant,
    user_id: record.userId ?? '',
    timestamp: record.timestamp,
    id: record.id,
    version,
    is_deleted: 0,
    input: toJson(record.input),
    output: toJson(record.output),
    metadata: toMetadata(record.metadata),
    texts: traceTexts(record).map((text) => textOf(text.toLowerCase())),
    said,
  }
}
