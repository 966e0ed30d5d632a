import { bucketEnd, startOfBucket, type Weekday } from './buckets.js'
import { localDay } from './localDay.js'
import type { Range } from './scope.js'

/** A stretch of time that ends now. */
export type LastUnit = 'minute' | 'hour' | 'day' | 'week' | 'month'

/** A stretch of the calendar. `yesterday`, `lastWeek` and `lastMonth` are over; the others end now. */
export type CalendarPeriod = 'today' | 'yesterday' | 'thisWeek' | 'lastWeek' | 'thisMonth' | 'lastMonth'

/**
 * The time range of a view. Relative kinds move with the clock; `absolute` stands still.
 * `last` counts back from now a whole number of units: minutes and hours to the minute, days and longer to the start of a calendar day.
 * `all` reaches from the first record to now.
 */
export type ViewRange =
  | { readonly kind: 'last'; readonly amount: number; readonly unit: LastUnit }
  | { readonly kind: 'calendar'; readonly period: CalendarPeriod }
  | ({ readonly kind: 'absolute' } & Range)
  | { readonly kind: 'all' }

/** The ranges that a picker offers, in its order. */
export const RANGE_PRESETS: readonly ViewRange[] = [
  { kind: 'last', amount: 1, unit: 'hour' },
  { kind: 'last', amount: 24, unit: 'hour' },
  { kind: 'last', amount: 7, unit: 'day' },
  { kind: 'last', amount: 30, unit: 'day' },
  { kind: 'last', amount: 60, unit: 'day' },
  { kind: 'last', amount: 90, unit: 'day' },
  { kind: 'calendar', period: 'thisMonth' },
  { kind: 'calendar', period: 'lastMonth' },
  { kind: 'all' },
]

/** Clock and calendar that a relative range is resolved by. */
export interface RangeContext {
  /** The present, Unix milliseconds. */
  readonly now: number
  /** IANA name. */
  readonly timeZone: string
  /** Default 1, Monday. */
  readonly weekStartsOn?: Weekday
  /** What the store holds at all; `all` needs its `firstAt`, and reaches back to 1970 without. */
  readonly known?: { readonly firstAt: number | null }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Two centuries: a hand-written URL cannot keep us counting. */
const MOST_MONTHS = 2400

/**
 * The instants that a view's range means now. What ends now ends with the current minute: the newest record is in,
 * and the same range comes out for a minute, so that cache keys hold still. The last 7 days are today and the six
 * days before it; the last month begins the day after the same day of the month before.
 */
export function resolveRange(range: ViewRange, context: RangeContext): Range {
  const { now, timeZone, known } = context
  const to = (Math.floor(now / MINUTE) + 1) * MINUTE
  switch (range.kind) {
    case 'absolute': return { from: range.from, to: range.to }
    case 'all': return { from: Math.min(known?.firstAt == null ? 0 : startOfBucket(known.firstAt, 'day', timeZone), to - MINUTE), to }
    case 'calendar': return calendarRange(range.period, context, to)
    case 'last': return { from: lastFrom(range.amount, range.unit, now, to, timeZone), to }
    default: return range satisfies never
  }
}

/** The period before a range, of the same length. */
export function previousRange({ from, to }: Range): Range {
  return { from: from - (to - from), to: from }
}

/** The part of a zoom that lies in a range; `null` when none does, as when a relative range has moved on. */
export function visibleZoom(zoom: Range | null, range: Range): Range | null {
  if (!zoom) return null
  const from = Math.max(zoom.from, range.from)
  const to = Math.min(zoom.to, range.to)
  return from < to ? { from, to } : null
}

/** Tells whether two view ranges mean the same. */
export function sameViewRange(a: ViewRange, b: ViewRange): boolean {
  switch (a.kind) {
    case 'last': return b.kind === 'last' && a.amount === b.amount && a.unit === b.unit
    case 'calendar': return b.kind === 'calendar' && a.period === b.period
    case 'absolute': return b.kind === 'absolute' && a.from === b.from && a.to === b.to
    case 'all': return b.kind === 'all'
    default: return a satisfies never
  }
}

function lastFrom(amount: number, unit: LastUnit, now: number, to: number, timeZone: string): number {
  switch (unit) {
    case 'minute': return to - amount * MINUTE
    case 'hour': return to - amount * HOUR
    case 'day': return daysFrom(now, 1 - amount, timeZone)
    case 'week': return daysFrom(now, 1 - 7 * amount, timeZone)
    case 'month': return monthsBefore(now, amount, timeZone)
    default: return unit satisfies never
  }
}

function calendarRange(period: CalendarPeriod, { now, timeZone, weekStartsOn }: RangeContext, to: number): Range {
  const unit = period === 'today' || period === 'yesterday' ? 'day' : period === 'thisWeek' || period === 'lastWeek' ? 'week' : 'month'
  const start = startOfBucket(now, unit, timeZone, weekStartsOn)
  const over = period === 'yesterday' || period === 'lastWeek' || period === 'lastMonth'
  return over ? { from: startOfBucket(start - 1, unit, timeZone, weekStartsOn), to: start } : { from: start, to }
}

/** Start of the day `days` after (or before) that of an instant. Aimed at noon, which no clock change moves to another day. */
export function daysFrom(t: number, days: number, timeZone: string): number {
  return startOfBucket(startOfBucket(t, 'day', timeZone) + days * DAY + DAY / 2, 'day', timeZone)
}

/** Start of the day after the same day of the month `months` before; after its last day when it has no such day. */
function monthsBefore(now: number, months: number, timeZone: string): number {
  let month = startOfBucket(now, 'month', timeZone)
  const day = localDay(now, timeZone) - localDay(month, timeZone)
  for (let i = 0; i < Math.min(months, MOST_MONTHS); i++) month = startOfBucket(month - 1, 'month', timeZone)
  const days = localDay(bucketEnd(month, 'month', timeZone), timeZone) - localDay(month, timeZone)
  return daysFrom(month, Math.min(day + 1, days), timeZone)
}
