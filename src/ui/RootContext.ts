'use client'
import { createContext, useContext } from 'react'
import type { CSSProperties, ReactNode, RefObject } from 'react'

/** How tightly things are set. Default `comfortable`. */
export type Density = 'comfortable' | 'compact'
/** Colours: fixed, by the system (`auto`), or, when absent, by the host's `color-scheme`. */
export type Theme = 'light' | 'dark' | 'auto'

/** What a Root tells the parts inside it. */
export interface RootValue {
  /** The outermost element. */
  readonly element: RefObject<HTMLElement | null>
  readonly theme: Theme | undefined
  readonly density: Density | undefined
  /** Custom properties (`--ut-…`) of the Root's `style`, repeated on what floats. */
  readonly tokens: CSSProperties | undefined
  /** Contents of rich tooltips, by the id in `data-ut-tip-id`. */
  readonly tips: Map<string, ReactNode>
}

export const RootContext = createContext<RootValue | null>(null)

/** The Root around. Throws outside of one. */
export function useRoot(): RootValue {
  const root = useContext(RootContext)
  if (!root) throw new Error('usertrail: this part must be inside a <Root>; each view draws one.')
  return root
}

/** Direction of text where an element stands. `ltr` before it is on the page. */
export function directionOf(element: Element | null | undefined): 'ltr' | 'rtl' {
  return element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
}
