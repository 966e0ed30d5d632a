'use client'
import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'

/** Size of a box, px. */
export interface Size {
  readonly width: number
  readonly height: number
}

const never = () => () => {}

// On a server there is nothing to do before a paint.
const useBeforePaint = typeof window === 'undefined' ? () => {} : useLayoutEffect

/**
 * Size of an element, measured before the first paint and whenever it changes. `fallback` stands in on a server,
 * while hydrating, and where nothing is laid out; a mount in the browser gives `null` first, so that nothing is
 * computed for a size that it never has.
 */
export function useSize(ref: RefObject<Element | null>, fallback: Size): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  const hydrating = useSyncExternalStore(never, () => false, () => true)
  useBeforePaint(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      const next = width > 0 && height > 0 ? { width, height } : null
      setSize((old) => (next === null ? (old ?? fallback) : old?.width === next.width && old.height === next.height ? old : next))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, fallback])
  return size ?? (hydrating ? fallback : null)
}
