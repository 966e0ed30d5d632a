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
  /** Default `'USD'`. */
  readonly currency?: Currency
  /** The present, Unix milliseconds. Default: the clock. */
  readonly now?: () => number
  /** Default 1, Monday. */
  readonly weekStartsOn?: Weekday
}

/** What stands for a value that is not known: an en dash. Never zero, never blank. */
export const ABSENT = '–'

/** A value that may be unknown. `NaN` and infinities count as unknown too. */
export type Maybe = number | null | undefined

/** Tells a number that can be shown from one that cannot. */
export function isKnown(value: Maybe): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
