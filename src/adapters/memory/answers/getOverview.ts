import type { Overview } from '../../../contract/questions.js'
import { numbers } from '../store/numbers.js'
import { runOf, select } from '../scan/select.js'
import { activityOf, bucketsOf } from './activity.js'
import type { Asked } from './Asked.js'

/** All matching users in numbers, and over time. */
export function getOverview({ tenant, request, access }: Asked<'getOverview'>): Overview {
  const { range, bucket, timeZone, weekStartsOn, search, where = [] } = request
  const { store } = tenant
  const { order } = store
  // Where nothing is asked of users, no figures of theirs are needed: one pass tells all.
  const chosen = search || where.some(({ kind }) => kind !== 'dimension') ? tenant.matching(request, access?.userIds) : null
  const selection = chosen?.figures.selection ?? select(store, request, tenant.visible(access?.userIds))
  const { starts, ends, traces } = selection
  const users = (chosen?.users ?? numbers(1, starts.length)).filter((user) => ends[user]! > starts[user]!)
  const runs = Array.from(users, (user) => runOf(selection, user))
  const { activity, whole } = activityOf(tenant, runs, bucketsOf(range, bucket, timeZone, weekStartsOn))
  const known = { users: 0, firstAt: Infinity, lastAt: -Infinity }
  for (const user of tenant.visible(access?.userIds) ?? numbers(1, starts.length)) {
    if (order.of(user).length === 0) continue
    known.users++
    known.firstAt = Math.min(known.firstAt, order.firstAt[user]!)
    known.lastAt = Math.max(known.lastAt, order.lastAt[user]!)
  }
  return {
    ...whole,
    users: users.length,
    newUsers: users.filter((user) => order.firstAt[user]! >= range.from && order.firstAt[user]! < range.to).length,
    coverage: { identifiedTraces: traces - (ends[0]! - starts[0]!), traces },
    known: known.users > 0 ? known : { users: 0, firstAt: null, lastAt: null },
    activity,
  }
}
