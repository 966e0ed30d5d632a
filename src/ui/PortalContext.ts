'use client'
import { createContext } from 'react'

/** Where what floats is put, when not in the Root's own slot. The views' `ViewRoot` fills it from the provider's `portalContainer`. */
export const PortalContext = createContext<Element | DocumentFragment | null>(null)
