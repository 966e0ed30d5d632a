import type { Range } from './scope.js'
import { firstInstantAt, offsetAt, stretchAt } from './zone.js'

/** Lengths of buckets, ascending. */
export const BUCKET_UNITS = ['minute', 'quarterHour', 'hour', 'sixHours', 'day', 'week', 'month'] as const

/** Length of a bucket. All follow the zone's clock; from `sixHours` on a clock change makes one longer or shorter. */
export type BucketUnit = (typeof BUCKET_UNITS)[number]

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The most buckets that a question may ask for. */
export const MAX_BUCKETS = 2000

const HOUR = 3_600_000
const DAY = 86_400_000

/** Typical length in milliseconds. */
const LENGTH: { readonly [U in BucketUnit]: number } = {
  minute: 60_000, quarterHour: 900_000, hour: HOUR, sixHours: 6 * HOUR, day: DAY, week: 7 * DAY, month: 30.436875 * DAY,
}

/** Tells whether a value is the name of a bucket length. */
export function isBucketUnit(value: unknown): value is BucketUnit {
  return (BUCKET_UNITS as readonly unknown[]).includes(value)
}

type CalendarUnit = 'sixHours' | 'day' | 'week' | 'month'

/** From six hours on, buckets begin where the wall clock says; below, they tick on from there. */
function isCalendarUnit(unit: BucketUnit): unit is CalendarUnit {
  return unit !== 'minute' && unit !== 'quarterHour' && unit !== 'hour'
}

/** The Gregorian calendar repeats after 400 years: counting within one cycle keeps clear of where `Date` ends. */
const CYCLE = 146_097 * DAY

/** Wall clock of the first of the month that a wall clock lies in, or of one `steps` later. */
function monthStart(wall: number, steps: number): number {
  const cycle = Math.floor(wall / CYCLE) * CYCLE
  const date = new Date(wall - cycle)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + steps) + cycle
}

/** Start of the calendar bucket that a wall clock lies in, or of one `steps` later, as a wall clock. */
function wallStart(wall: number, unit: CalendarUnit, weekStartsOn: Weekday, steps: number): number {
  if (unit === 'month') return monthStart(wall, steps)
  // Day 0 was a Thursday; count weeks from the weekday that they start on.
  const shift = unit === 'week' ? (((weekStartsOn - 4) % 7) + 7) % 7 * DAY : 0
  const length = LENGTH[unit]
  return (Math.floor((wall - shift) / length) + steps) * length + shift
}

/** Start and end of the bucket around an instant. */
function bucketAround(t: number, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday): [start: number, end: number] {
  if (!isCalendarUnit(unit)) {
    const at = stretchAt(t, timeZone)
    const length = LENGTH[unit]
    let start = Math.floor((t + at.offset) / length) * length - at.offset
    let end = start + length
    if (start < at.start) {
      const before = stretchAt(at.start - 1, timeZone)
      start = before.offset === at.offset ? Math.max(start, before.start) : at.start
    }
    if (end > at.end) {
      const after = stretchAt(at.end, timeZone)
      end = after.offset === at.offset ? Math.min(end, after.end) : at.end
    }
    return [start, end]
  }
  const wall = t + offsetAt(t, timeZone)
  let start = firstInstantAt(wallStart(wall, unit, weekStartsOn, 0), timeZone)
  for (let step = 1; ; step++) {
    const next = firstInstantAt(wallStart(wall, unit, weekStartsOn, step), timeZone)
    if (next > t) return [start, next]
    // The clock was set back over midnight: the new day has begun already, whatever the wall says again.
    start = next
  }
}

/** Start of the bucket that an instant lies in. */
export function startOfBucket(t: number, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday = 1): number {
  return bucketAround(t, unit, timeZone, weekStartsOn)[0]
}

/** End of the bucket that starts at (or holds) an instant, which is the start of the next. */
export function bucketEnd(start: number, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday = 1): number {
  return bucketAround(start, unit, timeZone, weekStartsOn)[1]
}

/**
 * Starts of all buckets that overlap a range, ascending and without gaps; the first may lie before `from`.
 * A day that a zone skipped has no bucket, an hour that it repeated has two. With `most`, stops after that many.
 */
export function bucketStarts(
  range: Range, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday = 1, most = Infinity,
): number[] {
  if (range.from >= range.to || most < 1) return []
  let [start, end] = bucketAround(range.from, unit, timeZone, weekStartsOn)
  const starts = [start]
  if (!isCalendarUnit(unit)) {
    while (end < range.to && starts.length < most) {
      ;[start, end] = bucketAround(end, unit, timeZone, weekStartsOn)
      starts.push(start)
    }
    return starts
  }
  const wall = range.from + offsetAt(range.from, timeZone)
  for (let step = 1; starts.length < most; step++) {
    const next = firstInstantAt(wallStart(wall, unit, weekStartsOn, step), timeZone)
    if (next >= range.to) break
    // A skipped day begins with the next one; a day that was set back over midnight has begun before.
    if (next > start) starts.push(start = next)
  }
  return starts
}

/** Tells whether a range has more buckets than a question may ask for, without counting far beyond. */
export function hasTooManyBuckets(range: Range, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday = 1): boolean {
  const about = (range.to - range.from) / LENGTH[unit]
  if (about < MAX_BUCKETS * 0.9) return false
  return about > MAX_BUCKETS * 1.1 || bucketStarts(range, unit, timeZone, weekStartsOn, MAX_BUCKETS + 1).length > MAX_BUCKETS
}

/** Index of the bucket that an instant lies in, by binary search in ascending starts; -1 before the first. */
export function bucketIndex(starts: ArrayLike<number>, t: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The finest unit that draws a range with at most half as many bars again as `target`: minutes up to 90 minutes,
 * hours up to about four days, days up to three months, weeks up to 20 months, then months.
 */
export function chooseBucket(range: Range, target = 60): BucketUnit {
  const most = Math.min(target * 1.5, MAX_BUCKETS)
  return BUCKET_UNITS.find((unit) => (range.to - range.from) / LENGTH[unit] <= most) ?? 'month'
}
