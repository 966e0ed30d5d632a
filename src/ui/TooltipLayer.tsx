'use client'
import { forwardRef, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent, PointerEvent, ReactNode, SyntheticEvent } from 'react'
import { placeTip } from './placeTip.js'

/** What the Root tells its tooltip. Events come through React, so those of portals inside the Root arrive too. */
export interface TooltipHandle {
  pointerOver(event: PointerEvent): void
  pointerOut(event: PointerEvent): void
  pointerDown(event: PointerEvent): void
  pointerUp(): void
  click(event: SyntheticEvent): void
  focus(event: FocusEvent): void
  hide(): void
}

const OPEN_AFTER = 350
const LONG_PRESS = 500
const CLOSE_AFTER = 120
/** Just closed: the next one opens at once. */
const WARM_FOR = 300

const TIP = '[data-ut-tip],[data-ut-tip-id]'

function tipOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(TIP) : null
}

/** Adds or removes one id of an element's `aria-describedby`. */
function describe(element: Element, id: string, on: boolean) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((other) => other && other !== id)
  if (on) ids.push(id)
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '))
  else element.removeAttribute('aria-describedby')
}

/**
 * The one tooltip of a Root. Any element inside asks for it with `data-ut-tip="text"` (lines split by `\n`), or through
 * `Tooltip` for more than text. Opens on hover, keyboard focus, long press, and on a tap where `data-ut-tip-tap` is set;
 * can be hovered itself; Escape closes it.
 */
export const TooltipLayer = forwardRef<TooltipHandle, { readonly tips: ReadonlyMap<string, ReactNode> }>(function TooltipLayer({ tips }, ref) {
  const [target, setTarget] = useState<Element | null>(null)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const closedAt = useRef(-Infinity)

  useImperativeHandle(ref, () => {
    const later = (wait: number, next: Element | null) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setTarget(next), wait)
    }
    const now = (next: Element | null) => {
      clearTimeout(timer.current)
      setTarget(next)
    }
    return {
      pointerOver(event) {
        if (event.pointerType === 'touch') return
        if (event.target instanceof Node && box.current?.contains(event.target)) {
          clearTimeout(timer.current)
          return
        }
        const tip = tipOf(event.target)
        if (tip) later(performance.now() - closedAt.current < WARM_FOR ? 0 : OPEN_AFTER, tip)
      },
      pointerOut(event) {
        if (event.pointerType === 'touch') return
        const to = event.relatedTarget
        if (tipOf(event.target) === null && !(event.target instanceof Node && box.current?.contains(event.target))) return
        if (to instanceof Node && box.current?.contains(to)) return
        if (tipOf(to) === null || tipOf(to) !== tipOf(event.target)) later(CLOSE_AFTER, null)
      },
      pointerDown(event) {
        if (event.target instanceof Node && box.current?.contains(event.target)) return
        const tip = tipOf(event.target)
        if (event.pointerType === 'touch' && tip && !tip.hasAttribute('data-ut-tip-tap')) later(LONG_PRESS, tip)
        else if (!tip?.hasAttribute('data-ut-tip-tap')) now(null)
      },
      pointerUp: () => clearTimeout(timer.current),
      click(event) {
        const tip = tipOf(event.target)
        if (tip?.hasAttribute('data-ut-tip-tap')) now(tip)
      },
      focus(event) {
        const tip = tipOf(event.target)
        if (tip && event.target instanceof Element && event.target.matches(':focus-visible')) now(tip)
      },
      hide: () => now(null),
    }
  }, [])

  useEffect(() => () => clearTimeout(timer.current), [])

  useLayoutEffect(() => {
    const tip = box.current
    if (!target || !tip) return
    tip.showPopover?.()
    const place = () => {
      if (!target.isConnected) return setTarget(null)
      const at = placeTip(target.getBoundingClientRect(), tip.getBoundingClientRect(), { width: innerWidth, height: innerHeight })
      tip.style.left = `${at.left}px`
      tip.style.top = `${at.top}px`
    }
    place()
    describe(target, id, true)
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTarget(null)
    }
    const close = (event: Event) => {
      if (event.target instanceof Node && event.target.contains(target)) setTarget(null)
    }
    document.addEventListener('keydown', escape, true)
    document.addEventListener('scroll', close, true)
    return () => {
      closedAt.current = performance.now()
      describe(target, id, false)
      document.removeEventListener('keydown', escape, true)
      document.removeEventListener('scroll', close, true)
    }
  }, [target, id])

  if (!target) return null
  const rich = target.getAttribute('data-ut-tip-id')
  const content = rich === null ? target.getAttribute('data-ut-tip') : tips.get(rich)
  if (!content) return null
  return (
    <div ref={box} id={id} role="tooltip" popover="manual" className="ut-tooltip ut-tooltip--floating">
      {content}
    </div>
  )
})
