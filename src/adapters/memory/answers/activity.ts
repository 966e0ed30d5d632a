import type { ActivityBucket } from '../../../model/activity.js'
import { ERRORED } from '../store/TraceColumns.js'
import type { Selection } from '../scope/Selection.js'
import type { Tenant } from '../scope/Tenant.js'
import { ifAdded } from '../scope/totalsAt.js'
import type { Buckets } from './bucketWalk.js'

const TRACES = 0
const ERRORED_TRACES = 1
const SESSIONS = 2
const ERRORED_SESSIONS = 3
const USERS = 4
const TOKENS = 5
const COST = 6
const STRIDE = 7

/** What happened per bucket, of the users that are marked. The rows come by time. */
export function activityOf(tenant: Tenant, { rows, from, to }: Selection, kept: Uint8Array, { starts, edges }: Buckets): ActivityBucket[] {
  const { store, marks, userMarks } = tenant
  const { columns } = store
  // As in the sums per user: what still is −0 has had nothing added.
  const sums = new Float64Array(starts.length * STRIDE).fill(-0)
  const { marks: seen, base } = marks.begin(store.sessions.count, starts.length * 2)
  const { marks: met, base: metBase } = userMarks.begin(store.users.count, starts.length)
  const [time, user, session, flags] = [columns.time.data, columns.user.data, columns.session.data, columns.flags.data]
  const [total, cost] = [columns.totalTokens.data, columns.cost.data]
  const [noSession, noTotal, noCost] = [columns.session.none, columns.totalTokens.none, columns.cost.none]
  let bucket = 0
  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const who = user[row]!
    if (kept[who] !== 1) continue
    const t = time[row]!
    while (t >= edges[bucket]!) bucket++
    const at = bucket * STRIDE
    const errored = flags[row]! & ERRORED
    sums[at]! += 1
    sums[at + ERRORED_TRACES]! += errored
    if (met[who] !== metBase + bucket) {
      met[who] = metBase + bucket
      sums[at + USERS]! += 1
    }
    const s = session[row]!
    const fresh = base + bucket * 2
    if (s === noSession || seen[s]! < fresh) {
      if (s !== noSession) seen[s] = fresh + errored
      sums[at + SESSIONS]! += 1
      sums[at + ERRORED_SESSIONS]! += errored
    } else if (errored !== 0 && seen[s] === fresh) {
      seen[s] = fresh + 1
      sums[at + ERRORED_SESSIONS]! += 1
    }
    const tokens = total[row]!
    if (tokens !== noTotal) sums[at + TOKENS]! += tokens
    const usd = cost[row]!
    if (usd !== noCost) sums[at + COST]! += usd
  }
  return starts.map((start, i) => {
    const at = i * STRIDE
    return {
      start,
      traces: sums[at + TRACES]! + 0,
      erroredTraces: sums[at + ERRORED_TRACES]! + 0,
      sessions: sums[at + SESSIONS]! + 0,
      erroredSessions: sums[at + ERRORED_SESSIONS]! + 0,
      users: sums[at + USERS]! + 0,
      totalTokens: ifAdded(sums[at + TOKENS]!),
      costUsd: ifAdded(sums[at + COST]!),
    }
  })
}
