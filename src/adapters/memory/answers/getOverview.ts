import type { Overview } from '../../../contract/questions.js'
import { numbers } from '../store/numbers.js'
import type { Store } from '../store/Store.js'
import { markUsers, runOf, select } from '../scope/Selection.js'
import { traceFilter } from '../scope/Tenant.js'
import { activityOf } from './activity.js'
import type { Asked } from './Asked.js'
import { bucketsOf } from './bucketWalk.js'

/** All matching users in numbers, and over time. */
export function getOverview({ tenant, request, access }: Asked<'getOverview'>): Overview {
  const { range, bucket, timeZone, weekStartsOn, search, where = [] } = request
  const { store } = tenant
  // Where nothing is asked of users, no figures of theirs are needed: one pass tells all.
  const chosen = search || where.some(({ kind }) => kind !== 'dimension') ? tenant.matching(request, access?.userIds) : null
  const selection = chosen?.figures.selection ?? select(store, traceFilter(request, access?.userIds))
  const { starts, ends, traces } = selection
  const users = (chosen?.users ?? numbers(1, store.users.count)).filter((user) => ends[user]! > starts[user]!)
  function* runs() {
    for (const user of users) yield runOf(selection, user)
  }
  const { activity, whole } = activityOf(store, runs(), bucketsOf(range, bucket, timeZone, weekStartsOn), tenant.marks)
  const firstAt = store.users.firstAt.data
  return {
    ...whole,
    newUsers: users.filter((user) => firstAt[user]! >= range.from && firstAt[user]! < range.to).length,
    coverage: { identifiedTraces: traces - (ends[0]! - starts[0]!), traces },
    known: knownUsers(store, access?.userIds),
    activity,
  }
}

/** The users that there ever were. */
function knownUsers(store: Store, userIds: readonly string[] | undefined): Overview['known'] {
  const visible = userIds && markUsers(store, userIds)
  const { traces, firstAt, lastAt } = store.users
  let users = 0
  let first = Infinity
  let last = -Infinity
  for (let user = 1; user < store.users.count; user++) {
    if (traces.data[user] === 0 || (visible && visible[user] !== 1)) continue
    users++
    first = Math.min(first, firstAt.data[user]!)
    last = Math.max(last, lastAt.data[user]!)
  }
  return { users, firstAt: users > 0 ? first : null, lastAt: users > 0 ? last : null }
}
