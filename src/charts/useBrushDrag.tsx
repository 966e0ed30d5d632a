'use client'
import { useEffect, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { dragSpan } from './span.js'
import type { DragMode, Span } from './span.js'

/** @see useBrushDrag */
export interface BrushDrag {
  readonly buckets: number
  readonly span: Span | null
  /** The pointer moved far enough: this is a drag. */
  readonly onStart: () => void
  readonly onDrag: (next: Span) => void
  /** The pointer was released; `before` is the span from before the drag. */
  readonly onDrop: (next: Span, before: Span | null) => void
  readonly onCancel: () => void
  readonly onClickOutside: () => void
}

interface Grip {
  readonly pointerId: number
  readonly mode: DragMode
  readonly before: Span | null
  /** Where it began: px in the window, and in buckets. */
  readonly x: number
  readonly start: number
  readonly touch: boolean
  latest: Span | null
  /** Gives the drag up: that of the latest event. */
  cancel: () => void
}

/** Pixels that a pointer may tremble before a press is a drag. */
const THRESHOLD = { mouse: 3, touch: 8 }

const modeAt = (target: EventTarget | null): DragMode => {
  const mode = target instanceof Element ? target.getAttribute('data-brush') : null
  return mode === 'from' || mode === 'to' || mode === 'move' ? mode : 'create'
}

/**
 * Pointer handling of a brush: the pointer is captured, so that a release outside counts; what the pointer changes
 * is reported only when it changes. Everything happens in event handlers, so that StrictMode cannot double it.
 */
export function useBrushDrag(brush: BrushDrag) {
  const grip = useRef<Grip | null>(null)
  const [dragging, setDragging] = useState<DragMode | null>(null)

  // Escape reaches a drag wherever the focus is.
  useEffect(() => {
    if (!dragging) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !grip.current) return
      event.preventDefault()
      event.stopPropagation()
      const { cancel: giveUp } = grip.current
      grip.current = null
      setDragging(null)
      giveUp()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [dragging])

  const positionIn = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return box.width > 0 ? Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * brush.buckets : 0
  }

  const cancel = () => {
    const held = grip.current
    if (!held) return
    grip.current = null
    setDragging(null)
    if (held.latest) brush.onCancel()
  }

  return {
    dragging,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (grip.current || event.button !== 0 || !event.isPrimary || brush.buckets < 1) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        const { pointerId, clientX: x } = event
        grip.current = {
          pointerId, x, mode: modeAt(event.target), before: brush.span, start: positionIn(event), touch: event.pointerType === 'touch', latest: null, cancel: brush.onCancel,
        }
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const held = grip.current
        if (!held || held.pointerId !== event.pointerId) return
        if (!held.latest && Math.abs(event.clientX - held.x) < (held.touch ? THRESHOLD.touch : THRESHOLD.mouse)) return
        const next = dragSpan(held.mode, held.before ?? { from: 0, to: brush.buckets }, held.start, positionIn(event), brush.buckets)
        if (held.latest?.from === next.from && held.latest.to === next.to) return
        if (!held.latest) {
          setDragging(held.mode)
          brush.onStart()
        }
        held.latest = next
        held.cancel = brush.onCancel
        brush.onDrag(next)
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const held = grip.current
        if (!held || held.pointerId !== event.pointerId) return
        grip.current = null
        setDragging(null)
        if (held.latest) brush.onDrop(held.latest, held.before)
        else if (held.mode === 'create' && held.before && !held.touch) brush.onClickOutside()
      },
      onPointerCancel: cancel,
      onLostPointerCapture: cancel,
    },
  }
}
