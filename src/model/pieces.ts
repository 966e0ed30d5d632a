import { checkObservation, checkTrace } from './check.js'
import { mergeInput } from './normalise.js'
import { compareText } from './order.js'
import type { ObservationInput, ObservationPiece, Piece, SaidOfObservation, TraceInput, TracePiece } from './trace.js'

/** What was said of a record without pieces is a piece too, and wins over all others. */
const WHOLE = { key: '', at: Number.MAX_SAFE_INTEGER } as const

export const isWhole = ({ key, at }: Piece<unknown>): boolean => key === WHOLE.key && at === WHOLE.at

/**
 * Lays a later write of a trace over what is known of it, if anything. Pieces gather, each key once; fields of traces
 * without pieces win when they are later.
 */
export function mergeTrace(known: TraceInput | undefined, later: TraceInput): TraceInput {
  // Laid over itself, a record has each of its pieces once.
  if (!known && (later.pieces?.length ?? 0) < 2) return later
  const earlier = known ?? later
  if (!earlier.pieces && !later.pieces) return mergeInput(earlier, later)
  // What cannot be taken comes back as it is, for the check of the merged record to refuse.
  if (later.pieces && checkTrace(later) !== null) return later
  return {
    id: later.id,
    timestamp: Math.min(earlier.timestamp, later.timestamp),
    pieces: mergePieces<TracePiece>(piecesOfTrace(earlier), piecesOfTrace(later)),
  }
}

/** Lays a later write of an observation over what is known of it, if anything. */
export function mergeObservation(known: ObservationInput | undefined, later: ObservationInput): ObservationInput {
  if (!known && (later.pieces?.length ?? 0) < 2) return later
  const earlier = known ?? later
  if (!earlier.pieces && !later.pieces) return mergeInput(earlier, later)
  if (later.pieces && checkObservation(later) !== null) return later
  return {
    id: later.id,
    traceId: later.traceId,
    timestamp: Math.min(earlier.timestamp, later.timestamp),
    pieces: mergePieces<ObservationPiece>(piecesOfObservation(earlier), piecesOfObservation(later)),
  }
}

/** Updates in the order in which they give way: the first that says a field is believed. */
export function compareUpdates(a: Piece<unknown>, b: Piece<unknown>): number {
  return (b.at ?? -Infinity) - (a.at ?? -Infinity) || compareText(a.key, b.key)
}

function mergePieces<P extends Piece<object>>(earlier: readonly P[], later: readonly P[]): readonly P[] {
  const byKey = new Map(earlier.map((piece) => [piece.key, piece]))
  for (const piece of later) {
    const known = byKey.get(piece.key)
    byKey.set(piece.key, known && isWhole(piece) ? { ...piece, said: mergeInput(known.said, piece.said) } : piece)
  }
  return [...byKey.values()]
}

function piecesOfTrace(input: TraceInput): readonly TracePiece[] {
  if (input.pieces) return input.pieces
  const { id: _id, ...fields } = input
  return [{ ...WHOLE, said: withoutDefaults(fields) }]
}

function piecesOfObservation(input: ObservationInput): readonly ObservationPiece[] {
  if (input.pieces) return input.pieces
  const { id: _id, ...fields } = input
  return [{ ...WHOLE, said: withoutDefaults<SaidOfObservation>(fields) }]
}

/** The fields that say something. Defaults do not: a store cannot tell them from what nobody said. */
export function withoutDefaults<Fields extends object>(fields: Fields): Partial<Fields> {
  const found: Partial<Fields> = {}
  for (const field in fields) if (!isDefault(field, fields[field])) found[field] = fields[field]
  return found
}

const DEFAULTS: Readonly<Record<string, unknown>> = { status: 'ok', environment: 'default', type: 'span', observationCount: 0 }

function isDefault(field: string, value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === DEFAULTS[field]) return true
  // Nothing in a list or in metadata; an input of `[]` says something.
  return typeof value === 'object' && field !== 'input' && field !== 'output' && Object.keys(value).length === 0
}
