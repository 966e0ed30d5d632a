import { checkBuckets } from '../../../contract/validate.js'
import type { ActivityBucket } from '../../../model/activity.js'
import { bucketStarts } from '../../../model/buckets.js'
import { tracesOf } from '../sql/traces.js'
import { activityColumns, bucketOf, readActivity } from './activity.js'
import type { Asked } from './Asked.js'
import { lifetimeOf } from './lifetimeOf.js'

/** One user's activity; without a range from the first trace to the last. */
export async function getActivity(asked: Asked<'getActivity'>): Promise<readonly ActivityBucket[]> {
  const { userId, status, bucket, timeZone, weekStartsOn } = asked.request
  const lifetime = asked.request.range ? null : await lifetimeOf(asked, userId)
  const range = asked.request.range ?? (lifetime && { from: lifetime.firstSeenAt, to: lifetime.lastSeenAt + 1 })
  if (!range) return []
  checkBuckets({ range, bucket, timeZone, weekStartsOn })
  const starts = bucketStarts(range, bucket, timeZone, weekStartsOn)
  const rows = await asked.rows((statement) => `SELECT ${bucketOf(statement, starts)} AS bucket, ${activityColumns('1')}
FROM ${tracesOf(statement, asked, { userId, range, status })} GROUP BY bucket`)
  return readActivity(starts, rows)
}
