'use client'
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Weekday } from '../model/buckets.js'
import type { Currency } from './format/context.js'
import type { Formatters } from './format/formatters.js'
import type { Messages } from './messages/en.js'
import type { MessagesOverride } from './messages/merge.js'

/** How the views speak: language, calendar, currency, clock. */
export interface IntlSettings {
  /** BCP 47 tag. Bare `en` writes dates the international way (`16 Nov`, `14:00`); `en-US` the American one. Default `'en'`. */
  readonly locale?: string
  /** IANA name. Default: the browser's zone; `UTC` while rendering on a server and hydrating. */
  readonly timeZone?: string
  /** Default `'USD'`. Another currency needs a rate. */
  readonly currency?: Currency
  /** A whole locale, or only the texts to replace; the rest is English. */
  readonly messages?: MessagesOverride
  /** The clock, or a fixed instant in Unix milliseconds. Default: the system clock. */
  readonly now?: number | (() => number)
  /** First day of the week in calendars and week buckets. Default 1, Monday. */
  readonly weekStartsOn?: Weekday
}

/** What {@link useIntl} gives. */
export interface ViewIntl {
  readonly locale: string
  readonly timeZone: string
  readonly currency: Currency
  readonly weekStartsOn: Weekday
  readonly messages: Messages
  readonly format: Formatters
  /** The present, Unix milliseconds. */
  readonly now: () => number
}

const IntlContext = createContext<ViewIntl | null>(null)

export interface IntlProviderProps extends IntlSettings {
  readonly children?: ReactNode
}

/** Gives language, calendar, currency and clock to the views inside. `UserTrailProvider` contains one. */
export function IntlProvider(_props: IntlProviderProps): ReactNode {
  throw new Error('TODO')
}

/** Locale, zone, currency, messages and formatters of the surrounding provider. */
export function useIntl(): ViewIntl {
  const intl = useContext(IntlContext)
  if (!intl) {
    throw new Error('This view needs a <UserTrailProvider> above it, and found none. Wrap your app, or the part that shows usertrail views, in <UserTrailProvider adapter={…}>.')
  }
  return intl
}
