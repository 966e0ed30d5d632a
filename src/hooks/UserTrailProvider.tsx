'use client'
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Adapter } from '../contract/adapter.js'
import type { IntlSettings } from '../intl/IntlProvider.js'
import type { FeedbackRule } from '../model/feedback.js'
import type { ResolveUsers } from './userDirectory.js'
import type { LinkProps } from './useUserTrail.js'

export interface UserTrailProviderProps extends IntlSettings {
  /** The store that answers every view inside. */
  readonly adapter: Adapter
  /** Default: the client of a surrounding `QueryClientProvider`, else one of our own. */
  readonly queryClient?: QueryClient
  /** Names, avatars and the like for user ids: batched, cached, and late; a row never waits for it. */
  readonly resolveUsers?: ResolveUsers
  /** Address of a user's page. Without it rows are not links. */
  readonly getUserHref?: (userId: string) => string
  /** Draws a link with the host's router. Default: a plain anchor. */
  readonly renderLink?: (props: LinkProps) => ReactNode
  /** Where popovers, menus, tooltips and panels are put. Default `document.body`. */
  readonly portalContainer?: Element | null
  /** Which scores are end-user feedback, for views that mark single scores. Give the adapter the same rule. */
  readonly feedback?: FeedbackRule
  readonly children?: ReactNode
}

/** Gives the views inside their store, their language and their links. One at the root of an app is enough. */
export function UserTrailProvider(_props: UserTrailProviderProps): ReactNode {
  throw new Error('TODO')
}
