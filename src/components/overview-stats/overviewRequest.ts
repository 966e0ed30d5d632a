import type { RequestOf } from '../../contract/questions.js'
import { chooseBucket, type Weekday } from '../../model/buckets.js'
import type { UserScope } from '../../model/scope.js'

/** The overview of a scope at the bucket that its chart draws, so that stats and chart share one answer. */
export function overviewRequest(scope: UserScope, weekStartsOn: Weekday): RequestOf<'getOverview'> {
  const bucket = chooseBucket(scope.range)
  return { ...scope, bucket, ...(weekStartsOn !== 1 && { weekStartsOn }) }
}
