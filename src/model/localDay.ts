import { offsetAt } from './zone.js'

const DAY = 86_400_000

/** The calendar day that an instant falls on in a zone, as days since 1970-01-01. Throws `RangeError` for an unknown zone. */
export function localDay(t: number, timeZone: string): number {
  return Math.floor((t + offsetAt(t, timeZone)) / DAY)
}

/** Tells whether a value names an IANA time zone that this engine knows, such as `Europe/Berlin` or `UTC`. Offsets such as `+02:00` do not. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[a-z]/i.test(value)) return false
  try {
    // Remembers the zone: making a format anew takes longer than many an answer.
    return Number.isFinite(offsetAt(0, value))
  } catch {
    return false
  }
}
