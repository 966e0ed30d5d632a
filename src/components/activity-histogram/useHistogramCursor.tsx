'use client'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { moveCursor } from '../../charts/bucketCursor.js'
import type { BucketCursor } from '../../charts/bucketCursor.js'
import type { BrushChange } from '../../charts/Brush.js'
import { instantAt } from '../../charts/bucketEdges.js'
import type { Span } from '../../charts/span.js'
import type { Range } from '../../model/scope.js'

interface HistogramCursorOptions {
  readonly edges: readonly number[]
  readonly largeStep: number
  /** What is drawn as the zoom, a draft too. */
  readonly zoom: Range | null
  /** Absent: nothing can be chosen. */
  readonly onZoom: ((next: Range | null, change: BrushChange) => void) | undefined
}

/**
 * Which bucket the tooltip is about, by pointer, touch and keys, and the selection that keys make. The keyboard's
 * place is kept when the pointer takes over.
 */
export function useHistogramCursor({ edges, largeStep, zoom, onZoom }: HistogramCursorOptions) {
  const buckets = edges.length - 1
  const [place, setPlace] = useState<BucketCursor>({ index: Infinity, anchor: null })
  const [shown, setShown] = useState<{ readonly index: number; readonly touch: boolean } | null>(null)
  const zoomBefore = useRef<Range | null>(null)
  const cursor = { index: Math.min(place.index, buckets - 1), anchor: place.anchor }
  const toRange = (span: Span): Range => ({ from: instantAt(edges, span.from), to: instantAt(edges, span.to) })

  // A tooltip can be dismissed without moving the pointer; one that a touch opened goes with the next touch elsewhere.
  const open = shown !== null
  const touch = shown?.touch === true
  useEffect(() => {
    if (!open) return
    const onKeyDown = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && setShown(null)
    const onPointerDown = () => touch && setShown(null)
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('pointerdown', onPointerDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('pointerdown', onPointerDown, true)
    }
  }, [open, touch])

  const indexAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.min(buckets - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * buckets)))
  }
  const show = (index: number, byTouch = false) => setShown((old) => (old?.index === index && old.touch === byTouch ? old : { index, touch: byTouch }))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const move = moveCursor(cursor, event.key, event.shiftKey, { buckets, largeStep, selectable: onZoom !== undefined })
    if (!move) return
    if (move.kind === 'escape') {
      // One thing at a time: first the tooltip, then the zoom.
      if (!shown && !(zoom && onZoom)) return
      if (shown) setShown(null)
      else onZoom?.(null, { reason: 'clear', final: true })
    } else {
      setPlace(move.cursor)
      show(move.cursor.index)
      if (move.kind === 'select' && cursor.anchor === null) zoomBefore.current = zoom
      if (move.kind === 'select') onZoom?.(toRange(move.span), { reason: 'keyboard', final: false })
      if (move.kind === 'commit') onZoom?.(toRange(move.span), { reason: 'keyboard', final: true })
      if (move.kind === 'cancel') onZoom?.(zoomBefore.current, { reason: 'keyboard', final: true })
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    cursor,
    /** Bucket of the tooltip, or `null`. */
    shown: shown && shown.index < buckets ? shown.index : null,
    hide: () => setShown(null),
    /** For the element that the keys move. */
    keys: {
      onKeyDown,
      onFocus: () => show(cursor.index),
      onBlur: () => {
        setShown(null)
        if (cursor.anchor === null) return
        setPlace({ index: cursor.index, anchor: null })
        onZoom?.(zoomBefore.current, { reason: 'keyboard', final: true })
      },
    },
    /** For the plot. */
    pointer: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => event.pointerType === 'touch' && show(indexAt(event), true),
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'touch') return
        if (event.buttons === 0) show(indexAt(event))
        else setShown(null)
      },
      onPointerLeave: (event: PointerEvent<HTMLElement>) => event.pointerType !== 'touch' && setShown(null),
    },
  }
}
