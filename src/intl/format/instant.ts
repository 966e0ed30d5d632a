import { offsetAt } from '../../model/zone.js'
import { ABSENT, isInstant } from './absent.js'
import type { Maybe } from './absent.js'
import { dateFormat } from './cache.js'
import type { FormatContext } from './context.js'

/** What dates need to know. */
export type Calendar = Pick<FormatContext, 'locale' | 'timeZone' | 'now'>

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const
/** Options of the date formats, shared with ranges and buckets. */
export const DATE = {
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  monthLong: { month: 'long', year: 'numeric' },
  time: CLOCK,
  dayTime: { day: 'numeric', month: 'short', ...CLOCK },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', ...CLOCK },
  weekdayTime: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...CLOCK },
  full: {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...CLOCK, second: '2-digit', timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** One of the date formats. */
export type DateStyle = keyof typeof DATE

/** An instant in one of the date formats. */
export function formatInstant(instant: Maybe, style: DateStyle, { locale, timeZone }: Pick<Calendar, 'locale' | 'timeZone'>): string {
  return isInstant(instant) ? tidy(dateFormat(locale, timeZone, DATE[style]).format(instant), locale) : ABSENT
}

/** Two instants in one of the date formats, parts that they share written once. */
export function formatSpan(from: number, to: number, style: DateStyle, { locale, timeZone }: Pick<Calendar, 'locale' | 'timeZone'>): string {
  return tidy(dateFormat(locale, timeZone, DATE[style]).formatRange(from, to), locale)
}

/** A day: `16 Nov`, with the year when it is not this year. */
export function formatDateShort(instant: Maybe, calendar: Calendar): string {
  if (!isInstant(instant)) return ABSENT
  return formatInstant(instant, isThisYear(instant, calendar) ? 'day' : 'dayOfYear', calendar)
}

/** Tells whether an instant lies in the present year of the zone. */
export function isThisYear(instant: number, { timeZone, now }: Calendar): boolean {
  return yearOf(instant, timeZone) === yearOf(now(), timeZone)
}

function yearOf(instant: number, timeZone: string): number {
  return new Date(instant + offsetAt(instant, timeZone)).getUTCFullYear()
}

/** Evens out what locale data of different browsers write differently: thin spaces, and in bare `en` the weekday's comma. */
function tidy(text: string, locale: string): string {
  const spaced = text.replaceAll('\u2009', ' ')
  if (locale !== 'en') return spaced
  return spaced.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), /g, '$1 ').replace(/^(\d{1,2}) – (\d{1,2} )/, '$1–$2')
}
