/** What stands for a value that is not known: an en dash. Never zero, never blank. */
export const ABSENT = '–'

/** A value that may be unknown. `NaN` and infinities count as unknown too. */
export type Maybe = number | null | undefined

/** Tells a number that can be shown from one that cannot. */
export function isKnown(value: Maybe): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** The latest instant that calendars reach, Unix milliseconds. */
const LAST_INSTANT = 8.64e15

/** Tells an instant that has a date from one that has none. */
export function isInstant(value: Maybe): value is number {
  // A day of margin: offsets and bucket ends reach beyond the instant itself.
  return isKnown(value) && Math.abs(value) <= LAST_INSTANT - 86_400_000
}
