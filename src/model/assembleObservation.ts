import { mergeInput, normaliseObservation } from './normalise.js'
import { compareUpdates, isWhole } from './pieces.js'
import type { ObservationInput, ObservationRecord, SaidOfObservation } from './trace.js'

/**
 * The record of an observation, from what its writers said. Of pieces, the latest that says a field is believed;
 * metadata is merged key by key; the duration follows from start and end, whichever came first. As long as the start is
 * not known the observation is placed at its end, or when it was first heard of.
 */
export function assembleObservation(input: ObservationInput): ObservationRecord {
  const { pieces } = input
  if (!pieces) return normaliseObservation(input)
  let all: SaidOfObservation = {}
  for (const { said } of [...pieces].sort(compareUpdates).reverse()) {
    // Spread, not merged: keys of metadata are anybody's, `__proto__` too.
    all = { ...mergeInput(all, said), ...((all.metadata || said.metadata) && { metadata: { ...all.metadata, ...said.metadata } }) }
  }
  const { endedAt, firstTokenAt, ...fields } = all
  const after = (end: number | undefined): number | null =>
    end === undefined || fields.timestamp === undefined ? null : Math.max(0, end - fields.timestamp)
  const heardOf = pieces.reduce((least, piece) => (isWhole(piece) || piece.at === null ? least : Math.min(least, piece.at)), Infinity)
  return normaliseObservation({
    id: input.id,
    traceId: input.traceId,
    durationMs: after(endedAt),
    timeToFirstTokenMs: after(firstTokenAt),
    ...fields,
    timestamp: fields.timestamp ?? endedAt ?? (heardOf < Infinity ? Math.floor(heardOf) : input.timestamp),
  })
}
