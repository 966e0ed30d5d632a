import type { FocusEvent, PointerEvent, ReactNode, SyntheticEvent } from 'react'
import { isElement, isNode } from './isNode.js'

const OPEN_AFTER = 350
const LONG_PRESS = 500
const CLOSE_AFTER = 120
/** Just closed: the next one opens at once. */
const WARM_FOR = 300

/** Decides when and for which element the Root's one tooltip shows. Events come through React, so those of portals arrive too. */
export interface TooltipController {
  /** The element it is about, or `null`. */
  readonly target: () => Element | null
  readonly subscribe: (onChange: () => void) => () => void
  readonly hide: () => void
  /** Tells which element the tooltip itself is: it may be hovered. */
  readonly setBox: (box: Element | null) => void
  /** Moves the focus without a tip: what opens or closes does so by itself, nobody asked. */
  readonly focusQuietly: (element: HTMLElement | null | undefined) => void
  /** Contents richer than text, by the id in `data-ut-tip-id`. */
  readonly contents: Map<string, ReactNode>
  readonly handlers: {
    readonly onPointerOver: (event: PointerEvent) => void
    readonly onPointerOut: (event: PointerEvent) => void
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onClick: (event: SyntheticEvent) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
  }
}

const asked = (node: EventTarget | null): Element | null =>
  isElement(node) ? node.closest('[data-ut-tip],[data-ut-tip-id]') : null

/** @see TooltipController */
export function createTooltipController(): TooltipController {
  let target: Element | null = null
  let box: Element | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let closedAt = -Infinity
  let quiet = false
  const listeners = new Set<() => void>()

  const now = (next: Element | null) => {
    clearTimeout(timer)
    if (next === target) return
    if (target) closedAt = performance.now()
    target = next
    for (const listener of listeners) listener()
  }
  const later = (wait: number, next: Element | null) => {
    clearTimeout(timer)
    timer = setTimeout(now, wait, next)
  }
  const inBox = (node: EventTarget | null) => isNode(node) && box !== null && box.contains(node)
  const release = () => clearTimeout(timer)

  return {
    target: () => target,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
        clearTimeout(timer)
      }
    },
    hide: () => now(null),
    setBox: (next) => void (box = next),
    focusQuietly(element) {
      quiet = true
      element?.focus({ preventScroll: true })
      quiet = false
    },
    contents: new Map(),
    handlers: {
      onPointerOver(event) {
        if (event.pointerType === 'touch') return
        const tip = asked(event.target)
        if (inBox(event.target) || (tip && tip === target)) clearTimeout(timer)
        else if (tip) later(target || performance.now() - closedAt < WARM_FOR ? 0 : OPEN_AFTER, tip)
      },
      onPointerOut(event) {
        if (event.pointerType === 'touch' || inBox(event.relatedTarget)) return
        const tip = asked(event.target)
        if (inBox(event.target) || (tip && tip !== asked(event.relatedTarget))) later(CLOSE_AFTER, null)
      },
      onPointerDown(event) {
        const tip = asked(event.target)
        if (inBox(event.target) || tip?.hasAttribute('data-ut-tip-tap')) return
        if (event.pointerType === 'touch' && tip) later(LONG_PRESS, tip)
        else now(null)
      },
      onPointerUp: release,
      onPointerCancel: release,
      onClick(event) {
        const tip = asked(event.target)
        if (tip?.hasAttribute('data-ut-tip-tap')) now(tip)
      },
      onFocus(event) {
        const tip = asked(event.target)
        if (tip && !quiet && event.target.matches(':focus-visible')) now(tip)
      },
      onBlur: () => now(null),
    },
  }
}
