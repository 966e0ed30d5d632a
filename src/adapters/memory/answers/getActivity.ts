import { checkBuckets } from '../../../contract/validate.js'
import type { ActivityBucket } from '../../../model/activity.js'
import { activityOf } from './activity.js'
import type { Asked } from './Asked.js'
import { bucketsOf } from './bucketWalk.js'
import { subjectOf } from './subject.js'

/** One user's activity; without a range from the first trace to the last. */
export function getActivity({ tenant, request, access }: Asked<'getActivity'>): readonly ActivityBucket[] {
  const { bucket, timeZone, weekStartsOn } = request
  const { users } = tenant.store
  const subject = subjectOf(tenant, request, access?.userIds)
  const range = request.range ??
    (subject ? { from: users.firstAt.data[subject.user]!, to: users.lastAt.data[subject.user]! + 1 } : null)
  if (!range) return []
  checkBuckets({ range, bucket, timeZone, weekStartsOn })
  const kept = new Uint8Array(users.count)
  if (subject) kept[subject.user] = 1
  return activityOf(tenant, subject?.selection ?? { rows: null, from: 0, to: 0 }, kept, bucketsOf(range, bucket, timeZone, weekStartsOn))
}
