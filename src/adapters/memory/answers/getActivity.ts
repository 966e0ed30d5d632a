import { checkBuckets } from '../../../contract/validate.js'
import type { ActivityBucket } from '../../../model/activity.js'
import { activityOf } from './activity.js'
import type { Asked } from './Asked.js'
import { bucketsOf } from './bucketWalk.js'
import { subjectOf } from './subject.js'

/** One user's activity; without a range from the first trace to the last. */
export function getActivity({ tenant: { store, marks }, tenant, request, access }: Asked<'getActivity'>): readonly ActivityBucket[] {
  const { bucket, timeZone, weekStartsOn } = request
  const subject = subjectOf(tenant, request, access?.userIds)
  const { firstAt, lastAt } = store.users
  const range = request.range ?? (subject && { from: firstAt.data[subject.user]!, to: lastAt.data[subject.user]! + 1 })
  if (!range) return []
  checkBuckets({ range, bucket, timeZone, weekStartsOn })
  return activityOf(store, subject ? [subject.run] : [], bucketsOf(range, bucket, timeZone, weekStartsOn), marks).activity
}
