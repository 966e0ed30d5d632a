import { checkObservation, checkScore, checkTrace } from '../model/check.js'
import type { JsonValue } from '../model/json.js'
import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, SaidOfTrace, TraceInput } from '../model/trace.js'
import { parseBody } from './body/parseBody.js'
import { IngestError } from './IngestError.js'
import { Batch } from './langfuse/Batch.js'
import { type LangfuseEvent, readEvent, saying, textOf } from './langfuse/LangfuseEvent.js'
import { observationType, readObservationEvent } from './langfuse/observationEvent.js'
import { readScoreEvent } from './langfuse/scoreEvent.js'
import { readTraceEvent } from './langfuse/traceEvent.js'
import { type IngestLimits, withDefaults } from './limits.js'
import { isObject } from './payload.js'
import { loadPrices } from './prices.js'

/** How a batch came, and how much of it to take. */
export interface LangfuseBatchOptions extends Partial<IngestLimits> {
  /** The `content-encoding` header: `gzip`, `deflate` or `identity`. Default: not compressed. */
  readonly contentEncoding?: string | null
}

/** An event that was not taken. */
export interface LangfuseEventError {
  /** The event's id (not that of its body); empty where it has none. */
  readonly id: string
  /** HTTP status: 400 for what cannot be understood. */
  readonly status: number
  readonly message: string
}

/** Records for a sink's `write`, and which events they come from. */
export interface LangfuseRecords {
  readonly traces: readonly TraceInput[]
  readonly observations: readonly ObservationInput[]
  readonly scores: readonly ScoreInput[]
  /** Events that were understood, for the answer 207: `{ id, status: 201 }`. */
  readonly successes: readonly { readonly id: string; readonly status: 201 }[]
  /** Events that were not. The others are taken. */
  readonly errors: readonly LangfuseEventError[]
}

/**
 * Reads a batch of Langfuse's own events (`POST /api/public/ingestion`): all that its SDK 3 sends, and the scores of
 * its SDKs 4 and 5. Events may come in any order, over several batches, and again.
 *
 * Rejects with an {@link IngestError} when the body is no batch; an event that cannot be understood is in `errors`.
 */
export async function readLangfuseBatch(body: Uint8Array | string, options: LangfuseBatchOptions = {}): Promise<LangfuseRecords> {
  const limits = withDefaults(options)
  const events = eventsOf(await parseBody(body, options.contentEncoding, limits), limits)
  const batch = new Batch()
  const successes: { id: string; status: 201 }[] = []
  const errors: LangfuseEventError[] = []
  for (const sent of events) {
    const event = readEvent(sent)
    const message = typeof event === 'string' ? event : take(event, batch, limits)
    const id = isObject(sent) && typeof sent['id'] === 'string' ? sent['id'] : ''
    if (message === null) successes.push({ id, status: 201 })
    else errors.push({ id, status: 400, message })
  }
  return { ...batch.records(batch.wantsPrices() ? await loadPrices() : null), successes, errors }
}

function eventsOf(body: JsonValue, { maxSpans }: IngestLimits): readonly JsonValue[] {
  const events = isObject(body) ? body['batch'] : undefined
  if (!Array.isArray(events)) throw new IngestError('unreadable', 'The body is JSON but no batch of events: it has no list "batch".')
  if (events.length > maxSpans) throw new IngestError('too_large', `The batch holds more than ${maxSpans} events: send smaller ones.`)
  return events
}

/** An update of the same millisecond comes after what it updates. */
const AFTER = 0.5

/** Adds what an event says to the batch. Returns what is wrong with it, or `null`. */
function take(event: LangfuseEvent, batch: Batch, limits: IngestLimits): string | null {
  const { type, body, at } = event
  if (type === 'sdk-log') return null
  if (type === 'score-create') {
    const score = readScoreEvent(event, limits)
    if (typeof score === 'string') return score
    const reason = checkScore(score)
    if (reason === null) batch.scores.push(score)
    return reason
  }
  const id = textOf(body['id'], limits)
  if (id === undefined) return 'the body has no id'
  if (type === 'trace-create') {
    const said = readTraceEvent(event, limits)
    const reason = checkTrace({ id, timestamp: at, pieces: [{ key: event.id, at, said }] })
    if (reason === null) batch.addTrace(id, event.id, at, said)
    return reason
  }
  const kind = observationType(event, limits)
  if (kind === null) return `events of the type ${JSON.stringify(type.slice(0, 50))} are not understood`
  const traceId = textOf(body['traceId'], limits)
  if (traceId === undefined) return 'the body has no traceId'
  const said = readObservationEvent(event, kind, limits)
  const key = event.id
  const time = type.endsWith('-update') ? at + AFTER : at
  const reason = checkObservation({ id, traceId, timestamp: at, pieces: [{ key, at: time, said }] })
  if (reason === null) batch.addObservation(id, traceId, key, time, said, saying<SaidOfTrace>({ environment: textOf(body['environment'], limits) }))
  return reason
}
