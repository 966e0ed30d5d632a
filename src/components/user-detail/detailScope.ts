import type { DetailView } from '../../model/detailView.js'
import type { Range, SubjectScope } from '../../model/scope.js'
import { resolveRange, type RangeContext } from '../../model/viewRange.js'

/** What every panel of a detail asks about: the range, or the lifetime, and only errors or all. */
export function detailScope(userId: string, view: Pick<DetailView, 'range' | 'errorsOnly'>, context: RangeContext): SubjectScope {
  const ranged = view.range !== null && view.range.kind !== 'all'
  return {
    userId,
    timeZone: context.timeZone,
    ...(ranged && view.range && { range: resolveRange(view.range, context) }),
    ...(view.errorsOnly && { status: 'error' as const }),
  }
}

/** What the activity chart of a lifetime shows: its last 30 days, or all of it. */
export function activityRange(scope: SubjectScope, all: boolean, lifetime: { readonly firstSeenAt: number; readonly lastSeenAt: number } | null, context: RangeContext): Range {
  if (scope.range) return scope.range
  const recent = resolveRange({ kind: 'last', amount: 30, unit: 'day' }, context)
  if (!all || !lifetime) return recent
  return { from: Math.min(lifetime.firstSeenAt, recent.to - 1), to: Math.max(lifetime.lastSeenAt + 1, recent.to) }
}
