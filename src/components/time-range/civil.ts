import type { Weekday } from '../../model/buckets.js'

/**
 * Calendar arithmetic on plain days: a day is its number since 1970-01-01, a month its number since January of year 0
 * (Gregorian). No zone and no clock is involved, so no clock change can be.
 */

const DAY = 86_400_000

/** Year, month (1–12) and day of the month. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The number of a day; `null` for a date that no calendar has, such as 30 February. */
export function dayNumber({ year, month, day }: Civil): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const t = date.getTime()
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? t / DAY : null
}

/** The date of a day number. */
export function civilOf(day: number): Civil {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The month that a day lies in. */
export function monthOf(day: number): number {
  const { year, month } = civilOf(day)
  return year * 12 + month - 1
}

/** First day of a month. */
export function firstDayOf(month: number): number {
  return dayNumber({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 }) ?? 0
}

/** First day of the week that a day lies in. Day 0 was a Thursday. */
export function weekStart(day: number, weekStartsOn: Weekday): number {
  return day - ((((day + 4 - weekStartsOn) % 7) + 7) % 7)
}

/** Six weeks that hold a month, each seven day numbers: always six, so that the calendar keeps its height. */
export function weeksOf(month: number, weekStartsOn: Weekday): readonly (readonly number[])[] {
  const start = weekStart(firstDayOf(month), weekStartsOn)
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, i) => start + week * 7 + i))
}

/** The day as many months later, kept within its month: 31 January plus one is the last of February. */
export function addMonths(day: number, months: number): number {
  const month = monthOf(day) + months
  return Math.min(firstDayOf(month) + civilOf(day).day - 1, firstDayOf(month + 1) - 1)
}

/** A day as an instant at which UTC shows its date, for `Intl` with `timeZone: 'UTC'`. */
export function utcNoon(day: number): number {
  return day * DAY + DAY / 2
}
