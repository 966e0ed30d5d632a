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
  // Turns of a session come one after the other: its mark is at hand.
  let last = -1
  let mark = 0
  for (let k = from; k < to;) {
    while (time[rows === null ? k : rows[k]!]! >= edges[bucket]!) bucket++
    const edge = edges[bucket]!
    const fresh = base + bucket * 2
    const first = k
    let errors = 0
    let sessionCount = 0
    let erroredSessions = 0
    let tokens = -0
    let usd = -0
    for (; k < to; k++) {
      const row = rows === null ? k : rows[k]!
      if (time[row]! >= edge) break
      const errored = flags[row]! & ERRORED
      errors += errored
      const s = session[row]!
      if (s !== last && s !== noSession) mark = seen[s]!
      last = s
      if (s === noSession || mark < fresh) {
        if (s !== noSession) mark = seen[s] = fresh + errored
        sessionCount++
        erroredSessions += errored
      } else if (errored > mark - fresh) {
        mark = seen[s] = fresh + 1
        erroredSessions++
      }
      if (total[row] !== noTotal) tokens += total[row]!
      if (cost[row] !== noCost) usd += cost[row]!
    }
    const at = bucket * STRIDE
    sums[at]! += k - first
    sums[at + ERRORED_TRACES]! += errors
    sums[at + SESSIONS]! += sessionCount
    sums[at + ERRORED_SESSIONS]! += erroredSessions
    sums[at + USERS]! += 1
    sums[at + TOKENS]! += tokens
    sums[at + COST]! += usd
  }
}
