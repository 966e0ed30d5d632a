'use client'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent as ReactPointerEvent } from 'react'
import { pushLayer } from '../../ui/layers.js'
import { moveTo } from './columnOrder.js'

/** What became of a move, to be told to screen readers. */
export type ReorderEvent = 'lifted' | 'moved' | 'dropped' | 'returned'

/** @see useReorder */
export interface Reorder {
  /** The order to draw: with the lifted item where it would land. */
  readonly order: readonly string[]
  /** The item that is being moved. */
  readonly lifted: string | null
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>, id: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, id: string) => void
  readonly onBlur: () => void
}

interface Options {
  readonly order: readonly string[]
  /** How many at the head keep their places. */
  readonly fixed: number
  readonly onOrder: (next: readonly string[]) => void
  readonly tell: (event: ReorderEvent, id: string, at: number) => void
}

/**
 * Moves items of a vertical list at a handle: by dragging it, or by Space, arrows (Home, End) and Space again; Escape
 * puts it back. The new order is reported once, when the item is dropped. Items carry `data-item` with their id.
 */
export function useReorder({ order, fixed, onOrder, tell }: Options): Reorder {
  const [draft, setDraft] = useState<{ readonly id: string; readonly order: readonly string[] } | null>(null)
  const latest = useRef(draft)
  const set = (next: typeof draft) => {
    latest.current = next
    setDraft(next)
  }
  const lift = (id: string) => {
    set({ id, order })
    tell('lifted', id, order.indexOf(id))
  }
  const move = (to: number, quiet = false) => {
    const now = latest.current
    if (!now) return
    const next = moveTo(now.order, now.order.indexOf(now.id), to, fixed)
    if (next === now.order) return
    set({ ...now, order: next })
    if (!quiet) tell('moved', now.id, next.indexOf(now.id))
  }
  const drop = () => {
    const now = latest.current
    if (!now) return
    set(null)
    tell('dropped', now.id, now.order.indexOf(now.id))
    if (now.order.join() !== order.join()) onOrder(now.order)
  }
  const putBack = () => {
    const now = latest.current
    if (!now) return
    set(null)
    tell('returned', now.id, order.indexOf(now.id))
  }

  const back = useRef(putBack)
  useEffect(() => {
    back.current = putBack
  })
  const isLifted = draft !== null
  // Escape leaves one thing: what is lifted comes before the popover around
  useEffect(() => (isLifted ? pushLayer(document, { close: () => back.current() }) : undefined), [isLifted])

  return {
    order: draft?.order ?? order,
    lifted: draft?.id ?? null,
    onPointerDown(event, id) {
      if (event.button !== 0) return
      const handle = event.currentTarget
      const list = handle.closest<HTMLElement>('[data-items]')
      if (!list) return
      event.preventDefault()
      handle.focus()
      lift(id)
      // not on the handle: it moves within the page while dragged, which ends a pointer capture
      const page = handle.ownerDocument
      const follow = (at: PointerEvent) => {
        scrollAtEdge(list, at.clientY)
        move(indexAt(list, at.clientY), true)
      }
      const stop = (end: Event) => {
        page.removeEventListener('pointermove', follow)
        page.removeEventListener('pointerup', stop)
        page.removeEventListener('pointercancel', stop)
        if (end.type === 'pointerup') drop()
        else putBack()
      }
      page.addEventListener('pointermove', follow)
      page.addEventListener('pointerup', stop)
      page.addEventListener('pointercancel', stop)
    },
    onKeyDown(event, id) {
      const to = targetOf(event.key, draft)
      if (event.key === ' ' || event.key === 'Enter') {
        if (draft) drop()
        else lift(id)
      } else if (to !== null) move(to)
      else return
      event.preventDefault()
      // what is around must not take the arrow for its own
      event.stopPropagation()
    },
    onBlur: drop,
  }
}

function targetOf(key: string, draft: { readonly id: string; readonly order: readonly string[] } | null): number | null {
  if (!draft) return null
  const at = draft.order.indexOf(draft.id)
  switch (key) {
    case 'ArrowDown': return at + 1
    case 'ArrowUp': return at - 1
    case 'Home': return 0
    case 'End': return draft.order.length - 1
    default: return null
  }
}

function indexAt(list: HTMLElement, y: number): number {
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')]
  const at = items.findIndex((item) => y < item.getBoundingClientRect().bottom)
  return at < 0 ? items.length - 1 : at
}

const EDGE = 24

function scrollAtEdge(list: HTMLElement, y: number): void {
  const { top, bottom } = list.getBoundingClientRect()
  if (y < top + EDGE) list.scrollBy(0, y - top - EDGE)
  if (y > bottom - EDGE) list.scrollBy(0, y - bottom + EDGE)
}
