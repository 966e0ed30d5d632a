import type { Range } from '../model/scope.js'
import { bucketIndex } from '../model/buckets.js'

/**
 * Edges of buckets, one more than there are buckets: their starts, the end of the last, both ends cut to the range
 * where it cuts the bucket. Buckets of an earlier range (while the new one loads) keep their own edges.
 */
export function bucketEdges(starts: readonly number[], lastEnd: number, range: Range): number[] {
  const edges = [...starts, lastEnd]
  const last = starts.length - 1
  if (last < 0) return []
  const second = edges[1] ?? lastEnd
  if (range.from > (edges[0] ?? 0) && range.from < second) edges[0] = range.from
  if (range.to < lastEnd && range.to > (edges[last] ?? 0)) edges[last + 1] = range.to
  return edges
}

/** Where an instant lies on the axis, in buckets from its left end; clamped to the axis. */
export function positionOf(edges: readonly number[], t: number): number {
  const count = edges.length - 1
  const first = edges[0]
  if (count < 1 || first === undefined || t <= first) return 0
  const i = bucketIndex(edges, t)
  const start = edges[i]
  const end = edges[i + 1]
  if (i >= count || start === undefined || end === undefined) return count
  return i + (t - start) / (end - start)
}

/** The instant at an edge; edges beyond the axis give its ends. */
export function instantAt(edges: readonly number[], edge: number): number {
  return edges[Math.min(edges.length - 1, Math.max(0, edge))] ?? 0
}
