import { keyStep } from './span.js'
import type { Span } from './span.js'

/** A cursor over the buckets of a chart, moved by keys. */
export interface BucketCursor {
  /** Bucket under the cursor. */
  readonly index: number
  /** Where a selection began; `null` = none is being made. */
  readonly anchor: number | null
}

/** What a key did. */
export type CursorMove =
  | { readonly kind: 'move'; readonly cursor: BucketCursor }
  | { readonly kind: 'select'; readonly cursor: BucketCursor; readonly span: Span }
  | { readonly kind: 'commit'; readonly cursor: BucketCursor; readonly span: Span }
  | { readonly kind: 'cancel'; readonly cursor: BucketCursor }
  | { readonly kind: 'escape' }

const spanOf = (anchor: number, index: number): Span => ({ from: Math.min(anchor, index), to: Math.max(anchor, index) + 1 })

/**
 * What a key does to the cursor; `null` = nothing. Arrows move it (with Shift, or Page Up and Down, by `largeStep`),
 * Home and End go to the ends. Enter or Space begins a selection at the cursor, arrows extend it, Enter or Space
 * commits it, Escape gives it up. Without `selectable` nothing can be selected.
 */
export function moveCursor(
  cursor: BucketCursor, key: string, shift: boolean, axis: { readonly buckets: number; readonly largeStep: number; readonly selectable: boolean },
): CursorMove | null {
  if (axis.buckets < 1) return null
  const { index, anchor } = cursor
  if (key === 'Escape') return anchor === null ? { kind: 'escape' } : { kind: 'cancel', cursor: { index, anchor: null } }
  if (key === 'Enter' || key === ' ') {
    if (!axis.selectable) return null
    if (anchor === null) return { kind: 'select', cursor: { index, anchor: index }, span: spanOf(index, index) }
    return { kind: 'commit', cursor: { index, anchor: null }, span: spanOf(anchor, index) }
  }
  const step = keyStep(key, shift, axis.largeStep)
  if (step === null) return null
  const next = Math.min(axis.buckets - 1, Math.max(0, index + step))
  const moved = { index: next, anchor }
  return anchor === null ? { kind: 'move', cursor: moved } : { kind: 'select', cursor: moved, span: spanOf(anchor, next) }
}
