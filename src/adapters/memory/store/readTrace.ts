import type { TraceInput, TraceRecord, TraceSummary } from '../../../model/trace.js'
import { ERRORED, ESTIMATED, OBSERVED, TOTAL_SAID } from './columns.js'
import type { Store } from './Store.js'

/** A row as the row of a list: without payload. */
export function readSummary(store: Store, row: number): TraceSummary {
  const { columns, payloads } = store
  const flags = columns.flags.data[row]!
  const costUsd = columns.cost.get(row)
  return {
    id: store.ids[row]!,
    timestamp: columns.time.data[row]!,
    durationMs: columns.duration.get(row),
    userId: store.userId(row),
    userEmail: store.emails.values[columns.email.data[row]!] ?? null,
    sessionId: store.sessions.ids[columns.session.data[row]!] ?? null,
    status: flags & ERRORED ? 'error' : 'ok',
    statusMessage: payloads.statusMessage[row] ?? null,
    ...store.facets.values[columns.facet.data[row]!]!,
    inputTokens: columns.inputTokens.get(row),
    outputTokens: columns.outputTokens.get(row),
    totalTokens: columns.totalTokens.get(row),
    costUsd,
    costSource: costUsd === null ? null : flags & ESTIMATED ? 'estimated' : 'reported',
    observationCount: columns.observations.data[row]!,
  }
}

/** A row as the whole record. */
export function readTrace(store: Store, row: number): TraceRecord {
  const { input, output, metadata } = store.payloads
  return { ...readSummary(store, row), metadata: metadata[row] ?? {}, input: input[row] ?? null, output: output[row] ?? null }
}

/** A row as its writers gave it: the totals that were said, not those that follow. What a later piece merges into. */
export function readSaid(store: Store, row: number): TraceInput {
  const record = readTrace(store, row)
  const flags = store.columns.flags.data[row]!
  if (flags & OBSERVED) return { ...record, ...store.own.get(record.id) }
  return {
    ...record,
    costSource: flags & ESTIMATED ? 'estimated' : 'reported',
    totalTokens: flags & TOTAL_SAID ? record.totalTokens : null,
  }
}
