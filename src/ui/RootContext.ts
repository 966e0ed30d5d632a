'use client'
import { createContext } from 'react'
import type { TooltipController } from './tooltipController.js'

/** How tightly things are set. Default `comfortable`. */
export type Density = 'comfortable' | 'compact'
/** Colours: fixed, by the system (`auto`), or, when absent, by the host's `color-scheme`. */
export type Theme = 'light' | 'dark' | 'auto'

/** What a Root tells the parts inside it. */
export interface RootValue {
  readonly tooltip: TooltipController
  /** Direction of text; `undefined` before it is on the page. */
  readonly dir: 'ltr' | 'rtl' | undefined
}

/** The Root around; `null` outside of one. */
export const RootContext = createContext<RootValue | null>(null)
