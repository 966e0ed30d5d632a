import type { JsonValue } from './json.js'
import { mergeInput, normaliseTrace } from './normalise.js'
import { compareText, sortInTime } from './order.js'
import { outerParts } from './outerParts.js'
import { compareUpdates, isWhole } from './pieces.js'
import { deriveTotals, type TraceTotals } from './totals.js'
import type { ObservationRecord, SaidOfTrace, TraceInput, TracePiece, TraceRecord } from './trace.js'

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
  const root = rootOf(parts)
  const pieces = inOrder(input.pieces, parts, root)
  const said = believed(pieces)
  const rootSaid = root && pieces.find(({ at, key }) => at === null && key === root.id)?.said

  const failed = parts.filter((part) => part.status === 'error')
  const status = said.status ?? (failed.length > 0 ? 'error' : 'ok')
  const timestamp = startOf(input.timestamp, pieces, parts)
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
    name: said.name ?? rootSaid?.nameIfRoot ?? root?.name,
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

/** The earliest without a parent, else the earliest whose parent has not come, else (in a circle) the earliest. */
function rootOf(parts: readonly ObservationRecord[]): ObservationRecord | undefined {
  const orphan = () => {
    const ids = new Set<string | null>(parts.map(({ id }) => id))
    return parts.find((part) => !ids.has(part.parentId))
  }
  return parts.find((part) => part.parentId === null) ?? orphan() ?? parts[0]
}

/** In the order in which they are believed: updates from the latest, then the root's, then by the start of who says it. */
function inOrder(
  pieces: readonly TracePiece[], parts: readonly ObservationRecord[], root: ObservationRecord | undefined,
): readonly TracePiece[] {
  if (pieces.length <= 1) return pieces
  const place = new Map(parts.map(({ id }, i) => [id, i]))
  if (root) place.set(root.id, -1)
  const rank = ({ at, key }: TracePiece) => (at === null ? (place.get(key) ?? parts.length) : -2)
  return [...pieces].sort((a, b) => rank(a) - rank(b) || (a.at === null ? compareText(a.key, b.key) : compareUpdates(a, b)))
}

/** A start that was said of the whole stands; else the earliest that is known of. */
function startOf(heardOf: number, pieces: readonly TracePiece[], parts: readonly ObservationRecord[]): number {
  const whole = pieces.find(isWhole)?.said.timestamp
  if (whole !== undefined) return whole
  let start = parts[0]?.timestamp ?? Infinity
  for (const { said } of pieces) if (said.timestamp !== undefined && said.timestamp < start) start = said.timestamp
  return start < Infinity ? start : heardOf
}

/** To the latest end that is known of; `null` when none is. What began later has not ended before. */
function durationOf(start: number, parts: readonly ObservationRecord[]): number | null {
  if (parts.every((part) => part.durationMs === null)) return null
  return parts.reduce((most, part) => Math.max(most, part.timestamp - start + (part.durationMs ?? 0)), 0)
}

/** Field by field what the first says that says it. */
function believed(pieces: readonly TracePiece[]): SaidOfTrace {
  const [first] = pieces
  return pieces.length <= 1 ? (first?.said ?? {}) : pieces.reduceRight<SaidOfTrace>((found, { said }) => mergeInput(found, said), {})
}

/** Those of the whole; else those of all, in the order in which they were said. */
function tagsOf(pieces: readonly TracePiece[], parts: readonly ObservationRecord[]): readonly string[] {
  const tagged = pieces.filter(({ said }) => said.tags)
  const whole = tagged.find(isWhole)
  if (whole || tagged.length <= 1) return (whole ?? tagged[0])?.said.tags ?? []
  const inTime = inOrder(tagged, parts, undefined)
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
