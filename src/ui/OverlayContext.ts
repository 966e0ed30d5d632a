'use client'
import { createContext } from 'react'

/** Where what floats is put: the Root's own slot, or the floating part around. `null` before mounting. */
export const OverlayContext = createContext<Element | DocumentFragment | null>(null)
