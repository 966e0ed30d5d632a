import { localDay } from '../../model/localDay.js'
import type { SubjectScope } from '../../model/scope.js'
import type { UserProfile } from '../../model/user.js'

/**
 * Calendar days that active days are counted out of: those of the range, or since the first trace ever for a lifetime.
 * Days to come do not count. At least 1.
 */
export function dayCount(scope: Pick<SubjectScope, 'range' | 'timeZone'>, profile: Pick<UserProfile, 'lifetime'>, now: number): number {
  const from = scope.range?.from ?? profile.lifetime.firstSeenAt
  // half-open: a range that ends at midnight does not touch the day that begins there
  const last = Math.min(scope.range ? scope.range.to - 1 : now, Math.max(now, profile.lifetime.lastSeenAt))
  return Math.max(1, localDay(last, scope.timeZone) - localDay(from, scope.timeZone) + 1)
}
