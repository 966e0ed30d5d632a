import { assembleTrace } from '../model/assembleTrace.js'
import { normaliseObservation } from '../model/normalise.js'
import { withoutDefaults } from '../model/pieces.js'
import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, ObservationRecord, OuterUsage, TraceInput, TracePiece } from '../model/trace.js'
import type { Price } from './prices.js'
import type { ReadSpan } from './readSpan.js'

interface Records {
  readonly traces: readonly TraceInput[]
  readonly observations: readonly ObservationInput[]
  readonly scores: readonly ScoreInput[]
}

/** Tells whether some span tells tokens of a model and no cost, so that a price list could help. */
export function wantsPrices(spans: readonly ReadSpan[]): boolean {
  return spans.some((span) => span.usage && span.cost === undefined && span.model !== undefined)
}

/** Makes records of spans. `price`: what to ask for the costs that were not sent. */
export function toRecords(spans: readonly ReadSpan[], price: Price | null): Records {
  const observations: ObservationInput[] = []
  const scores: ScoreInput[] = []
  const byTrace = new Map<string, { readonly pieces: TracePiece[]; readonly parts: ObservationRecord[] }>()
  for (const span of spans) {
    const { observation } = span
    const costUsd = span.cost ?? estimate(span, price)
    const costSource = costUsd === undefined ? undefined : span.cost === undefined ? 'estimated' : 'reported'
    if (span.counts) {
      observation.costUsd = costUsd
      observation.costSource = costSource
    }
    observations.push(observation)
    for (const score of span.scores) scores.push(score)
    let trace = byTrace.get(observation.traceId)
    if (!trace) byTrace.set(observation.traceId, trace = { pieces: [], parts: [] })
    trace.parts.push(normaliseObservation(observation))
    const said = span.counts || (!span.usage && costUsd === undefined) ? span.said
      : { ...span.said, outerUsage: outerUsageOf(span, costUsd, costSource) }
    for (const _ in said) {
      trace.pieces.push({ key: observation.id, at: null, said })
      break
    }
  }
  return { traces: Array.from(byTrace, ([id, { pieces, parts }]) => traceOf(id, pieces, parts, Infinity)), observations, scores }
}

/** A trace of these pieces, with what they come to for readers; what they do not say is left out. */
export function traceOf(id: string, pieces: readonly TracePiece[], parts: readonly ObservationRecord[], timestamp: number): TraceInput {
  const record = assembleTrace({ id, timestamp, pieces }, parts)
  return { ...withoutDefaults(record), id, timestamp: record.timestamp, pieces }
}

function estimate({ usage, model, provider, observation: { timestamp } }: ReadSpan, price: Price | null): number | undefined {
  return usage && model !== undefined ? price?.({ model, provider, timestamp, usage }) : undefined
}

function outerUsageOf({ model, provider, usage }: ReadSpan, costUsd: number | undefined, costSource: OuterUsage['costSource'] | undefined): OuterUsage {
  const { inputTokens, outputTokens, totalTokens } = usage ?? {}
  return { model, provider, inputTokens, outputTokens, totalTokens, costUsd, costSource }
}
