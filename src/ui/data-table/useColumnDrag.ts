'use client'

import { useState } from 'react'
import type { PointerEvent as ReactPointerEvent } from 'react'

/** Where a dragged column would land. */
export interface ColumnDrop {
  readonly id: string
  readonly side: 'before' | 'after'
}

/** @see useColumnDrag */
export interface ColumnDrag {
  readonly dragged: string | null
  readonly drop: ColumnDrop | null
  readonly start: (event: ReactPointerEvent<HTMLElement>, id: string) => void
}

/** Pixels that the pointer goes before a press becomes a drag. */
const THRESHOLD = 6

/** The ids in a new order: `id` put beside another. */
export function movedColumns(ids: readonly string[], id: string, { id: beside, side }: ColumnDrop): readonly string[] {
  if (id === beside) return ids
  const rest = ids.filter((one) => one !== id)
  rest.splice(rest.indexOf(beside) + (side === 'after' ? 1 : 0), 0, id)
  return rest
}

/**
 * Moves columns by dragging their header. Header cells carry `data-column`, and `data-group` for those that may trade
 * places. A touch scrolls instead: the column's menu moves it.
 */
export function useColumnDrag(onMove: (id: string, drop: ColumnDrop) => void): ColumnDrag {
  const [dragged, setDragged] = useState<string | null>(null)
  const [drop, setDrop] = useState<ColumnDrop | null>(null)
  const start = (event: ReactPointerEvent<HTMLElement>, id: string) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const button = event.currentTarget
    const own = button.closest<HTMLElement>('[data-column]')
    const row = own?.parentElement
    if (!own || !row) return
    const group = own.dataset['group']
    const rtl = getComputedStyle(row).direction === 'rtl'
    const from = event.clientX
    let target: ColumnDrop | null = null
    let moving = false
    const move = (now: PointerEvent) => {
      if (!moving && Math.abs(now.clientX - from) < THRESHOLD) return
      if (!moving) {
        moving = true
        setDragged(id)
      }
      target = dropAt(row, group, now.clientX, rtl)
      setDrop(target?.id === id ? null : target)
    }
    const stop = (up: Event) => {
      button.removeEventListener('pointermove', move)
      button.removeEventListener('pointerup', stop)
      button.removeEventListener('pointercancel', stop)
      if (!moving) return
      // The click that follows a drag is not a press of the header.
      button.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => button.removeEventListener('click', swallow, { capture: true }))
      setDragged(null)
      setDrop(null)
      if (up.type === 'pointerup' && target && target.id !== id) onMove(id, target)
    }
    // at once: the first move of a quick hand is beyond the button already
    button.setPointerCapture?.(event.pointerId)
    button.addEventListener('pointermove', move)
    button.addEventListener('pointerup', stop)
    button.addEventListener('pointercancel', stop)
  }
  return { dragged, drop, start }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

function dropAt(row: HTMLElement, group: string | undefined, x: number, rtl: boolean): ColumnDrop | null {
  let best: ColumnDrop | null = null
  let least = Infinity
  for (const cell of row.querySelectorAll<HTMLElement>('[data-column]')) {
    const id = cell.dataset['column']
    if (id === undefined || cell.dataset['group'] !== group) continue
    const box = cell.getBoundingClientRect()
    const distance = x < box.left ? box.left - x : x > box.right ? x - box.right : 0
    if (distance >= least) continue
    least = distance
    best = { id, side: (x < (box.left + box.right) / 2) === rtl ? 'after' : 'before' }
  }
  return best
}
