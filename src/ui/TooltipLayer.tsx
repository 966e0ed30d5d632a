'use client'
import { useEffect, useId, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import { isNode } from './isNode.js'
import { pushLayer } from './layers.js'
import { placeFloating } from './placeFloating.js'
import { TOP_LAYER } from './topLayer.js'
import type { TooltipController } from './tooltipController.js'

/** Adds or removes one id of an element's `aria-describedby`. */
function describe(element: Element, id: string, on: boolean) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((other) => other && other !== id)
  if (on) ids.push(id)
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '))
  else element.removeAttribute('aria-describedby')
}

const nothing = () => null

/**
 * The one tooltip of a Root. Any element inside asks for it with `data-ut-tip="text"` (lines split by `\n`), or through
 * `Tooltip` for more than text. Opens on hover, keyboard focus and long press, and on a tap where `data-ut-tip-tap` is
 * set; it can be hovered itself; Escape closes it.
 */
export function TooltipLayer({ controller }: { readonly controller: TooltipController }) {
  const target = useSyncExternalStore(controller.subscribe, controller.target, nothing)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const rich = target?.getAttribute('data-ut-tip-id')
  const content = rich ? controller.contents.get(rich) : target?.getAttribute('data-ut-tip')

  useLayoutEffect(() => {
    const tip = box.current
    controller.setBox(tip)
    if (!target || !tip) return
    tip.showPopover?.()
    const { clientWidth, clientHeight } = target.ownerDocument.documentElement
    const at = placeFloating(target.getBoundingClientRect(), tip.getBoundingClientRect(), { width: clientWidth, height: clientHeight }, { gap: 6 })
    tip.style.left = `${at.left}px`
    tip.style.top = `${at.top}px`
    describe(target, id, true)
    return () => describe(target, id, false)
  }, [controller, target, content, id])

  useEffect(() => {
    if (!target) return
    const { ownerDocument } = target
    const moved = (event: Event) => {
      if (isNode(event.target) && event.target.contains(target)) controller.hide()
    }
    const changed = new MutationObserver(() => (target.isConnected ? redraw() : controller.hide()))
    changed.observe(target.getRootNode(), { childList: true, subtree: true })
    changed.observe(target, { attributeFilter: ['data-ut-tip', 'data-ut-tip-id'] })
    ownerDocument.addEventListener('scroll', moved, true)
    const pop = pushLayer(ownerDocument, { close: controller.hide })
    return () => {
      changed.disconnect()
      ownerDocument.removeEventListener('scroll', moved, true)
      pop()
    }
  }, [controller, target])

  if (!target || content === null || content === undefined || content === '') return null
  return (
    <div key={id} ref={box} id={id} role="tooltip" {...TOP_LAYER} className="ut-tooltip ut-tooltip--floating">
      {content}
    </div>
  )
}
