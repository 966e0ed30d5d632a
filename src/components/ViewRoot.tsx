'use client'
import { forwardRef } from 'react'
import { useUserTrail } from '../hooks/useUserTrail.js'
import { PortalContext } from '../ui/PortalContext.js'
import { Root } from '../ui/Root.js'
import type { RootProps } from '../ui/Root.js'

/** The outermost element of a public view: a `Root` that puts what floats where the provider's `portalContainer` says. */
export const ViewRoot = forwardRef<HTMLDivElement, RootProps>(function ViewRoot(props, ref) {
  return (
    <PortalContext.Provider value={useUserTrail().portalContainer}>
      <Root {...props} ref={ref} />
    </PortalContext.Provider>
  )
})
