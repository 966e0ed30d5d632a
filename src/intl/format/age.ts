import { ABSENT, isInstant } from './absent.js'
import type { Maybe } from './absent.js'
import { isEnglish } from './cache.js'
import type { FormatContext } from './context.js'
import { formatUnit } from './unit.js'

type Clock = Pick<FormatContext, 'locale' | 'now'>
type AgeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const MONTH = 30.436875 * DAY
const YEAR = 12 * MONTH

/** A length of time as one unit, rounded down: an age grows only when the whole unit is over. */
function split(ms: number): [value: number, unit: AgeUnit] {
  if (ms < HOUR) return [Math.floor(ms / MINUTE), 'minute']
  if (ms < DAY) return [Math.floor(ms / HOUR), 'hour']
  if (ms < MONTH) return [Math.floor(ms / DAY), 'day']
  if (ms < YEAR) return [Math.floor(ms / MONTH), 'month']
  return [Math.floor(ms / YEAR), 'year']
}

const relative = new Map<string, Intl.RelativeTimeFormat>()

function relativeFormat(locale: string, style: 'short' | 'long'): Intl.RelativeTimeFormat {
  const key = `${locale} ${style}`
  let format = relative.get(key)
  // "auto" gives "now"; no other unit is ever zero here, and "yesterday" would be said of less than a day.
  if (!format) relative.set(key, (format = new Intl.RelativeTimeFormat(locale, { style })))
  return format
}

const now = new Map<string, string>()

function nowText(locale: string): string {
  let text = now.get(locale)
  if (text === undefined) {
    text = isEnglish(locale) ? 'just now' : new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
    now.set(locale, text)
  }
  return text
}

/** Time since an instant in one unit: `3h`, `12d`, `2mo`; less than a minute, or the future by clock skew, is `<1m`. */
export function formatAge(instant: Maybe, { locale, now: clock }: Clock): string {
  if (!isInstant(instant)) return ABSENT
  const ms = clock() - instant
  if (!(ms >= MINUTE)) return `<${formatUnit(1, 'minute', locale)}`
  const [value, unit] = split(ms)
  return formatUnit(value, unit, locale)
}

/** The same as a phrase: `3h ago`, `just now`, `in 2h`. */
export function formatAgo(instant: Maybe, { locale, now: clock }: Clock): string {
  if (!isInstant(instant)) return ABSENT
  const ms = clock() - instant
  if (!(Math.abs(ms) >= MINUTE)) return nowText(locale)
  const [value, unit] = split(Math.abs(ms))
  if (!isEnglish(locale)) return relativeFormat(locale, 'short').format(ms < 0 ? value : -value, unit)
  const text = formatUnit(value, unit, locale)
  return ms < 0 ? `in ${text}` : `${text} ago`
}

/** The same in words: `3 hours ago`. */
export function formatAgoFull(instant: Maybe, { locale, now: clock }: Clock): string {
  if (!isInstant(instant)) return ABSENT
  const ms = clock() - instant
  if (!(Math.abs(ms) >= MINUTE)) return nowText(locale)
  const [value, unit] = split(Math.abs(ms))
  return relativeFormat(locale, 'long').format(ms < 0 ? value : -value, unit)
}
