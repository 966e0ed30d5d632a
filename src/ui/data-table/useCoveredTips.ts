'use client'

import { useRef } from 'react'
import type { PointerEvent } from 'react'

const TIP = '[data-ut-tip],[data-ut-tip-id]'

/**
 * A row's link lies over its cells, so that the whole row is a real link; the cells below never feel the pointer. This
 * tells them: it sends `pointerover` and `pointerout` to what has a tooltip under the link.
 */
export function useCoveredTips(): (event: PointerEvent<HTMLElement>) => void {
  const last = useRef<Element | null>(null)
  return (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    const link = event.target instanceof Element ? event.target.closest('.ut-table__link') : null
    const found = link && event.type === 'pointermove' ? covered(link, event.clientX, event.clientY) : null
    const before = last.current
    if (found === before) return
    last.current = found
    if (before?.isConnected) tell(before, 'pointerout', found)
    if (found) tell(found, 'pointerover', before)
  }
}

function covered(link: Element, x: number, y: number): Element | null {
  const row = link.closest('.ut-table__row')
  return document.elementsFromPoint(x, y).find((element) => element !== link && row?.contains(element) && element.matches(TIP)) ?? null
}

function tell(element: Element, type: 'pointerover' | 'pointerout', related: Element | null): void {
  element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', relatedTarget: related }))
}
