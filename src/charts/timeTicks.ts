import { BUCKET_UNITS, bucketIndex, bucketStarts, startOfBucket } from '../model/buckets.js'
import type { BucketUnit, Weekday } from '../model/buckets.js'

/** A label on the time axis. */
export interface TimeTick {
  /** Index of the bucket that it names; it stands under its middle. */
  readonly index: number
  readonly text: string
  /** Which part of the text lies on the position, so that none is cut off at the ends. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** The bucket that is not over. */
  readonly current: boolean
}

export interface TimeTicksInput {
  /** Starts of the buckets, ascending. */
  readonly starts: readonly number[]
  readonly unit: BucketUnit
  readonly timeZone: string
  readonly weekStartsOn?: Weekday
  /** Plot width, px. */
  readonly width: number
  /** Text of a start, at the precision of a unit. */
  readonly label: (start: number, unit: BucketUnit) => string
  /** The bucket that is not over and what it is called, such as `today`. Its label goes first. */
  readonly current?: { readonly index: number; readonly text: string } | null
  /** Most labels. Default 9. */
  readonly most?: number
}

/** Every how many of a unit a label may stand, so that labels fall on round places. */
const STRIDES: Readonly<Record<BucketUnit, readonly number[]>> = {
  minute: [1, 5], quarterHour: [1, 2], hour: [1, 2, 3], sixHours: [1, 2], day: [1, 2], week: [1, 2, 3, 4], month: [1, 2, 3, 6, 12, 24, 60, 120],
}

/** Hours in a unit, about: enough to tell which labels cannot fit. */
const HOURS: Readonly<Record<BucketUnit, number>> = { minute: 1 / 60, quarterHour: 1 / 4, hour: 1, sixHours: 6, day: 24, week: 168, month: 730 }

/** Least room between two labels, px. */
const GAP = 12
/** Empty room that a label should have beside it where there is a choice, px. */
const EMPTY = 24
/** How far a label may reach into the margins, px. */
const OVERHANG = 20

/** Width of a label at 11 px, generously: wide scripts take about 11 px a character, others 6.5. */
export function labelWidth(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 11.5 : 6.4
  return width
}

/** Indexes of the buckets at every `stride`-th start of a coarser unit. */
function indexesAt({ starts, timeZone, weekStartsOn, unit }: TimeTicksInput, level: BucketUnit, stride: number): number[] {
  const first = starts[0]
  const last = starts.at(-1)
  if (first === undefined || last === undefined) return []
  const indexes: number[] = []
  if (level === unit) {
    for (let index = 0; index < starts.length; index += stride) indexes.push(index)
    return indexes
  }
  const at = bucketStarts({ from: first, to: last + 1 }, level, timeZone, weekStartsOn)
  // A level's own first start may lie before the axis; every `stride`-th counts from the first that lies on it.
  let count = 0
  for (const start of at) {
    const index = bucketIndex(starts, start)
    if (starts[index] !== start) continue
    if (count++ % stride === 0) indexes.push(index)
  }
  return indexes
}

/** Places for labels at round times, as many as fit. */
function placesOf(input: TimeTicksInput): { readonly indexes: readonly number[]; readonly level: BucketUnit } {
  const { starts, unit, width, label, most = 9 } = input
  const levels = BUCKET_UNITS.slice(BUCKET_UNITS.indexOf(unit))
  let coarsest: { indexes: readonly number[]; level: BucketUnit } = { indexes: [0], level: unit }
  const hours = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / 3_600_000
  for (const level of levels) {
    for (const stride of STRIDES[level]) {
      // Far too many: not worth the calendar.
      if (hours / (HOURS[level] * stride) > most * 1.5 && level !== 'month') continue
      const indexes = indexesAt(input, level, stride)
      const [one, two] = indexes
      if (one === undefined || two === undefined) break
      coarsest = { indexes, level }
      const room = ((two - one) / starts.length) * width
      const widest = Math.max(...indexes.slice(0, 4).map((i) => labelWidth(label(starts[i] ?? 0, level))))
      if (indexes.length <= most && room >= widest + EMPTY) return coarsest
    }
  }
  return coarsest
}

/**
 * Labels of the time axis at round times of the zone's calendar (full hours, midnights, starts of weeks, of months),
 * thinned until they have room: no two touch, none leaves the chart. A midnight among hours reads as its day.
 */
export function timeTicks(input: TimeTicksInput): TimeTick[] {
  const { starts, timeZone, width, label, current, most = 9 } = input
  if (starts.length === 0 || width < 24) return []
  const { indexes, level } = placesOf(input)
  const fine = level === 'minute' || level === 'quarterHour' || level === 'hour' || level === 'sixHours'
  const textOf = (start: number) => label(start, fine && startOfBucket(start, 'day', timeZone) === start ? 'day' : level)
  const taken: { from: number; to: number }[] = []
  const ticks: TimeTick[] = []

  const place = (index: number, text: string, isCurrent: boolean) => {
    const middle = ((index + 0.5) / starts.length) * width
    const wide = labelWidth(text)
    const anchor = middle < wide / 2 - OVERHANG ? 'start' : middle > width - wide / 2 + OVERHANG ? 'end' : 'middle'
    const from = anchor === 'start' ? middle : anchor === 'end' ? middle - wide : middle - wide / 2
    if (taken.some((other) => from < other.to + GAP && other.from < from + wide + GAP)) return
    taken.push({ from, to: from + wide })
    ticks.push({ index, text, anchor, current: isCurrent })
  }

  if (current) place(current.index, current.text, true)
  for (const index of indexes) {
    if (ticks.length >= most) break
    place(index, textOf(starts[index] ?? 0), false)
  }
  return ticks.sort((a, b) => a.index - b.index)
}
