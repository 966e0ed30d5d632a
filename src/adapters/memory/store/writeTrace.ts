import { assembleTrace } from '../../../model/assembleTrace.js'
import { checkTrace } from '../../../model/check.js'
import { mergeTrace } from '../../../model/pieces.js'
import type { TraceTotals } from '../../../model/totals.js'
import type { TraceInput } from '../../../model/trace.js'
import { ERRORED, ESTIMATED, OBSERVED, PAYLOADS, TOTAL_SAID } from './columns.js'
import { readSaid } from './readTrace.js'
import type { Store } from './Store.js'

/** Writes a trace, merged into what is known of it. Returns why it cannot be taken, or `null`. */
export function writeTrace(store: Store, input: TraceInput): string | null {
  const known = store.index.find(input.id)
  const said = mergeTrace(known >= 0 ? saidOf(store, known) : undefined, input)
  const reason = checkTrace(said)
  if (reason !== null) return reason
  const { id } = said
  const row = known >= 0 ? known : store.rows++
  if (known < 0) {
    store.ids[row] = id
    store.index.add(row)
  }
  fillRow(store, row, said)
  return null
}

/** The observations of a trace, or scores of its own or of its observations, have changed: derives what follows from them. */
export function refreshTrace(store: Store, traceId: string): void {
  const row = store.index.find(traceId)
  if (row >= 0) fillRow(store, row, saidOf(store, row))
}

function saidOf(store: Store, row: number): TraceInput {
  return store.pieced.get(store.ids[row]!) ?? readSaid(store, row)
}

function fillRow(store: Store, row: number, said: TraceInput): void {
  const { columns, payloads, users, emails, facets, sessions } = store
  const observations = store.observations.of(said.id)
  const record = assembleTrace(said, observations)
  const { id, sessionId, userEmail, environment, name, release, tags, models, providers, tools } = record
  const observed = observations.length > 0
  if (said.pieces) store.pieced.set(id, said)
  if (observed && !said.pieces) store.own.set(id, ownOf(said))
  else store.own.delete(id)

  const user = users.code(record.userId ?? '')
  const known = sessions.ids.length
  const session = sessionId === null ? null : sessions.code(sessionId, user)
  if (session === known) refreshSession(store, session)
  const feedback = store.feedback(store.scoresOf(id))
  const estimated = (observed || said.pieces ? record : said).costSource === 'estimated'
  const flags = (record.status === 'error' ? ERRORED : 0) | (estimated ? ESTIMATED : 0) | (observed ? OBSERVED : 0) |
    ((said.totalTokens ?? null) === null ? 0 : TOTAL_SAID)
  if (columns.user.data[row] !== user || columns.time.data[row] !== record.timestamp) store.order.leave(row)
  columns.time.set(row, record.timestamp)
  columns.duration.set(row, record.durationMs)
  columns.cost.set(row, record.costUsd)
  columns.inputTokens.set(row, record.inputTokens)
  columns.outputTokens.set(row, record.outputTokens)
  columns.totalTokens.set(row, record.totalTokens)
  columns.observations.set(row, record.observationCount)
  columns.user.set(row, user)
  columns.session.set(row, session)
  columns.flags.set(row, flags)
  columns.facet.set(row, facets.code({ environment, name, release, tags, models, providers, tools }))
  columns.email.set(row, userEmail === null ? null : emails.code(userEmail))
  columns.positive.set(row, feedback.positive)
  columns.negative.set(row, feedback.negative)
  // Of a record without pieces what was said, so that what is left out takes no room.
  const shown = said.pieces ? record : said
  for (const name of PAYLOADS) setValue(payloads[name], row, shown[name])
}

/** A value that nobody gave takes no room. */
function setValue<T>(values: (T | undefined)[], row: number, value: T | null | undefined): void {
  if ((value ?? values[row] ?? null) !== null) values[row] = value ?? undefined
}

function ownOf({ models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount }: TraceInput): Partial<TraceTotals> {
  return { models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount }
}

/** The scores of a session have changed. */
export function refreshSession(store: Store, session: number): void {
  const { sessions } = store
  const { positive, negative } = store.feedback(store.scores.of(`s${sessions.ids[session]}`))
  sessions.positive.set(session, positive)
  sessions.negative.set(session, negative)
}
