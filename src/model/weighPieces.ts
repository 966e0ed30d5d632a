import { mergeInput } from './normalise.js'
import { compareText } from './order.js'
import { compareUpdates, isWhole } from './pieces.js'
import type { ObservationInput, SaidOfTrace, TracePiece } from './trace.js'

type Part = Pick<ObservationInput, 'id' | 'timestamp' | 'parentId' | 'name'>

/** What the pieces of a trace come to, by who says them. */
interface Weighed<Observation> {
  readonly root: Observation | undefined
  /** From the one that is believed first. */
  readonly pieces: readonly TracePiece[]
  /** Field by field what the first says that says it. */
  readonly said: SaidOfTrace
  /** What the root says. */
  readonly rootSaid: SaidOfTrace | undefined
  readonly name: string | null | undefined
  /** Start, Unix milliseconds. */
  readonly timestamp: number
}

/** Weighs pieces by who says them. `parts`: the observations in order of time. `heardOf`: the start where nothing tells another. */
export function weighPieces<Observation extends Part>(
  given: readonly TracePiece[], parts: readonly Observation[], heardOf: number,
): Weighed<Observation> {
  const root = rootOf(parts)
  const pieces = orderPieces(given, parts, root)
  const said = believed(pieces)
  const rootSaid = root && pieces.find(({ at, key }) => at === null && key === root.id)?.said
  return { root, pieces, said, rootSaid, name: said.name ?? rootSaid?.nameIfRoot ?? root?.name, timestamp: startOf(heardOf, pieces, parts) }
}

/** The earliest without a parent, else the earliest whose parent has not come, else (in a circle) the earliest. */
function rootOf<Observation extends Part>(parts: readonly Observation[]): Observation | undefined {
  const orphan = () => {
    const ids = new Set(parts.map(({ id }) => id))
    return parts.find(({ parentId }) => !parentId || !ids.has(parentId))
  }
  return parts.find(({ parentId }) => !parentId) ?? orphan() ?? parts[0]
}

/** In the order in which they are believed: updates from the latest, then the root's, then by the start of who says it. */
export function orderPieces(pieces: readonly TracePiece[], parts: readonly Part[], root: Part | undefined): readonly TracePiece[] {
  if (pieces.length <= 1) return pieces
  const place = new Map(parts.map(({ id }, i) => [id, i]))
  if (root) place.set(root.id, -1)
  const rank = ({ at, key }: TracePiece) => (at === null ? (place.get(key) ?? parts.length) : -2)
  return [...pieces].sort((a, b) => rank(a) - rank(b) || (a.at === null ? compareText(a.key, b.key) : compareUpdates(a, b)))
}

/** A start that was said of the whole stands; else the earliest that is known of. */
function startOf(heardOf: number, pieces: readonly TracePiece[], parts: readonly Part[]): number {
  const whole = pieces.find(isWhole)?.said.timestamp
  if (whole !== undefined) return whole
  let start = parts[0]?.timestamp ?? Infinity
  for (const { said } of pieces) if (said.timestamp !== undefined && said.timestamp < start) start = said.timestamp
  return start < Infinity ? start : heardOf
}

/** Field by field what the first says that says it. */
function believed(pieces: readonly TracePiece[]): SaidOfTrace {
  const [first] = pieces
  return pieces.length <= 1 ? (first?.said ?? {}) : pieces.reduceRight<SaidOfTrace>((found, { said }) => mergeInput(found, said), {})
}
