'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { ownsKeys } from './interactive.js'

/** What keys do to the rows. */
export interface RowKeyActions {
  /** The row the keyboard is on; `-1` = none yet. */
  readonly active: number
  readonly count: number
  /** Rows of a page. */
  readonly page: () => number
  /** First row in sight: where J starts. */
  readonly first: () => number
  readonly moveTo: (index: number) => void
  readonly toggle?: ((index: number, range: boolean) => void) | undefined
}

const inRows = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.ut-table__body') !== null

/** The row that a key leads to; `null` = not a key for rows. */
export function rowForKey(key: string, { active, count, page, first }: Omit<RowKeyActions, 'moveTo' | 'toggle'>): number | null {
  const last = count - 1
  const from = active === -1 ? first() : active
  switch (key) {
    case 'j': case 'J': case 'ArrowDown': return active === -1 ? from : Math.min(last, from + 1)
    case 'k': case 'K': case 'ArrowUp': return active === -1 ? from : Math.max(0, from - 1)
    case 'PageDown': return Math.min(last, from + page())
    case 'PageUp': return Math.max(0, from - page())
    case 'Home': return 0
    case 'End': return last
    default: return null
  }
}

/**
 * Moves through the rows by J, K, arrows, Home, End, PageUp and PageDown; Space selects. J and K work on the whole page
 * when `page` is set, the other keys only inside the table. Off while a modifier is held, and where keys have a meaning
 * of their own. Enter needs nothing: the focus is on the row's link.
 */
export function useRowKeys(root: RefObject<HTMLElement | null>, page: boolean, actions: RowKeyActions): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const table = root.current
    if (!table) return
    const onKey = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && table.contains(event.target)
      const letter = event.key.length === 1 && event.key !== ' '
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target)) return
      if (!inside && !(page && letter && isFree(event.target))) return
      if (inside && !letter && !inRows(event.target)) return
      const now = latest.current
      if (now.count === 0) return
      if (event.key === ' ' && now.toggle && now.active !== -1 && !isButton(event.target)) {
        event.preventDefault()
        now.toggle(now.active, event.shiftKey)
        return
      }
      if (event.shiftKey && letter) return
      const next = rowForKey(event.key, now)
      if (next === null) return
      event.preventDefault()
      now.moveTo(next)
    }
    const owner = page ? table.ownerDocument : table
    const listener = (event: Event) => {
      if (event instanceof KeyboardEvent) onKey(event)
    }
    owner.addEventListener('keydown', listener)
    return () => owner.removeEventListener('keydown', listener)
  }, [root, page])
}

/** Outside of any overlay. */
function isFree(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target.closest('[aria-modal="true"],[role="dialog"],[popover]') === null
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button:not(.ut-table__link),input,summary') !== null
}
