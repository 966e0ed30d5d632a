import { bucketEnd } from '../../model/buckets.js'
import type { BucketUnit } from '../../model/buckets.js'
import { ABSENT, isInstant } from './absent.js'
import type { Maybe } from './absent.js'
import type { FormatContext } from './context.js'
import { formatInstant, formatSpan } from './instant.js'

/** Start of a bucket as an axis label: `14:00`, `16 Nov`, `Nov 2026`. */
export function formatBucketShort(start: Maybe, unit: BucketUnit, context: FormatContext): string {
  switch (unit) {
    case 'minute':
    case 'quarterHour':
    case 'hour':
    case 'sixHours': return formatInstant(start, 'time', context)
    case 'day':
    case 'week': return formatInstant(start, 'day', context)
    case 'month': return formatInstant(start, 'month', context)
    default: return unit satisfies never
  }
}

/** A bucket as a heading: `Mon 16 Nov 2026, 14:00–15:00`, `Mon 16 Nov 2026`, `16–22 Nov 2026`, `November 2026`. */
export function formatBucketLong(start: Maybe, unit: BucketUnit, context: FormatContext): string {
  if (!isInstant(start)) return ABSENT
  const end = () => bucketEnd(start, unit, context.timeZone, context.weekStartsOn)
  switch (unit) {
    case 'minute': return formatInstant(start, 'weekdayTime', context)
    case 'quarterHour':
    case 'hour':
    case 'sixHours': return formatHours(start, end(), context)
    case 'day': return formatInstant(start, 'weekday', context)
    case 'week': return formatSpan(start, end() - 1, 'dayOfYear', context)
    case 'month': return formatInstant(start, 'monthLong', context)
    default: return unit satisfies never
  }
}

/** Two clock times of one day; an end at midnight is the end of that day, not the next day. */
function formatHours(start: number, end: number, context: FormatContext): string {
  return `${formatInstant(start, 'weekdayTime', context)}–${formatInstant(end, 'time', context)}`
}
