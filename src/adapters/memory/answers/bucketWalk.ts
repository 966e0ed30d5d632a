import { type BucketUnit, bucketStarts, type Weekday } from '../../../model/buckets.js'
import type { Range } from '../../../model/scope.js'

/** Buckets of a range: their starts, and from where on a bucket no longer holds what comes. */
export interface Buckets {
  readonly starts: readonly number[]
  /** `edges[i]` ends bucket `i`; the last is endless, as rows beyond the range do not come. */
  readonly edges: Float64Array
}

/** Lays out buckets for rows that come by time: step on while `t >= edges[bucket]`. */
export function bucketsOf(range: Range, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday | undefined): Buckets {
  const starts = bucketStarts(range, unit, timeZone, weekStartsOn)
  const edges = Float64Array.from([...starts.slice(1), Infinity])
  return { starts, edges }
}
