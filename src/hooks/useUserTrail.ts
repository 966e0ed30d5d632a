'use client'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import type { Adapter } from '../contract/adapter.js'
import type { FeedbackRule } from '../model/feedback.js'
import type { UserDirectory } from './userDirectory.js'

/** What a link gets: the attributes of an anchor, to be passed on to the host's router link. */
export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLAnchorElement>
}

/** What every view knows about its host; see the props of `UserTrailProvider`. */
export interface UserTrail {
  readonly adapter: Adapter
  /** The host's query client where there is one, else the provider's own. */
  readonly queryClient: QueryClient
  /** Address of a user's page; `undefined` = rows are not links. A resolved user's `href` wins over it. */
  readonly getUserHref: ((userId: string) => string) | undefined
  /** Draws a link. Default: a plain anchor. */
  readonly renderLink: (props: LinkProps) => ReactNode
  /** Where popovers and menus are put; `null` = inside the view that opens them. */
  readonly portalContainer: Element | null
  readonly feedback: FeedbackRule | undefined
  /** What `resolveUsers` told; see `useResolvedUser`. */
  readonly directory: UserDirectory
}

export const UserTrailContext = createContext<UserTrail | null>(null)

/** The surrounding provider's adapter, query client, links and portal. Throws when there is no provider. */
export function useUserTrail(): UserTrail {
  const trail = useContext(UserTrailContext)
  if (!trail) {
    throw new Error(
      'A usertrail view found no <UserTrailProvider> above it, and so has no store to ask. Wrap the part of your app that shows usertrail views in <UserTrailProvider adapter={…}>.',
    )
  }
  return trail
}
