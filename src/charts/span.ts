/** A stretch of whole buckets, by their edges: `from` ≤ edge < `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What a pointer does to a span: draws a new one, drags an end, or moves it. */
export type DragMode = 'create' | 'from' | 'to' | 'move'

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/**
 * The span after a drag. Positions are in buckets, with fractions.
 *
 * - `create` covers each bucket that the pointer touched,
 * - `from` and `to` move that end to the nearest edge, and past the other end they turn the span round,
 * - `move` keeps the length.
 */
export function dragSpan(mode: DragMode, before: Span, start: number, now: number, buckets: number): Span {
  switch (mode) {
    case 'create': {
      const from = clamp(Math.floor(Math.min(start, now)), 0, buckets - 1)
      return { from, to: clamp(Math.ceil(Math.max(start, now)), from + 1, buckets) }
    }
    case 'from':
    case 'to': {
      const fixed = mode === 'from' ? before.to : before.from
      const edge = clamp(Math.round(now), 0, buckets)
      if (edge < fixed) return { from: edge, to: fixed }
      if (edge > fixed) return { from: fixed, to: edge }
      const earlier = mode === 'from' ? fixed > 0 : fixed >= buckets
      return earlier ? { from: fixed - 1, to: fixed } : { from: fixed, to: fixed + 1 }
    }
    case 'move': {
      const length = before.to - before.from
      const from = clamp(before.from + Math.round(now - start), 0, buckets - length)
      return { from, to: from + length }
    }
    default:
      return mode satisfies never
  }
}

/** How far a key moves something along the axis: edges, or to an end; `null` = not a key of the axis. Later is right in every script. */
export function keyStep(key: string, shift: boolean, largeStep: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shift ? largeStep : 1
    case 'ArrowLeft':
    case 'ArrowDown':
      return shift ? -largeStep : -1
    case 'PageUp':
      return largeStep
    case 'PageDown':
      return -largeStep
    case 'Home':
      return -Infinity
    case 'End':
      return Infinity
    default:
      return null
  }
}

/** Moves one end of a span by so many edges; it stops one bucket short of the other end. */
export function nudgeSpan(span: Span, end: 'from' | 'to', step: number, buckets: number): Span {
  return end === 'from'
    ? { from: clamp(span.from + step, 0, span.to - 1), to: span.to }
    : { from: span.from, to: clamp(span.to + step, span.from + 1, buckets) }
}
