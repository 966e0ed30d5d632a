import type { Overview } from '../../../contract/questions.js'
import { COST, ERRORED_SESSIONS, ERRORED_TRACES, ESTIMATES, PRICED, SESSIONS, TOTAL, TRACES } from '../scope/sumUp.js'
import { markUsers } from '../scope/Selection.js'
import { ifAdded } from '../scope/totalsAt.js'
import { STRIDE } from '../scope/sumUp.js'
import type { Store } from '../store/Store.js'
import { activityOf } from './activity.js'
import type { Asked } from './Asked.js'
import { bucketsOf } from './bucketWalk.js'

/** All matching users in numbers, and over time. */
export function getOverview({ tenant, request, access }: Asked<'getOverview'>): Overview {
  const { range, bucket, timeZone, weekStartsOn } = request
  const { store } = tenant
  const { figures, users, kept } = tenant.matching(request, access?.userIds)
  const { sums } = figures.sums
  // Adding −0 keeps −0: a total of what nobody knows stays unknown.
  const total = (place: number): number => {
    let sum = -0
    for (const user of users) sum += sums[user * STRIDE + place]!
    return sum
  }
  const count = (place: number): number => total(place) + 0
  const firstAt = store.users.firstAt.data
  let newUsers = 0
  for (const user of users) if (firstAt[user]! >= range.from && firstAt[user]! < range.to) newUsers++

  return {
    users: users.length,
    newUsers,
    traces: count(TRACES),
    erroredTraces: count(ERRORED_TRACES),
    sessions: count(SESSIONS),
    erroredSessions: count(ERRORED_SESSIONS),
    totalTokens: ifAdded(total(TOTAL)),
    costUsd: ifAdded(total(COST)),
    unpricedTraces: count(TRACES) - count(PRICED),
    estimatedTraces: count(ESTIMATES),
    coverage: { identifiedTraces: figures.traces - figures.at(0, TRACES), traces: figures.traces },
    known: knownUsers(store, access?.userIds),
    activity: activityOf(tenant, figures.selection, kept, bucketsOf(range, bucket, timeZone, weekStartsOn)),
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
