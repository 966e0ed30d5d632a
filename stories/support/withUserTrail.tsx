import { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Adapter } from '../../src/contract/adapter.js'
import { UserTrailProvider } from '../../src/hooks/UserTrailProvider.js'
import type { UserTrailProviderProps } from '../../src/hooks/UserTrailProvider.js'
import { ar } from '../../src/intl/messages/ar.js'
import { de } from '../../src/intl/messages/de.js'
import type { Messages } from '../../src/intl/messages/en.js'
import { readyAdapter } from './adapters.js'
import { NOW } from './clock.js'
import { resolvePeople } from './people.js'

/** `parameters.usertrail` of a story. */
export interface UserTrailParameters extends Partial<Omit<UserTrailProviderProps, 'adapter' | 'children'>> {
  /** Makes the story's store. Default: `readyAdapter`. */
  readonly adapter?: () => Adapter
  /** `page`: the view fills the window, as in an app. `plain`: it stands in the page with a margin. Default `plain`. */
  readonly frame?: 'page' | 'plain'
}

/** Values of the toolbar. */
export interface ToolbarGlobals {
  readonly theme: string
  readonly direction: string
  readonly locale: string
  readonly timeZone: string
}

interface HostProps {
  readonly parameters: UserTrailParameters
  readonly globals: ToolbarGlobals
  readonly children: ReactNode
}

/** The languages that the views speak besides English; other locales show English words with their own numbers and dates. */
const MESSAGES: Readonly<Record<string, Messages>> = { ar, de }

const userHref = (userId: string) => `#/users/${encodeURIComponent(userId)}`

/** The host app of a story: a provider over the story's store, and a page in the toolbar's theme and direction. */
export function StoryHost({ parameters, globals, children }: HostProps) {
  const { adapter = readyAdapter, frame = 'plain', ...settings } = parameters
  const [store] = useState(adapter)
  const [queryClient] = useState(() => new QueryClient())
  const page = frame === 'page'
  return (
    <UserTrailProvider
      adapter={store}
      queryClient={queryClient}
      now={NOW}
      locale={globals.locale}
      messages={MESSAGES[globals.locale]}
      timeZone={globals.timeZone}
      resolveUsers={resolvePeople}
      getUserHref={userHref}
      {...settings}
    >
      <div
        dir={globals.direction}
        lang={globals.locale}
        style={{
          colorScheme: globals.theme === 'auto' ? 'light dark' : globals.theme,
          background: 'Canvas',
          color: 'CanvasText',
          ...(page ? { height: '100vh' } : { minHeight: '100vh', padding: 16, boxSizing: 'border-box' }),
        }}
      >
        {children}
      </div>
    </UserTrailProvider>
  )
}
