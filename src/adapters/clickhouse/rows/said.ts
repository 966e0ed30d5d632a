import { normaliseTrace } from '../../../model/normalise.js'
import type { TraceTotals } from '../../../model/totals.js'
import type { ObservationInput, ObservationRecord, TraceInput, TraceRecord } from '../../../model/trace.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'

/*
 * What writers said of a record, as far as the record does not tell: a later write merges with what was said, not with
 * what followed from it. Of records of pieces all of it; of others, the fields that are derived.
 */

/** What was said of a trace as JSON, `''` where the record tells all of it. */
export function saidOfTrace(said: TraceInput, record: TraceRecord): string {
  if (said.pieces) return JSON.stringify({ timestamp: said.timestamp, pieces: said.pieces })
  const { models, providers, tools, observationCount } = normaliseTrace(said)
  const { inputTokens = null, outputTokens = null, totalTokens = null, costUsd = null, costSource = null } = said
  return untold<TraceTotals>({ models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount }, record)
}

/** What was said of a trace, to merge a later write with. */
export function readTraceSaid(record: TraceRecord, row: ClickHouseRow): TraceInput {
  return { ...record, ...readSaid<TraceInput>(row) }
}

/** What was said of an observation as JSON, `''` where the record tells all of it. */
export function saidOfObservation(said: ObservationInput, record: ObservationRecord): string {
  if (said.pieces) return JSON.stringify({ traceId: said.traceId, timestamp: said.timestamp, pieces: said.pieces })
  const { name = '', totalTokens = null, costSource = null } = said
  return untold<Pick<ObservationRecord, 'name' | 'totalTokens' | 'costSource'>>({ name, totalTokens, costSource }, record)
}

/** What was said of an observation, to merge a later write with. */
export function readObservationSaid(record: ObservationRecord, row: ClickHouseRow): ObservationInput {
  return { ...record, ...readSaid<ObservationInput>(row) }
}

function readSaid<Input>(row: ClickHouseRow): Partial<Input> {
  const text = String(row['said'])
  return text === '' ? {} : JSON.parse(text) as Partial<Input>
}

function untold<Fields extends object>(said: Fields, record: Fields): string {
  const told = Object.entries(said).filter(([field, value]) => !isSame(value, record[field as keyof Fields]))
  return told.length === 0 ? '' : JSON.stringify(Object.fromEntries(told))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]))
}
