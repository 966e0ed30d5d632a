import type { Bucketing } from '../../contract/questions.js'
import type { ActivityBucket } from '../../model/activity.js'
import { bucketEnd, bucketStarts } from '../../model/buckets.js'
import type { Range } from '../../model/scope.js'
import type { TraceRecord } from '../../model/trace.js'
import { countErroredSessions, countSessions } from './groups.js'
import { sumOf } from './totals.js'

/** The given traces per bucket of the range; each bucket looks through them all. */
export function activityOf(
  traces: readonly TraceRecord[], range: Range, timeZone: string, { bucket, weekStartsOn }: Bucketing,
): readonly ActivityBucket[] {
  return bucketStarts(range, bucket, timeZone, weekStartsOn).map((start) => {
    const end = bucketEnd(start, bucket, timeZone, weekStartsOn)
    const inside = traces.filter((trace) => start <= trace.timestamp && trace.timestamp < end)
    return {
      start,
      traces: inside.length,
      erroredTraces: inside.filter((trace) => trace.status === 'error').length,
      sessions: countSessions(inside),
      erroredSessions: countErroredSessions(inside),
      users: new Set(inside.map((trace) => trace.userId)).size,
      totalTokens: sumOf(inside, (trace) => trace.totalTokens),
      costUsd: sumOf(inside, (trace) => trace.costUsd),
    }
  })
}
