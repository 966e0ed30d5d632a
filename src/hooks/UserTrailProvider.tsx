'use client'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Adapter } from '../contract/adapter.js'
import { IntlProvider } from '../intl/IntlProvider.js'
import type { IntlSettings } from '../intl/IntlProvider.js'
import type { FeedbackRule } from '../model/feedback.js'
import { useAdapterChanges } from './useAdapterChanges.js'
import { createUserDirectory } from './userDirectory.js'
import type { ResolveUsers } from './userDirectory.js'
import { UserTrailContext } from './useUserTrail.js'
import type { LinkProps, UserTrail } from './useUserTrail.js'

/** Props of {@link UserTrailProvider}. Keep functions and objects stable between renders: a new one draws every view again. */
export interface UserTrailProviderProps extends IntlSettings {
  /** The store that answers every view inside. */
  readonly adapter: Adapter
  /** Default: the client of a surrounding `QueryClientProvider`, else one of our own. */
  readonly queryClient?: QueryClient | undefined
  /** Names, avatars and the like by user id: asked for in batches, once each, and late; no row waits for it. */
  readonly resolveUsers?: ResolveUsers | undefined
  /** Address of a user's page. Without it rows are not links. */
  readonly getUserHref?: ((userId: string) => string) | undefined
  /** Draws a link, for hosts whose router has a component for it. Default: a plain anchor. */
  readonly renderLink?: ((props: LinkProps) => ReactNode) | undefined
  /** Where popovers and menus are put. Default: inside the view that opens them, in the top layer, where nothing clips them. */
  readonly portalContainer?: Element | null | undefined
  /** Which scores are end-user feedback, where views show single scores. Give the adapter the same rule. */
  readonly feedback?: FeedbackRule | undefined
  readonly children?: ReactNode
}

const plainLink = ({ children, ...anchor }: LinkProps): ReactNode => <a {...anchor}>{children}</a>

/** Made when first needed: a host with a client of its own never has a second. */
function lazyClient(): () => QueryClient {
  let client: QueryClient | undefined
  return () => (client ??= new QueryClient())
}

/**
 * Gives the views inside their store, their language and their links. One at the root of an app is enough; a second
 * one further in is independent of it.
 */
export function UserTrailProvider({
  adapter, queryClient, resolveUsers, getUserHref, renderLink = plainLink, portalContainer = null, feedback, children, ...intl
}: UserTrailProviderProps): ReactNode {
  const hostClient = useContext(QueryClientContext)
  const [ownClient] = useState(lazyClient)
  const client = queryClient ?? hostClient ?? ownClient()
  // Users of one store are not those of another, even where ids are equal.
  const adapterId = adapter.id
  const [known, setKnown] = useState(() => ({ adapterId, directory: createUserDirectory() }))
  const current = known.adapterId === adapterId ? known : { adapterId, directory: createUserDirectory() }
  if (current !== known) setKnown(current)
  const { directory } = current

  useEffect(() => directory.setResolver(resolveUsers), [directory, resolveUsers])
  useAdapterChanges(adapter, client)
  // A client listens for focus and network only while it is mounted; the host mounts its own.
  useEffect(() => {
    if (!hostClient || client === hostClient) return
    client.mount()
    return () => client.unmount()
  }, [client, hostClient])

  const trail = useMemo(
    (): UserTrail => ({ adapter, queryClient: client, getUserHref, renderLink, portalContainer, feedback, directory }),
    [adapter, client, getUserHref, renderLink, portalContainer, feedback, directory],
  )
  const views = (
    <UserTrailContext.Provider value={trail}>
      <IntlProvider {...intl}>{children}</IntlProvider>
    </UserTrailContext.Provider>
  )
  // Where the host has a client, its own components inside keep finding that one.
  return hostClient ? views : <QueryClientProvider client={client}>{views}</QueryClientProvider>
}
