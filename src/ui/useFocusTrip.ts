'use client'
import { useContext, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { isFocusable, isTree } from './isNode.js'
import { RootContext } from './RootContext.js'

/**
 * Moves the focus in when a part appears, and back when it goes, unless the person has gone elsewhere by then.
 * `back` = what gets it afterwards; default: what had it before.
 */
export function useFocusTrip(part: RefObject<HTMLElement | null>, enter: (part: HTMLElement) => HTMLElement, back?: (part: HTMLElement) => HTMLElement | null) {
  const tooltip = useContext(RootContext)?.tooltip
  const latest = useRef({ enter, back, tooltip })
  useEffect(() => {
    latest.current = { enter, back, tooltip }
  })
  useEffect(() => {
    const element = part.current
    if (!element) return
    const { enter: into, back: outTo, tooltip: tips } = latest.current
    const move = (to: HTMLElement | null | undefined) => (tips ? tips.focusQuietly(to) : to?.focus({ preventScroll: true }))
    // Asked now: once removed, the part belongs to no tree.
    const tree = element.getRootNode()
    const focused = () => (isTree(tree) ? tree.activeElement : null)
    const before = focused()
    const home = outTo ? outTo(element) : isFocusable(before) ? before : null
    move(into(element))
    return () => {
      const at = focused()
      if (at === null || at === element.ownerDocument.body || element.contains(at)) move(home)
    }
  }, [part])
}
