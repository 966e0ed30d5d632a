import type { CostSource, TraceInput, TraceRecord, TraceSummary } from '../../../model/trace.js'
import type { Store } from './Store.js'
import { ERRORED, ESTIMATED, OBSERVED, REPORTED, TOTAL_SAID } from './TraceColumns.js'

function textAt(texts: readonly string[], code: number | null): string | null {
  return code === null ? null : (texts[code] ?? null)
}

function sourceOf(flags: number): CostSource | null {
  return flags & ESTIMATED ? 'estimated' : flags & REPORTED ? 'reported' : null
}

/** A row as the row of a list: without payload. */
export function readSummary(store: Store, row: number): TraceSummary {
  const { columns, texts } = store
  const flags = columns.flags.data[row]!
  const session = columns.session.get(row)
  const costUsd = columns.cost.get(row)
  return {
    id: store.id(row),
    timestamp: columns.time.data[row]!,
    durationMs: columns.duration.get(row),
    name: textAt(texts.name.texts, columns.name.get(row)),
    userId: store.userId(row),
    userEmail: textAt(texts.email.texts, columns.email.get(row)),
    sessionId: session === null ? null : store.sessions.id(session),
    status: flags & ERRORED ? 'error' : 'ok',
    statusMessage: store.payloads.statusMessage.get(row) ?? null,
    environment: textAt(texts.environment.texts, columns.environment.get(row)) ?? 'default',
    release: textAt(texts.release.texts, columns.release.get(row)),
    tags: texts.tags.lists[columns.tags.data[row]!]!,
    models: texts.models.lists[columns.models.data[row]!]!,
    providers: texts.providers.lists[columns.providers.data[row]!]!,
    tools: texts.tools.lists[columns.tools.data[row]!]!,
    inputTokens: columns.inputTokens.get(row),
    outputTokens: columns.outputTokens.get(row),
    totalTokens: columns.totalTokens.get(row),
    costUsd,
    costSource: costUsd === null ? null : (sourceOf(flags) ?? 'reported'),
    observationCount: columns.observations.data[row]!,
  }
}

/** A row as the whole record. */
export function readTrace(store: Store, row: number): TraceRecord {
  const { input, output, metadata } = store.payloads
  return {
    ...readSummary(store, row),
    metadata: metadata.get(row) ?? {},
    input: input.get(row) ?? null,
    output: output.get(row) ?? null,
  }
}

/** A row as its writers gave it: the totals that were said, not those that follow. What a later piece merges into. */
export function readSaid(store: Store, row: number): TraceInput {
  const record = readTrace(store, row)
  const flags = store.columns.flags.data[row]!
  if (flags & OBSERVED) {
    return {
      ...record,
      models: [], providers: [], tools: [], inputTokens: null, outputTokens: null, totalTokens: null,
      costUsd: null, costSource: null, observationCount: 0,
      ...store.own.get(record.id),
    }
  }
  return { ...record, costSource: sourceOf(flags), ...(!(flags & TOTAL_SAID) && { totalTokens: null }) }
}
