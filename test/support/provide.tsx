import { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { UserTrailProviderProps } from '../../src/hooks/UserTrailProvider.js'
import { UserTrailProvider } from '../../src/hooks/UserTrailProvider.js'
import { stubAdapter } from './stubAdapter.js'

/** The instant that tests live at, unless they say otherwise: Thursday 19 November 2026, 14:02 UTC. */
export const NOW = Date.UTC(2026, 10, 19, 14, 2)

/** A wrapper for `render` and `renderHook`: a provider in UTC with a clock that stands still and a cache of its own. */
export function provide(props: Partial<UserTrailProviderProps> = {}): (inside: { children: ReactNode }) => ReactNode {
  const adapter = stubAdapter()
  const queryClient = new QueryClient()
  return function Provided({ children }) {
    return <UserTrailProvider adapter={adapter} queryClient={queryClient} timeZone="UTC" now={NOW} {...props}>{children}</UserTrailProvider>
  }
}
