import { dateFormat } from '../../intl/format/cache.js'

/** How the parts of a calendar are named in a language. */
export interface CalendarNames {
  readonly month: Intl.DateTimeFormat
  readonly weekday: Intl.DateTimeFormat
  readonly weekdayShort: Intl.DateTimeFormat
  readonly full: Intl.DateTimeFormat
  readonly day: { format(t: number): string }
}

const cache = new Map<string, CalendarNames>()

/** Names for a locale. Gregorian: the grid counts Gregorian days, whatever calendar the locale prefers. */
export function calendarNames(locale: string): CalendarNames {
  const known = cache.get(locale)
  if (known) return known
  const of = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, 'UTC', options)
  const short = of({ weekday: 'short' })
  const number = new Intl.NumberFormat(locale, { useGrouping: false })
  const names: CalendarNames = {
    month: of({ month: 'long', year: 'numeric' }),
    weekday: of({ weekday: 'long' }),
    // a column of the grid holds five letters: Arabic shortens no name
    weekdayShort: short.format(0).length > 5 ? of({ weekday: 'narrow' }) : short,
    full: of({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    day: { format: (t) => number.format(new Date(t).getUTCDate()) },
  }
  cache.set(locale, names)
  return names
}
