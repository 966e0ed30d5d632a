'use client'
import { createContext } from 'react'

/** Where what floats is put. The provider fills it; `null` = the page's body, or the shadow root around. */
export const PortalContext = createContext<Element | DocumentFragment | null>(null)
