'use client'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Range } from '../model/scope.js'
import { instantAt, positionOf } from './bucketEdges.js'
import { keyStep, nudgeSpan } from './span.js'
import type { Span } from './span.js'
import { useBrushDrag } from './useBrushDrag.js'

/** What changed a brush. */
export interface BrushChange {
  readonly reason: 'drag' | 'keyboard' | 'clear'
  /** `false` while the pointer or the key is still down: draw it, and wait with what costs. */
  readonly final: boolean
}

/** @see Brush */
export interface BrushProps {
  /** Edges of the buckets, Unix ms, ascending, one more than there are buckets. The brush snaps to them. */
  readonly edges: readonly number[]
  /** The chosen range; `null` = none. Need not lie on edges. */
  readonly value: Range | null
  /** A cancelled drag reports the value from before it, final. */
  readonly onChange: (next: Range | null, change: BrushChange) => void
  /** Names of the two handles. */
  readonly labels: { readonly from: string; readonly to: string }
  /** What a handle says: its date in words. `t` is where the handle stands; at the end that is the first instant outside. */
  readonly valueText: (t: number, end: 'from' | 'to') => string
  /** Buckets of a step with Shift or Page Up and Down. Default: a tenth of the axis, at least 2. */
  readonly largeStep?: number
}

/** The whole buckets that a range touches. */
function spanOf(edges: readonly number[], value: Range): Span {
  const from = Math.floor(positionOf(edges, value.from) + 1e-6)
  return { from, to: Math.max(from + 1, Math.ceil(positionOf(edges, value.to) - 1e-6)) }
}

const sameSpan = (a: Span | null, b: Span | null) => a?.from === b?.from && a?.to === b?.to

/**
 * Chooses a range of buckets over a chart: controlled, in data space, by pointer, touch and keys. It fills its
 * positioned parent, and time runs left to right in every script.
 *
 * Drag on the empty plot to choose, an end to resize, the middle to move; Escape gives a drag up. A click without a
 * drag outside the range clears it, elsewhere it does nothing. The ends are sliders: arrows move by one bucket, with
 * Shift by more, Home and End go as far as they can, Escape clears.
 */
export function Brush({ edges, value, onChange, labels, valueText, largeStep }: BrushProps) {
  const buckets = edges.length - 1
  const nudged = useRef(false)
  /** The value from before a drag, as it was: it need not lie on edges. */
  const before = useRef<Range | null>(null)
  const toRange = (span: Span): Range => ({ from: instantAt(edges, span.from), to: instantAt(edges, span.to) })
  const span = value && buckets > 0 && value.to > instantAt(edges, 0) && value.from < instantAt(edges, buckets) ? spanOf(edges, value) : null

  const drag = useBrushDrag({
    buckets,
    span,
    onStart: () => {
      before.current = value
    },
    onDrag: (next) => onChange(toRange(next), { reason: 'drag', final: false }),
    onDrop: (next, old) => onChange(sameSpan(next, old) ? before.current : toRange(next), { reason: 'drag', final: true }),
    onCancel: () => onChange(before.current, { reason: 'drag', final: true }),
    onClickOutside: () => onChange(null, { reason: 'clear', final: true }),
  })

  if (buckets < 1) return null
  const at = (t: number) => `${(positionOf(edges, t) / buckets) * 100}%`

  const onKeyDown = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    if (!span || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      if (drag.dragging) return
      event.preventDefault()
      event.stopPropagation()
      nudged.current = false
      onChange(null, { reason: 'clear', final: true })
      return
    }
    const step = keyStep(event.key, event.shiftKey, largeStep ?? Math.max(2, Math.round(buckets / 10)))
    if (step === null) return
    event.preventDefault()
    event.stopPropagation()
    nudged.current = true
    onChange(toRange(nudgeSpan(span, end, step, buckets)), { reason: 'keyboard', final: false })
  }
  const settle = () => {
    if (!nudged.current) return
    nudged.current = false
    if (value) onChange(value, { reason: 'keyboard', final: true })
  }

  return (
    <div className="ut-brush" data-dragging={drag.dragging ?? undefined} {...drag.handlers}>
      {value && span && (
        <>
          <div className="ut-brush__area" data-brush="move" style={{ left: at(value.from), right: `calc(100% - ${at(value.to)})` }} />
          {(['from', 'to'] as const).map((end) => (
            <div
              key={end}
              className="ut-brush__handle"
              data-brush={end}
              style={{ left: at(value[end]) }}
              role="slider"
              tabIndex={0}
              aria-label={labels[end]}
              aria-orientation="horizontal"
              aria-valuemin={end === 'from' ? 0 : span.from + 1}
              aria-valuemax={end === 'from' ? span.to - 1 : buckets}
              aria-valuenow={span[end]}
              aria-valuetext={valueText(value[end], end)}
              onKeyDown={onKeyDown(end)}
              onKeyUp={settle}
              onBlur={settle}
            />
          ))}
        </>
      )}
    </div>
  )
}
