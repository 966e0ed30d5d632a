import { sortInTime } from '../model/order.js'
import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, OuterUsage, TraceInput, TracePiece } from '../model/trace.js'
import { weighPieces } from '../model/weighPieces.js'
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
  const byTrace = new Map<string, { readonly pieces: TracePiece[]; readonly parts: ObservationInput[] }>()
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
    trace.parts.push(observation)
    const said = span.counts || (!span.usage && costUsd === undefined) ? span.said
      : { ...span.said, outerUsage: outerUsageOf(span, costUsd, costSource) }
    for (const _ in said) {
      trace.pieces.push({ key: observation.id, at: null, said })
      break
    }
  }
  return { traces: Array.from(byTrace, ([id, { pieces, parts }]) => traceOf(id, pieces, parts, Infinity)), observations, scores }
}

/** A trace of these pieces, with who and which as far as they tell, for readers. `heardOf`: Unix milliseconds, should no start be known. */
export function traceOf(id: string, given: readonly TracePiece[], parts: readonly ObservationInput[], heardOf: number): TraceInput {
  const { said: { userId, userEmail, sessionId, environment, release }, name, timestamp } = weighPieces(given, sortInTime(parts), heardOf)
  return { id, timestamp, name, userId, userEmail, sessionId, environment, release, pieces: given }
}

function estimate({ usage, model, provider, observation: { timestamp } }: ReadSpan, price: Price | null): number | undefined {
  return usage && model !== undefined ? price?.({ model, provider, timestamp, usage }) : undefined
}

function outerUsageOf({ model, provider, usage }: ReadSpan, costUsd: number | undefined, costSource: OuterUsage['costSource'] | undefined): OuterUsage {
  const { inputTokens, outputTokens, totalTokens } = usage ?? {}
  return { model, provider, inputTokens, outputTokens, totalTokens, costUsd, costSource }
}
