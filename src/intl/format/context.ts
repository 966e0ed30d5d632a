import type { Weekday } from '../../model/buckets.js'

/**
 * In which currency costs are shown. Costs are US dollars: any other currency needs a rate, units of it per dollar,
 * or dollars would be mislabelled. A bare code other than `'USD'` does not compile, and throws a `RangeError`.
 */
export type Currency = 'USD' | { readonly code: string; readonly rate: number }

/** What a formatter needs to know besides the value. */
export interface FormatContext {
  /** BCP 47 tag, such as `de` or `en-US`. Bare `en` writes dates the international way: `16 Nov 2026`, `14:00`. */
  readonly locale: string
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string
  readonly currency: Currency
  /** The present, Unix milliseconds. */
  readonly now: () => number
  readonly weekStartsOn: Weekday
}
