'use client'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Weekday } from '../model/buckets.js'
import { isTimeZone } from '../model/localDay.js'
import type { Currency } from './format/context.js'
import { createFormatters } from './format/createFormatters.js'
import type { Formatters } from './format/formatters.js'
import { en } from './messages/en.js'
import type { Messages } from './messages/en.js'
import { mergeMessages } from './messages/merge.js'
import type { MessagesOverride } from './messages/merge.js'

/** How the views speak: language, calendar, currency, clock. */
export interface IntlSettings {
  /** BCP 47 tag. Bare `en` writes dates the international way (`16 Nov`, `14:00`), `en-US` the American one. Default `'en'`. */
  readonly locale?: string | undefined
  /** IANA name. Default: the browser's zone; `UTC` on a server and until hydration is done. */
  readonly timeZone?: string | undefined
  /** Default `'USD'`. Costs are US dollars, so another currency needs a rate. */
  readonly currency?: Currency | undefined
  /** A whole locale, or only the texts to replace; the rest is English. Keep the object: a new one draws every view again. */
  readonly messages?: MessagesOverride | undefined
  /** The clock, or an instant at which time stands still, Unix milliseconds. Default: the system's clock. */
  readonly now?: number | (() => number) | undefined
  /** First day of the week, in calendars and in week buckets. Default 1, Monday. */
  readonly weekStartsOn?: Weekday | undefined
}

/** What {@link useLocale} gives. */
export interface LocaleIntl {
  readonly locale: string
  readonly timeZone: string
  readonly currency: Currency
  readonly weekStartsOn: Weekday
  readonly format: Formatters
  /** The present, Unix milliseconds. */
  readonly now: () => number
}

/** What {@link useIntl} gives. */
export interface ViewIntl extends LocaleIntl {
  readonly messages: Messages
}

interface Provided {
  readonly intl: LocaleIntl
  readonly messages: MessagesOverride | undefined
}

const IntlContext = createContext<Provided | null>(null)

/** Settings and what they apply to. */
export interface IntlProviderProps extends IntlSettings {
  readonly children?: ReactNode
}

const never = () => () => {}
let zoneOfBrowser: string | undefined
// Once: it is asked for at every render, and building a format costs more than the rest of the provider.
const browserZone = () => (zoneOfBrowser ??= new Intl.DateTimeFormat().resolvedOptions().timeZone)
const serverZone = () => 'UTC'

/**
 * Gives language, calendar, currency and clock to the views inside; `UserTrailProvider` contains one. Throws a
 * `RangeError` for a locale, zone or currency that cannot be.
 */
export function IntlProvider({
  locale = 'en', timeZone, currency = 'USD', messages, now, weekStartsOn = 1, children,
}: IntlProviderProps): ReactNode {
  const zoneHere = useSyncExternalStore(never, browserZone, serverZone)
  const zone = timeZone ?? zoneHere
  const code = typeof currency === 'string' ? currency : currency.code
  const rate = typeof currency === 'string' ? null : currency.rate

  const provided = useMemo((): Provided => {
    checkPlace(locale, zone)
    // Code and rate rather than the object, which hosts write inline.
    const money: Currency = rate === null && code === 'USD' ? 'USD' : { code, rate: rate ?? Number.NaN }
    const clock = typeof now === 'function' ? now : typeof now === 'number' ? () => now : Date.now
    const context = { locale, timeZone: zone, currency: money, now: clock, weekStartsOn }
    return { intl: { ...context, format: createFormatters(context) }, messages }
  }, [locale, zone, code, rate, messages, now, weekStartsOn])

  return <IntlContext.Provider value={provided}>{children}</IntlContext.Provider>
}

// Messages are merged where they are first asked for: the English ones weigh more than all hooks together, and whoever
// uses the hooks alone asks for none, so that bundlers leave them out.
const spoken = new WeakMap<Provided, ViewIntl>()

/** Locale, zone, currency, clock, formatters and messages of the surrounding provider. Throws when there is none. */
export function useIntl(): ViewIntl {
  const provided = useProvided()
  let intl = spoken.get(provided)
  if (!intl) spoken.set(provided, (intl = { ...provided.intl, messages: mergeMessages(en, provided.messages) }))
  return intl
}

/** Locale, zone, currency, clock and formatters of the surrounding provider. Throws when there is none. */
export function useLocale(): LocaleIntl {
  return useProvided().intl
}

function useProvided(): Provided {
  const provided = useContext(IntlContext)
  if (!provided) {
    throw new Error(
      'A usertrail view found no <UserTrailProvider> above it, and so knows neither language nor time zone. Wrap the part of your app that shows usertrail views in <UserTrailProvider adapter={…}>.',
    )
  }
  return provided
}

function checkPlace(locale: string, timeZone: string): void {
  try {
    Intl.getCanonicalLocales(locale)
  } catch (cause) {
    throw new RangeError(`The locale "${locale}" is no BCP 47 tag, such as "de" or "en-US".`, { cause })
  }
  if (!isTimeZone(timeZone)) {
    throw new RangeError(`The time zone "${timeZone}" is not known here. Pass an IANA name, such as "Europe/Berlin".`)
  }
}
