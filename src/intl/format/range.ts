import { startOfBucket } from '../../model/buckets.js'
import type { Range } from '../../model/scope.js'
import { ABSENT, isInstant } from './absent.js'
import { formatInstant, formatSpan, isThisYear } from './instant.js'
import type { Calendar } from './instant.js'

const TWO_DAYS = 2 * 86_400_000

const isDayStart = (t: number, timeZone: string) => startOfBucket(t, 'day', timeZone) === t

/**
 * A half-open range, short: `12–19 Nov`, with the year when it is not this year. Days when it covers whole days (the
 * end is then the last day that belongs to it) or two days at least; else with times.
 */
export function formatRange({ from, to }: Range, calendar: Calendar): string {
  if (!isInstant(from) || !isInstant(to)) return ABSENT
  if (to <= from) return formatInstant(from, 'dateTime', calendar)
  const last = to - 1
  const days = to - from >= TWO_DAYS || (isDayStart(from, calendar.timeZone) && isDayStart(to, calendar.timeZone))
  const plain = isThisYear(from, calendar) && isThisYear(last, calendar)
  return days
    ? formatSpan(from, last, plain ? 'day' : 'dayOfYear', calendar)
    : formatSpan(from, to, plain ? 'dayTime' : 'dateTime', calendar)
}

/**
 * A half-open range in full: `12 Nov 2026, 00:00 – 19 Nov 2026, 14:02`. A range of whole days goes without times, and
 * its end is the last day that belongs to it.
 */
export function formatRangeFull({ from, to }: Range, calendar: Calendar): string {
  if (!isInstant(from) || !isInstant(to)) return ABSENT
  if (to <= from) return formatInstant(from, 'dateTime', calendar)
  const { timeZone } = calendar
  return isDayStart(from, timeZone) && isDayStart(to, timeZone)
    ? formatSpan(from, to - 1, 'dayOfYear', calendar)
    : formatSpan(from, to, 'dateTime', calendar)
}
