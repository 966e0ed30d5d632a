import { assembleTrace } from '../../../model/assembleTrace.js'
import { checkTrace } from '../../../model/check.js'
import { normaliseTrace } from '../../../model/normalise.js'
import { mergeTrace } from '../../../model/pieces.js'
import { deriveTotals, type TraceTotals } from '../../../model/totals.js'
import type { TraceInput } from '../../../model/trace.js'
import { readSaid } from './readTrace.js'
import { scoreRow } from './scoreRow.js'
import type { OwnTotals, Store } from './Store.js'
import { ERRORED, ESTIMATED, OBSERVED, REPORTED, TOTAL_SAID } from './TraceColumns.js'

/** Writes a trace, merged into what is known of it. Returns why it cannot be taken, or `null`. */
export function writeTrace(store: Store, input: TraceInput): string | null {
  const known = store.find(input.id)
  const said = known >= 0 ? mergeTrace(store.pieced.get(input.id) ?? readSaid(store, known), input) : input
  const reason = checkTrace(said)
  if (reason !== null) return reason
  const { columns, payloads, texts, users } = store
  if (said.pieces) store.pieced.set(said.id, said)
  const record = said.pieces ? assembleTrace(said, store.observations.of(said.id)) : normaliseTrace(said)
  const row = known >= 0 ? known : store.rows++
  const user = users.code(record.userId)

  if (known < 0) {
    store.ids.set(row, record.id)
    store.index.add(row)
    users.add(user, record.timestamp)
  } else if (columns.user.data[row] !== user || columns.time.data[row] !== record.timestamp) {
    users.remove(columns.user.data[row]!, columns.time.data[row]!)
    users.add(user, record.timestamp)
    store.order.move(row)
  }
  columns.time.set(row, record.timestamp)
  columns.duration.set(row, record.durationMs)
  columns.user.set(row, user)
  const judged = (id: string) => store.scores.ofSession(id).length > 0
  columns.session.set(row, record.sessionId === null ? null : store.sessions.code(record.sessionId, user, judged))
  columns.flags.set(row, (record.status === 'error' ? ERRORED : 0))
  columns.name.set(row, record.name === null ? null : texts.name.code(record.name))
  columns.environment.set(row, texts.environment.code(record.environment))
  columns.release.set(row, record.release === null ? null : texts.release.code(record.release))
  columns.email.set(row, record.userEmail === null ? null : texts.email.code(record.userEmail))
  columns.tags.set(row, texts.tags.code(record.tags))
  payloads.input.set(row, record.input ?? undefined)
  payloads.output.set(row, record.output ?? undefined)
  payloads.metadata.set(row, (said.pieces ? record : said).metadata ?? undefined)
  payloads.statusMessage.set(row, record.statusMessage ?? undefined)
  writeTotals(store, row, said, record)
  scoreRow(store, row)
  return null
}

/** The observations of a trace have changed: derives its totals anew. */
export function observeTrace(store: Store, traceId: string): void {
  const row = store.find(traceId)
  if (row < 0) return
  const pieced = store.pieced.get(traceId)
  if (pieced) {
    writeTrace(store, pieced)
    return
  }
  const said = readSaid(store, row)
  writeTotals(store, row, said, normaliseTrace(said))
  scoreRow(store, row)
}

/** Sets the totals: those that were said, or those that the observations know better. */
function writeTotals(store: Store, row: number, said: TraceInput, record: TraceTotals & { readonly id: string }): void {
  const { columns, texts } = store
  const observations = store.observations.of(record.id)
  const observed = observations.length > 0
  const totals = observed && !said.pieces ? deriveTotals(record, observations) : record
  if (observed && !said.pieces && !isBare(record)) store.own.set(record.id, ownOf(said))
  else store.own.delete(record.id)
  const source = observed || said.pieces ? totals.costSource : said.costSource
  const keep = columns.flags.data[row]! & ERRORED
  columns.flags.set(row, keep | (observed ? OBSERVED : 0) |
    (source === 'estimated' ? ESTIMATED : source === 'reported' ? REPORTED : 0) |
    ((said.totalTokens ?? null) === null ? 0 : TOTAL_SAID))
  columns.models.set(row, texts.models.code(totals.models))
  columns.providers.set(row, texts.providers.code(totals.providers))
  columns.tools.set(row, texts.tools.code(totals.tools))
  columns.inputTokens.set(row, totals.inputTokens)
  columns.outputTokens.set(row, totals.outputTokens)
  columns.totalTokens.set(row, totals.totalTokens)
  columns.cost.set(row, totals.costUsd)
  columns.observations.set(row, totals.observationCount)
}

/** Tells whether a writer said nothing of the totals, so that there is nothing to keep beside those of the observations. */
function isBare(record: TraceTotals): boolean {
  return record.models.length + record.providers.length + record.tools.length + record.observationCount === 0 &&
    record.inputTokens === null && record.outputTokens === null && record.totalTokens === null && record.costUsd === null
}

function ownOf(said: TraceInput): OwnTotals {
  const { models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount } = said
  return { models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount }
}
