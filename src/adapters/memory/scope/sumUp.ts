import type { Store } from '../store/Store.js'
import { ERRORED, ESTIMATED, FEEDBACK } from '../store/TraceColumns.js'
import type { Marks } from './Marks.js'
import type { Selection } from './Selection.js'

/** Places in a user's stretch of {@link Sums}. */
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
/** Numbers a user takes: all that a row adds to lies in two cache lines. */
export const STRIDE = 16

/**
 * Sums per user, side by side. They begin as −0, and nothing but −0 added to −0 is −0: a sum that still is −0 has
 * had nothing added, not even zero, and so is unknown.
 */
export interface Sums {
  readonly sums: Float64Array
  /** Positive and negative feedback per user, two numbers each. */
  readonly feedback: Float64Array
}

/** Sums up the rows per user (index × {@link STRIDE}), or all as `one` user. The rows come by time. */
export function sumUp(store: Store, { rows, from, to }: Selection, marks: Marks, one: boolean): Sums {
  const { columns, sessions, sessionFeedback } = store
  const users = one ? 1 : store.users.count
  const sums = new Float64Array(users * STRIDE).fill(-0)
  const feedback = new Float64Array(users * 2)
  const { marks: seen, base: fresh } = marks.begin(sessions.count, 2)
  const mask = one ? 0 : -1
  const [time, user, session, flags] = [columns.time.data, columns.user.data, columns.session.data, columns.flags.data]
  const [duration, cost, observations] = [columns.duration.data, columns.cost.data, columns.observations.data]
  const [input, output, total] = [columns.inputTokens.data, columns.outputTokens.data, columns.totalTokens.data]
  const [noDuration, noCost, noSession] = [columns.duration.none, columns.cost.none, columns.session.none]
  const [noInput, noOutput, noTotal] = [columns.inputTokens.none, columns.outputTokens.none, columns.totalTokens.none]
  const judged = sessionFeedback.size > 0 ? sessions.scored.data : null

  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const who = user[row]! & mask
    const at = who * STRIDE
    const flag = flags[row]!
    const errored = flag & ERRORED
    const t = time[row]!
    if (sums[at] === 0) sums[at + FIRST] = t
    sums[at + LAST] = t
    sums[at]! += 1
    sums[at + ERRORED_TRACES]! += errored
    sums[at + OBSERVATIONS]! += observations[row]!
    const tokensIn = input[row]!
    if (tokensIn !== noInput) sums[at + INPUT]! += tokensIn
    const tokensOut = output[row]!
    if (tokensOut !== noOutput) sums[at + OUTPUT]! += tokensOut
    const tokens = total[row]!
    if (tokens !== noTotal) sums[at + TOTAL]! += tokens
    const usd = cost[row]!
    if (usd !== noCost) {
      sums[at + COST]! += usd
      sums[at + PRICED]! += 1
      sums[at + ESTIMATES]! += (flag & ESTIMATED) / ESTIMATED
    }
    const ms = duration[row]!
    if (ms !== noDuration) {
      sums[at + DURATION]! += ms
      sums[at + TIMED]! += 1
    }
    const s = session[row]!
    if (s === noSession) {
      sums[at + SESSIONS]! += 1
      sums[at + ERRORED_SESSIONS]! += errored
    } else if (seen[s]! < fresh) {
      seen[s] = fresh + errored
      sums[at + SESSIONS]! += 1
      sums[at + ERRORED_SESSIONS]! += errored
      if (judged !== null && judged[s] === 1) addFeedback(feedback, who, sessionFeedback.get(sessions.id(s)))
    } else if (errored !== 0 && seen[s] === fresh) {
      seen[s] = fresh + 1
      sums[at + ERRORED_SESSIONS]! += 1
    }
    if (flag & FEEDBACK) addFeedback(feedback, who, store.feedback.get(row))
  }
  return { sums, feedback }
}

function addFeedback(feedback: Float64Array, who: number, given: { readonly positive: number; readonly negative: number } | undefined): void {
  if (!given) return
  feedback[who * 2]! += given.positive
  feedback[who * 2 + 1]! += given.negative
}
