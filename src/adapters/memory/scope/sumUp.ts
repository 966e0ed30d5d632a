import type { Store } from '../store/Store.js'
import { ERRORED, ESTIMATED, FEEDBACK } from '../store/TraceColumns.js'
import type { Marks } from './Marks.js'
import { type Run, runOf, type Selection } from './Selection.js'

/** Places in a user's stretch of sums. */
export const TRACES = 0
export const ERRORED_TRACES = 1
export const SESSIONS = 2
export const ERRORED_SESSIONS = 3
export const OBSERVATIONS = 4
export const INPUT = 5
export const OUTPUT = 6
export const TOTAL = 7
export const COST = 8
export const PRICED = 9
export const ESTIMATES = 10
export const DURATION = 11
export const TIMED = 12
export const FIRST = 13
export const LAST = 14
export const POSITIVE = 15
export const NEGATIVE = 16
/** Positive and negative. */
export const VERDICTS = 17
/** Numbers a user takes. */
export const STRIDE = 18

/**
 * Sums up a run, which must not be empty, into `sums` from `at` on. Tokens and cost begin as −0, and nothing but −0 added
 * to −0 is −0: a sum that still is −0 has had nothing added, not even zero, and so is unknown.
 */
export function sumRun(store: Store, { rows, from, to }: Run, marks: Marks, sums: Float64Array, at: number): void {
  const { columns, sessions, sessionFeedback } = store
  const { seen, base: fresh } = marks.begin(sessions.count, 2)
  const { data: flags } = columns.flags
  const { data: observations } = columns.observations
  const { data: input, none: noInput } = columns.inputTokens
  const { data: output, none: noOutput } = columns.outputTokens
  const { data: total, none: noTotal } = columns.totalTokens
  const { data: cost, none: noCost } = columns.cost
  const { data: duration, none: noDuration } = columns.duration
  const { data: session, none: noSession } = columns.session
  const judged = sessionFeedback.size > 0 ? sessions.scored.data : null
  let errors = 0
  let sessionCount = 0
  let erroredSessions = 0
  let parts = 0
  let priced = 0
  let estimates = 0
  let timed = 0
  let tokensIn = -0
  let tokensOut = -0
  let tokens = -0
  let usd = -0
  let ms = 0
  let positive = 0
  let negative = 0
  // Turns of a session come one after the other: its mark is at hand.
  let last = -1
  let mark = 0

  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const flag = flags[row]!
    const errored = flag & ERRORED
    errors += errored
    parts += observations[row]!
    if (input[row] !== noInput) tokensIn += input[row]!
    if (output[row] !== noOutput) tokensOut += output[row]!
    if (total[row] !== noTotal) tokens += total[row]!
    if (cost[row] !== noCost) {
      usd += cost[row]!
      priced++
      estimates += (flag & ESTIMATED) / ESTIMATED
    }
    if (duration[row] !== noDuration) {
      ms += duration[row]!
      timed++
    }
    const s = session[row]!
    if (s === noSession) {
      sessionCount++
      erroredSessions += errored
    } else {
      if (s !== last) mark = seen[s]!
      last = s
      if (mark < fresh) {
        mark = seen[s] = fresh + errored
        sessionCount++
        erroredSessions += errored
        if (judged !== null && judged[s] === 1) {
          const given = sessionFeedback.get(sessions.id(s))
          positive += given?.positive ?? 0
          negative += given?.negative ?? 0
        }
      } else if (errored > mark - fresh) {
        mark = seen[s] = fresh + 1
        erroredSessions++
      }
    }
    if (flag & FEEDBACK) {
      const given = store.feedback.get(row)
      positive += given?.positive ?? 0
      negative += given?.negative ?? 0
    }
  }
  const time = columns.time.data
  sums[at] = to - from
  sums[at + ERRORED_TRACES] = errors
  sums[at + SESSIONS] = sessionCount
  sums[at + ERRORED_SESSIONS] = erroredSessions
  sums[at + OBSERVATIONS] = parts
  sums[at + INPUT] = tokensIn
  sums[at + OUTPUT] = tokensOut
  sums[at + TOTAL] = tokens
  sums[at + COST] = usd
  sums[at + PRICED] = priced
  sums[at + ESTIMATES] = estimates
  sums[at + DURATION] = ms
  sums[at + TIMED] = timed
  sums[at + FIRST] = time[rows === null ? from : rows[from]!]!
  sums[at + LAST] = time[rows === null ? to - 1 : rows[to - 1]!]!
  sums[at + POSITIVE] = positive
  sums[at + NEGATIVE] = negative
  sums[at + VERDICTS] = positive + negative
}

/** Sums up a selection per user: those of user `u` lie from `u × STRIDE` on, all 0 where the user has no row. */
export function sumUp(store: Store, selection: Selection, marks: Marks): Float64Array {
  const sums = new Float64Array(store.users.count * STRIDE)
  for (let user = 0; user < store.users.count; user++) {
    const run = runOf(selection, user)
    if (run.to > run.from) sumRun(store, run, marks, sums, user * STRIDE)
  }
  return sums
}
