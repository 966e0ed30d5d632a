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
    const usage = usageOf(span, price)
    const observation = span.counts ? { ...span.observation, ...usage, ...partsOf(span) } : span.observation
    observations.push(observation)
    for (const score of span.scores) scores.push(score)
    let trace = byTrace.get(observation.traceId)
    if (!trace) byTrace.set(observation.traceId, trace = { pieces: [], parts: [] })
    trace.parts.push(normaliseObservation(observation))
    const said = usage && !span.counts ? { ...span.said, outerUsage: { model: span.model, provider: span.provider, ...usage } } : span.said
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

/** Tokens and cost, told or estimated. */
function usageOf({ usage, cost, model, provider, observation }: ReadSpan, price: Price | null): OuterUsage | undefined {
  const estimate = cost === undefined && usage && model !== undefined && price
    ? price({ model, provider, timestamp: observation.timestamp, usage }) : undefined
  if (!usage && cost === undefined) return undefined
  return {
    inputTokens: usage?.inputTokens,
    outputTokens: usage?.outputTokens,
    totalTokens: usage?.totalTokens,
    costUsd: cost ?? estimate,
    costSource: cost !== undefined ? 'reported' : estimate !== undefined ? 'estimated' : undefined,
  }
}

function partsOf({ usage }: ReadSpan) {
  return { cacheReadTokens: usage?.cacheReadTokens, reasoningTokens: usage?.reasoningTokens }
}
