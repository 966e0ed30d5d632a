import { assembleObservation } from '../../model/assembleObservation.js'
import { withoutDefaults } from '../../model/pieces.js'
import type { ScoreInput } from '../../model/score.js'
import type { ObservationInput, ObservationPiece, ObservationRecord, SaidOfObservation, SaidOfTrace, TraceInput, TracePiece } from '../../model/trace.js'
import type { Price } from '../prices.js'
import { traceOf } from '../toRecords.js'

interface Gathered<Piece> {
  readonly pieces: Piece[]
  /** When it was first heard of, Unix milliseconds. */
  at: number
}

/** What the events of a batch say, by what they say it of. */
export class Batch {
  readonly scores: ScoreInput[] = []
  private readonly traces = new Map<string, Gathered<TracePiece>>()
  private readonly observations = new Map<string, Gathered<ObservationPiece> & { traceId: string }>()

  addTrace(id: string, key: string, at: number, said: SaidOfTrace): void {
    gather(this.traces, id, at, () => ({ pieces: [], at })).pieces.push({ key, at, said })
  }

  /** An observation makes its trace, should nobody else name it. */
  addObservation(id: string, traceId: string, key: string, at: number, said: SaidOfObservation, ofTrace: SaidOfTrace): void {
    const heardOf = Math.floor(at)
    gather(this.observations, id, heardOf, () => ({ pieces: [], at: heardOf, traceId })).pieces.push({ key, at, said })
    const { pieces } = gather(this.traces, traceId, heardOf, () => ({ pieces: [], at: heardOf }))
    if (Object.keys(ofTrace).length > 0) pieces.push({ key: id, at: null, said: ofTrace })
  }

  /** Tells whether some call tells tokens of a model and no cost, so that a price list could help. */
  wantsPrices(): boolean {
    return Array.from(this.observations, ([id, gathered]) => recordOf(id, gathered)).some(isUnpriced)
  }

  records(price: Price | null): { readonly traces: readonly TraceInput[]; readonly observations: readonly ObservationInput[]; readonly scores: readonly ScoreInput[] } {
    const parts = new Map<string, ObservationRecord[]>()
    const observations = Array.from(this.observations, ([id, gathered]): ObservationInput => {
      const pieces = price ? priced(id, gathered, price) : gathered.pieces
      const record = recordOf(id, { ...gathered, pieces })
      const siblings = parts.get(record.traceId)
      if (siblings) siblings.push(record)
      else parts.set(record.traceId, [record])
      return { ...withoutDefaults(record), id, traceId: record.traceId, timestamp: record.timestamp, pieces }
    })
    const traces = Array.from(this.traces, ([id, { pieces, at }]) => traceOf(id, pieces, parts.get(id) ?? [], at))
    return { traces, observations, scores: this.scores }
  }
}

function gather<Found extends Gathered<unknown>>(from: Map<string, Found>, id: string, at: number, make: () => Found): Found {
  const known = from.get(id) ?? make()
  known.at = Math.min(known.at, at)
  from.set(id, known)
  return known
}

function recordOf(id: string, { pieces, traceId, at }: Omit<Gathered<ObservationPiece>, 'pieces'> & { readonly pieces: readonly ObservationPiece[]; readonly traceId: string }): ObservationRecord {
  return assembleObservation({ id, traceId, timestamp: at, pieces })
}

function isUnpriced({ model, totalTokens, costUsd }: ObservationRecord): boolean {
  return model !== null && totalTokens !== null && costUsd === null
}

/** The pieces, with an estimate of the cost beside the tokens that it is for. */
function priced(id: string, gathered: Gathered<ObservationPiece> & { readonly traceId: string }, price: Price): readonly ObservationPiece[] {
  const { pieces } = gathered
  const record = recordOf(id, gathered)
  if (!isUnpriced(record) || record.model === null) return pieces
  const { inputTokens, outputTokens, cacheReadTokens } = record
  const costUsd = price({
    model: record.model,
    provider: undefined,
    timestamp: record.timestamp,
    usage: { inputTokens: inputTokens ?? 0, outputTokens: outputTokens ?? 0, cacheReadTokens: cacheReadTokens ?? 0 },
  })
  if (costUsd === undefined) return pieces
  return pieces.map((piece) => (saysTokens(piece) ? { ...piece, said: { ...piece.said, costUsd, costSource: 'estimated' as const } } : piece))
}

function saysTokens({ said }: ObservationPiece): boolean {
  return said.inputTokens !== undefined || said.outputTokens !== undefined || said.totalTokens !== undefined
}
