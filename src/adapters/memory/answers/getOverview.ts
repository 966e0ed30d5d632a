import type { Overview } from '../../../contract/questions.js'
import { markUsers, runOf } from '../scope/Selection.js'
import { COST, ERRORED_SESSIONS, ERRORED_TRACES, ESTIMATES, PRICED, SESSIONS, TOTAL, TRACES } from '../scope/sumUp.js'
import { ifAdded } from '../scope/totalsOf.js'
import type { Store } from '../store/Store.js'
import { activityOf } from './activity.js'
import type { Asked } from './Asked.js'
import { bucketsOf } from './bucketWalk.js'

/** All matching users in numbers, and over time. */
export function getOverview({ tenant, request, access }: Asked<'getOverview'>): Overview {
  const { range, bucket, timeZone, weekStartsOn } = request
  const { store } = tenant
  const { figures, figures: { selection }, users } = tenant.matching(request, access?.userIds)
  // Adding −0 keeps −0: a total of what nobody knows stays unknown.
  const total = (place: number): number => users.reduce((sum, user) => sum + figures.at(user, place), -0)
  const count = (place: number): number => total(place) + 0
  const firstAt = store.users.firstAt.data
  function* runs() {
    for (const user of users) yield runOf(selection, user)
  }
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
    coverage: { identifiedTraces: selection.traces - figures.at(0, TRACES), traces: selection.traces },
    known: knownUsers(store, access?.userIds),
    activity: activityOf(store, runs(), bucketsOf(range, bucket, timeZone, weekStartsOn), tenant.marks),
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
