import { BUCKET_UNITS, bucketStarts } from '../../model/buckets.js'
import type { BucketUnit } from '../../model/buckets.js'
import type { Range } from '../../model/scope.js'

/** Fewer bars say little about a course. */
const LEAST_BARS = 7

/** The longest buckets that still give a trend seven bars: a week by day, a quarter by week, a day by hour. */
export function trendBucket(range: Range, timeZone: string): BucketUnit {
  return BUCKET_UNITS.toReversed().find((unit) => bucketStarts(range, unit, timeZone, undefined, LEAST_BARS).length >= LEAST_BARS) ?? 'minute'
}
