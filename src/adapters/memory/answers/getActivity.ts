import { checkBuckets } from '../../../contract/validate.js'
import type { ActivityBucket } from '../../../model/activity.js'
import { activityOf, bucketsOf } from './activity.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'

/** One user's activity; without a range from the first trace to the last. */
export function getActivity({ tenant, request, access }: Asked<'getActivity'>): readonly ActivityBucket[] {
  const { bucket, timeZone, weekStartsOn } = request
  const { firstAt, lastAt } = tenant.store.order
  const subject = subjectOf(tenant, request, access?.userIds)
  const range = request.range ?? (subject && { from: firstAt[subject.user]!, to: lastAt[subject.user]! + 1 })
  if (!range) return []
  checkBuckets({ range, bucket, timeZone, weekStartsOn })
  return activityOf(tenant, subject ? [subject.run] : [], bucketsOf(range, bucket, timeZone, weekStartsOn)).activity
}
