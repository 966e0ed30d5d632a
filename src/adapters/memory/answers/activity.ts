import type { ActivityBucket } from '../../../model/activity.js'
import type { Marks } from '../scope/Marks.js'
import type { Run } from '../scope/Selection.js'
import { ifAdded } from '../scope/totalsOf.js'
import type { Store } from '../store/Store.js'
import { ERRORED, ESTIMATED } from '../store/TraceColumns.js'
import type { Buckets } from './bucketWalk.js'

const TRACES = 0
const ERRORED_TRACES = 1
const SESSIONS = 2
const ERRORED_SESSIONS = 3
const USERS = 4
const TOKENS = 5
const COST = 6
const PRICED = 7
const ESTIMATES = 8
const STRIDE = 9

/** What is said of a session's mark beside its bucket: errored in this one, and in any so far. */
const HERE = 1
const EVER = 2
const STEP = 4

/** Counts and sums of some rows, over all buckets. A session is counted once, however many buckets it spans. */
export type Whole = Omit<ActivityBucket, 'start'> & { readonly unpricedTraces: number; readonly estimatedTraces: number }

/** What happened per bucket and in all, over the rows of some users, a run each. */
export function activityOf(
  store: Store, runs: Iterable<Run>, { starts, edges }: Buckets, marks: Marks,
): { readonly activity: ActivityBucket[]; readonly whole: Whole } {
  // As in `sumRun`: what still is −0 has had nothing added. Behind the buckets lies the whole.
  const sums = new Float64Array((starts.length + 1) * STRIDE).fill(-0)
  for (const run of runs) if (run.to > run.from) addRun(store, run, edges, sums, marks)
  const whole = starts.length
  for (let i = 0; i < whole; i++) {
    for (const place of [TRACES, ERRORED_TRACES, TOKENS, COST, PRICED, ESTIMATES]) sums[whole * STRIDE + place]! += sums[i * STRIDE + place]!
  }
  const read = (i: number): Whole => {
    const at = (place: number) => sums[i * STRIDE + place]!
    return {
      traces: at(TRACES) + 0,
      erroredTraces: at(ERRORED_TRACES) + 0,
      sessions: at(SESSIONS) + 0,
      erroredSessions: at(ERRORED_SESSIONS) + 0,
      users: at(USERS) + 0,
      totalTokens: ifAdded(at(TOKENS)),
      costUsd: ifAdded(at(COST)),
      unpricedTraces: at(TRACES) - at(PRICED),
      estimatedTraces: at(ESTIMATES) + 0,
    }
  }
  const activity = starts.map((start, i): ActivityBucket => {
    const { unpricedTraces: _unpriced, estimatedTraces: _estimated, ...bucket } = read(i)
    return { start, ...bucket }
  })
  return { activity, whole: read(whole) }
}

function addRun({ columns, sessions }: Store, { rows, from, to }: Run, edges: Float64Array, sums: Float64Array, marks: Marks): void {
  const { seen, base } = marks.begin(sessions.count, edges.length * STEP)
  const { data: time } = columns.time
  const { data: flags } = columns.flags
  const { data: total, none: noTotal } = columns.totalTokens
  const { data: cost, none: noCost } = columns.cost
  const { data: session, none: noSession } = columns.session
  let bucket = 0
  let allSessions = 0
  let allErrored = 0
  // Turns of a session come one after the other: its mark is at hand.
  let last = -1
  let mark = 0
  for (let k = from; k < to;) {
    while (time[rows === null ? k : rows[k]!]! >= edges[bucket]!) bucket++
    const edge = edges[bucket]!
    const fresh = base + bucket * STEP
    const first = k
    let errors = 0
    let sessionCount = 0
    let erroredSessions = 0
    let tokens = -0
    let usd = -0
    let priced = 0
    let estimates = 0
    for (; k < to; k++) {
      const row = rows === null ? k : rows[k]!
      if (time[row]! >= edge) break
      const flag = flags[row]!
      const errored = flag & ERRORED
      errors += errored
      if (total[row] !== noTotal) tokens += total[row]!
      if (cost[row] !== noCost) {
        usd += cost[row]!
        priced++
        estimates += (flag & ESTIMATED) / ESTIMATED
      }
      const s = session[row]!
      if (s === noSession) {
        sessionCount++
        allSessions++
        erroredSessions += errored
        allErrored += errored
        continue
      }
      if (s !== last) mark = seen[s]!
      last = s
      const before = mark < base ? 0 : (mark - base) & EVER
      if (mark < fresh) {
        if (mark < base) allSessions++
        mark = seen[s] = fresh + before
        sessionCount++
      }
      if (errored !== 0 && ((mark - base) & HERE) === 0) {
        mark = seen[s] = fresh + HERE + EVER
        erroredSessions++
        if (before === 0) allErrored++
      }
    }
    const at = bucket * STRIDE
    sums[at]! += k - first
    sums[at + ERRORED_TRACES]! += errors
    sums[at + SESSIONS]! += sessionCount
    sums[at + ERRORED_SESSIONS]! += erroredSessions
    sums[at + USERS]! += 1
    sums[at + TOKENS]! += tokens
    sums[at + COST]! += usd
    sums[at + PRICED]! += priced
    sums[at + ESTIMATES]! += estimates
  }
  const whole = edges.length * STRIDE
  sums[whole + SESSIONS]! += allSessions
  sums[whole + ERRORED_SESSIONS]! += allErrored
  sums[whole + USERS]! += 1
}
