import type { ActivityBucket } from '../../../model/activity.js'
import type { Marks } from '../scope/Marks.js'
import type { Run } from '../scope/Selection.js'
import { ifAdded } from '../scope/totalsOf.js'
import type { Store } from '../store/Store.js'
import { ERRORED } from '../store/TraceColumns.js'
import type { Buckets } from './bucketWalk.js'

const TRACES = 0
const ERRORED_TRACES = 1
const SESSIONS = 2
const ERRORED_SESSIONS = 3
const USERS = 4
const TOKENS = 5
const COST = 6
const STRIDE = 7

/** What happened per bucket, over the rows of some users, a run each. */
export function activityOf(store: Store, runs: Iterable<Run>, { starts, edges }: Buckets, marks: Marks): ActivityBucket[] {
  // As in `sumRun`: what still is −0 has had nothing added.
  const sums = new Float64Array(starts.length * STRIDE).fill(-0)
  for (const run of runs) addRun(store, run, edges, sums, marks)
  return starts.map((start, i) => {
    const at = (place: number) => sums[i * STRIDE + place]!
    return {
      start,
      traces: at(TRACES) + 0,
      erroredTraces: at(ERRORED_TRACES) + 0,
      sessions: at(SESSIONS) + 0,
      erroredSessions: at(ERRORED_SESSIONS) + 0,
      users: at(USERS) + 0,
      totalTokens: ifAdded(at(TOKENS)),
      costUsd: ifAdded(at(COST)),
    }
  })
}

function addRun({ columns, sessions }: Store, { rows, from, to }: Run, edges: Float64Array, sums: Float64Array, marks: Marks): void {
  const { seen, base } = marks.begin(sessions.count, edges.length * 2)
  const { data: time } = columns.time
  const { data: flags } = columns.flags
  const { data: total, none: noTotal } = columns.totalTokens
  const { data: cost, none: noCost } = columns.cost
  const { data: session, none: noSession } = columns.session
  let bucket = 0
  let met = -1
  let last = -1
  let mark = 0
  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const t = time[row]!
    while (t >= edges[bucket]!) bucket++
    const at = bucket * STRIDE
    const errored = flags[row]! & ERRORED
    sums[at]! += 1
    sums[at + ERRORED_TRACES]! += errored
    if (met !== bucket) sums[at + USERS]! += 1
    met = bucket
    const s = session[row]!
    const fresh = base + bucket * 2
    // Turns of a session come one after the other: its mark is at hand.
    if (s !== last && s !== noSession) mark = seen[s]!
    last = s
    if (s === noSession || mark < fresh) {
      if (s !== noSession) mark = seen[s] = fresh + errored
      sums[at + SESSIONS]! += 1
      sums[at + ERRORED_SESSIONS]! += errored
    } else if (errored > mark - fresh) {
      mark = seen[s] = fresh + 1
      sums[at + ERRORED_SESSIONS]! += 1
    }
    if (total[row] !== noTotal) sums[at + TOKENS]! += total[row]!
    if (cost[row] !== noCost) sums[at + COST]! += cost[row]!
  }
}
