import { startOfBucket } from '../../model/buckets.js'
import { localDay } from '../../model/localDay.js'
import { firstInstantAt, offsetAt } from '../../model/zone.js'
import { civilOf, dayNumber } from './civil.js'

const MINUTE = 60_000
const DAY = 86_400_000

/** Which end of a range a text stands for: a bare date is the start of its day, or the end of it. */
export type Edge = 'from' | 'to'

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** First instant of a day in a zone. */
export function instantOfDay(day: number, timeZone: string): number {
  return firstInstantAt(day * DAY, timeZone)
}

/** An instant as text that {@link parseMoment} reads: `2026-11-12 08:30`, or the bare date at a day's edge. */
export function momentText(t: number, edge: Edge, timeZone: string): string {
  const whole = startOfBucket(t, 'day', timeZone) === t
  const day = localDay(whole && edge === 'to' ? t - 1 : t, timeZone)
  const { year, month, day: of } = civilOf(day)
  const date = `${pad(year, 4)}-${pad(month)}-${pad(of)}`
  if (whole) return date
  const minutes = Math.floor((((t + offsetAt(t, timeZone)) % DAY) + DAY) % DAY / MINUTE)
  return `${date} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NAMED = /^(\d{1,2})\.? ?([\p{L}.]+),? ?(\d{4})$|^([\p{L}.]+) (\d{1,2}),? (\d{4})$/u
const CLOCK = /[\sT,]+(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?$/i

/** What a typed time is read by. */
export interface MomentContext {
  readonly timeZone: string
  readonly locale: string
  /** What `now` means. */
  readonly now: number
  /** Further words for it, such as that of the language. */
  readonly nowWord?: string
}

/**
 * The instant of a typed time in a zone: `2026-11-12`, `2026-11-12 08:30`, `12 Nov 2026, 08:30` with month names of
 * the locale or English, or `now`. `null` for what is none. A time that the clock skipped is the moment of the jump.
 */
export function parseMoment(text: string, edge: Edge, { timeZone, locale, now, nowWord }: MomentContext): number | null {
  const trimmed = latinDigits(text.trim(), locale)
  if (/^now$/i.test(trimmed) || trimmed === nowWord) return now
  const clock = CLOCK.exec(trimmed)
  const day = parseDay(clock ? trimmed.slice(0, clock.index) : trimmed, locale)
  if (day === null) return null
  if (!clock) return instantOfDay(edge === 'to' ? day + 1 : day, timeZone)
  const half = clock[3]?.toLowerCase()
  const hour = half ? (Number(clock[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(clock[1])
  const minute = Number(clock[2])
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  return firstInstantAt(day * DAY + (hour * 60 + minute) * MINUTE, timeZone)
}

function parseDay(text: string, locale: string): number | null {
  const iso = ISO.exec(text)
  if (iso) return dayNumber({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) })
  const named = NAMED.exec(text)
  const month = named ? monthNamed(named[2] ?? named[4] ?? '', locale) : 0
  return named && month > 0 ? dayNumber({ year: Number(named[3] ?? named[6]), month, day: Number(named[1] ?? named[5]) }) : null
}

function monthNamed(name: string, locale: string): number {
  const wanted = name.toLocaleLowerCase(locale).replaceAll('.', '')
  for (const each of [locale, 'en']) {
    const long = new Intl.DateTimeFormat(`${each}-u-ca-gregory`, { month: 'long', timeZone: 'UTC', day: 'numeric' })
    for (let month = 1; month <= 12; month++) {
      const full = long.formatToParts(Date.UTC(2026, month - 1, 15)).find(({ type }) => type === 'month')?.value.toLocaleLowerCase(each) ?? ''
      if (wanted.length >= 3 && (full.startsWith(wanted) || full === wanted)) return month
    }
  }
  return 0
}

/** Digits of the locale's script as 0–9. */
function latinDigits(text: string, locale: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse()
  return text.replace(/\p{Nd}/gu, (digit) => { const at = digits.indexOf(digit); return at < 0 ? digit : String(at) })
}
