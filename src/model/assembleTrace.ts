import type { JsonValue } from './json.js'
import { normaliseTrace } from './normalise.js'
import { sortInTime } from './order.js'
import { outerParts } from './outerParts.js'
import { isWhole } from './pieces.js'
import { deriveTotals, type TraceTotals } from './totals.js'
import type { ObservationRecord, SaidOfTrace, TraceInput, TracePiece, TraceRecord } from './trace.js'
import { orderPieces, weighPieces } from './weighPieces.js'

/**
 * The record of a trace, from what its writers said and from its observations, both in any order.
 *
 * Without pieces the writer's fields stand and the observations tell the totals. With pieces everything follows: start
 * and end from the observations; status `error` when any of them failed, with the root's message or else that of the
 * failed one that started last; user, e-mail, session, environment, release and name from the latest update that says
 * it, else from the root, else from the earliest observation that does; tags from all in order of appearance; metadata
 * key by key; input and output from the root, else from the first and the last model call.
 */
export function assembleTrace(input: TraceInput, observations: readonly ObservationRecord[]): TraceRecord {
  if (!input.pieces) {
    const record = normaliseTrace(input)
    return observations.length === 0 ? record : { ...record, ...deriveTotals(record, observations) }
  }
  const parts = sortInTime(observations)
  const { root, pieces, said, rootSaid, name, timestamp } = weighPieces(input.pieces, parts, input.timestamp)

  const failed = parts.filter((part) => part.status === 'error')
  const status = said.status ?? (failed.length > 0 ? 'error' : 'ok')
  const own: TraceTotals = {
    models: said.models ?? [], providers: said.providers ?? [], tools: said.tools ?? [],
    inputTokens: said.inputTokens ?? null, outputTokens: said.outputTokens ?? null, totalTokens: said.totalTokens ?? null,
    costUsd: said.costUsd ?? null, costSource: said.costSource ?? null, observationCount: 0,
  }
  const outer = outerParts(pieces, parts)
  return normaliseTrace({
    id: input.id,
    timestamp,
    durationMs: said.durationMs ?? durationOf(timestamp, parts),
    name,
    userId: said.userId,
    userEmail: said.userEmail,
    sessionId: said.sessionId,
    status,
    statusMessage: said.statusMessage ?? (status === 'ok' ? null
      : (root?.status === 'error' ? root.statusMessage : null) ?? failed.findLast((part) => part.statusMessage !== null)?.statusMessage),
    environment: said.environment,
    release: said.release,
    tags: tagsOf(pieces, parts),
    metadata: metadataOf(pieces, rootSaid),
    input: said.input ?? root?.input ?? parts.find((part) => part.type === 'generation' && part.input !== null)?.input,
    output: said.output ?? root?.output ?? parts.findLast((part) => part.type === 'generation' && part.output !== null)?.output,
    ...deriveTotals(own, outer.length > 0 ? [...parts, ...outer] : parts),
    observationCount: parts.length,
  })
}

/** To the latest end that is known of; `null` when none is. What began later has not ended before. */
function durationOf(start: number, parts: readonly ObservationRecord[]): number | null {
  if (parts.every((part) => part.durationMs === null)) return null
  return parts.reduce((most, part) => Math.max(most, part.timestamp - start + (part.durationMs ?? 0)), 0)
}

/** Those of the whole; else those of all, in the order in which they were said. */
function tagsOf(pieces: readonly TracePiece[], parts: readonly ObservationRecord[]): readonly string[] {
  const tagged = pieces.filter(({ said }) => said.tags)
  const whole = tagged.find(isWhole)
  if (whole || tagged.length <= 1) return (whole ?? tagged[0])?.said.tags ?? []
  const inTime = orderPieces(tagged, parts, undefined)
  const updates = inTime.filter(({ at }) => at !== null).reverse()
  return [...new Set([...updates, ...inTime.filter(({ at }) => at === null)].flatMap(({ said }) => said.tags ?? []))]
}

/** Key by key from who is believed most. */
function metadataOf(pieces: readonly TracePiece[], rootSaid: SaidOfTrace | undefined): { readonly [key: string]: JsonValue } {
  const told = [...pieces.map(({ said }) => said.metadata), rootSaid?.metadataIfRoot].filter((metadata) => metadata !== undefined)
  if (told.length <= 1) return told[0] ?? {}
  // Spread, not assigned: a key may be `__proto__`.
  return told.reduceRight((found, metadata) => ({ ...found, ...metadata }), {})
}
