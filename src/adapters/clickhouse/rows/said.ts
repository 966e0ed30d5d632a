import { normaliseTrace } from '../../../model/normalise.js'
import { withoutDefaults } from '../../../model/pieces.js'
import type { TraceTotals } from '../../../model/totals.js'
import type { ObservationInput, ObservationRecord, TraceInput, TraceRecord } from '../../../model/trace.js'

/*
 * What writers said of a record, as far as the record does not tell: a later write merges with what was said, not with
 * what followed from it. Of records of pieces that is all of it; of other traces the totals, which observations tell
 * too; of other observations what defaults stand for.
 */

const NO_TOTALS: TraceTotals = {
  models: [], providers: [], tools: [], inputTokens: null, outputTokens: null, totalTokens: null, costUsd: null, costSource: null, observationCount: 0,
}

/**
 * What was said of a trace as JSON, `''` where the record tells all of it. Of totals all is there, not what differs from
 * the record: the two are rows of two tables, of which one may be newer for a moment.
 */
export function saidOfTrace(said: TraceInput): string {
  if (said.pieces) return JSON.stringify({ timestamp: said.timestamp, pieces: said.pieces })
  const { models, providers, tools } = normaliseTrace(said)
  const { inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount } = said
  return jsonOf(withoutDefaults({ models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount }))
}

/** What was said of a trace, to merge a later write with. `text`: what {@link saidOfTrace} gave. */
export function readTraceSaid(record: TraceRecord, text: string): TraceInput {
  return { ...record, ...NO_TOTALS, ...readSaid<TraceInput>(text) }
}

/** What was said of an observation as JSON, `''` where the record tells all of it. */
export function saidOfObservation(said: ObservationInput, record: ObservationRecord): string {
  if (said.pieces) return JSON.stringify({ traceId: said.traceId, timestamp: said.timestamp, pieces: said.pieces })
  const { name = '', totalTokens = null, costSource = null } = said
  return jsonOf({
    ...(name !== record.name && { name }),
    ...(totalTokens !== record.totalTokens && { totalTokens }),
    ...(costSource !== record.costSource && { costSource }),
  })
}

/** What was said of an observation, to merge a later write with. `text`: what {@link saidOfObservation} gave. */
export function readObservationSaid(record: ObservationRecord, text: string): ObservationInput {
  return { ...record, ...readSaid<ObservationInput>(text) }
}

function readSaid<Input>(text: string): Partial<Input> {
  return text === '' ? {} : JSON.parse(text) as Partial<Input>
}

function jsonOf(said: object): string {
  return Object.keys(said).length === 0 ? '' : JSON.stringify(said)
}
