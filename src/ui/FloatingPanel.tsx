'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HTMLAttributes, KeyboardEvent, ReactNode } from 'react'
import { cx } from './cx.js'
import { directionOf } from './directionOf.js'
import { isNode, isTree } from './isNode.js'
import { pushLayer } from './layers.js'
import { OverlayContext } from './OverlayContext.js'
import { placeFloating } from './placeFloating.js'
import { tabbables } from './tabbables.js'
import { TOP_LAYER } from './topLayer.js'
import { useFocusTrip } from './useFocusTrip.js'

/** @see FloatingPanel */
export interface FloatingPanelProps extends HTMLAttributes<HTMLDivElement> {
  readonly id: string
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'bottom'
  readonly initialFocus?: ((content: HTMLElement) => HTMLElement | null | undefined) | undefined
  readonly close: () => void
  readonly children: ReactNode
}

function triggerOf(panel: HTMLElement): HTMLElement | null {
  const tree = panel.getRootNode()
  const inside = isTree(tree) ? tree : panel.ownerDocument
  const found = inside.querySelector<HTMLElement>(`[data-ut-opens="${panel.id}"]`)
  return found ?? panel.ownerDocument.querySelector<HTMLElement>(`[data-ut-opens="${panel.id}"]`)
}

/** The open part of a `Popover`: places itself at its trigger, takes the focus, keeps Tab inside, gives the focus back. */
export function FloatingPanel({ id, align = 'start', side = 'bottom', initialFocus, close, className, children, onKeyDown, ...rest }: FloatingPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const [inside, setInside] = useState<HTMLElement | null>(null)
  const latest = useRef(close)
  useLayoutEffect(() => {
    latest.current = close
  })

  useLayoutEffect(() => {
    const content = panel.current
    if (!content) return
    setInside(content)
    content.showPopover?.()
    return keepPlaced(content, { align, side }, () => latest.current())
  }, [align, side])

  useEffect(() => {
    const content = panel.current
    if (!content) return
    const trigger = triggerOf(content)
    return pushLayer(content.ownerDocument, {
      contains: (node) => content.contains(node) || (trigger?.contains(node) ?? false),
      close: () => latest.current(),
    })
  }, [])

  useFocusTrip(panel, (content) => initialFocus?.(content) ?? content.querySelector<HTMLElement>('[data-autofocus]') ?? tabbables(content)[0] ?? content, triggerOf)

  return (
    <OverlayContext.Provider value={inside}>
      {/* The role comes from the popover: dialog, menu or listbox. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        {...rest}
        ref={panel}
        id={id}
        {...TOP_LAYER}
        tabIndex={-1}
        className={cx('ut-popover', className)}
        onKeyDown={(event) => {
          onKeyDown?.(event)
          if (event.key === 'Tab' && !event.defaultPrevented) loop(event)
        }}
      >
        {children}
      </div>
    </OverlayContext.Provider>
  )
}

/** Tab goes round: what floats stands at the end of the page, where leaving it would lead nowhere sensible. */
function loop(event: KeyboardEvent<HTMLElement>) {
  const all = tabbables(event.currentTarget)
  const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]]
  const atEnd = event.target === from || (event.shiftKey && event.target === event.currentTarget)
  if (!to || !atEnd) return
  event.preventDefault()
  to.focus()
}

/** Places now, and again when the window, the page's scroll positions or the content's size change. Returns the way to stop. */
function keepPlaced(content: HTMLElement, options: { readonly align: 'start' | 'center' | 'end'; readonly side: 'top' | 'bottom' }, close: () => void): () => void {
  const { ownerDocument } = content
  const view = ownerDocument.documentElement
  const place = () => {
    const trigger = triggerOf(content)
    if (!trigger) return close()
    content.style.maxHeight = ''
    const at = placeFloating(
      trigger.getBoundingClientRect(),
      content.getBoundingClientRect(),
      { width: view.clientWidth, height: view.clientHeight },
      { ...options, dir: directionOf(trigger) },
    )
    content.style.left = `${at.left}px`
    content.style.top = `${at.top}px`
    content.style.maxHeight = `${at.maxHeight}px`
  }
  const scrolled = (event: Event) => {
    if (!(isNode(event.target) && content.contains(event.target))) place()
  }
  place()
  const sized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place)
  sized?.observe(content)
  ownerDocument.addEventListener('scroll', scrolled, true)
  ownerDocument.defaultView?.addEventListener('resize', place)
  return () => {
    sized?.disconnect()
    ownerDocument.removeEventListener('scroll', scrolled, true)
    ownerDocument.defaultView?.removeEventListener('resize', place)
  }
}
