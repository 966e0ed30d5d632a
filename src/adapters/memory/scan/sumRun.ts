import { ERRORED, ESTIMATED } from '../store/columns.js'
import type { Store } from '../store/Store.js'
import type { Run } from './Run.js'

/** Places in a stretch of sums. */
export const TRACES = 0
export const ERRORED_TRACES = 1
export const SESSIONS = 2
export const ERRORED_SESSIONS = 3
/** Sessions that are new, and that are errored for the first time, in this pass. */
export const NEW_SESSIONS = 4
export const NEW_ERRORED_SESSIONS = 5
export const OBSERVATIONS = 6
export const INPUT = 7
export const OUTPUT = 8
export const TOTAL = 9
export const COST = 10
export const PRICED = 11
export const ESTIMATES = 12
export const DURATION = 13
export const TIMED = 14
export const POSITIVE = 15
export const NEGATIVE = 16
/** Positive and negative. */
export const VERDICTS = 17
export const FIRST = 18
export const LAST = 19
/** Runs that have a row in the stretch. */
export const RUNS = 20
/** Numbers a stretch takes. */
export const STRIDE = 21

/** What is said of a session's mark beside its stretch: errored in this one, and in any so far. */
const HERE = 1
const EVER = 2
const STEP = 4

/** Marks on sessions: all that were set before a pass are smaller than those of the pass, so that nothing need be cleared. */
export class Marks {
  seen = new Uint32Array(0)
  private next = 1

  /** Begins a pass over so many stretches, and gives the mark of the first. */
  begin(sessions: number, stretches: number): number {
    if (this.seen.length < sessions || this.next + stretches * STEP > 0xffff_0000) {
      this.seen = new Uint32Array(Math.ceil(sessions * 1.25))
      this.next = 1
    }
    const base = this.next
    this.next += stretches * STEP
    return base
  }
}

/** So many stretches of sums. Tokens and cost begin as −0, see {@link sumRun}. */
export function emptySums(stretches: number): Float64Array {
  return new Float64Array(stretches * STRIDE).fill(-0)
}

/**
 * Adds a run to a stretch of sums; with `ends`, to the stretches from there on that its rows lie in, each of which ends at
 * an instant. A session counts once in each stretch; the runs that hold a session must come in order of the stretches.
 * Nothing but −0 added to −0 is −0: a sum that still is −0 has had nothing added, not even zero, and so is unknown.
 */
export function sumRun(
  { columns, sessions }: Store, { rows, from, to }: Run, { seen }: Marks, base: number, sums: Float64Array, first: number, ends?: Float64Array,
): void {
  const { data: flags } = columns.flags
  const { data: observations } = columns.observations
  const { data: input, none: noInput } = columns.inputTokens
  const { data: output, none: noOutput } = columns.outputTokens
  const { data: total, none: noTotal } = columns.totalTokens
  const { data: cost, none: noCost } = columns.cost
  const { data: duration, none: noDuration } = columns.duration
  const { data: session, none: noSession } = columns.session
  const { data: positives } = columns.positive
  const { data: negatives } = columns.negative
  const { data: time } = columns.time
  const { data: praised } = sessions.positive
  const { data: blamed } = sessions.negative
  // Turns of a session come one after the other: its mark is at hand.
  let last = -1
  let mark = 0
  let stretch = first
  for (let k = from; k < to;) {
    const begin = k
    let end = to
    if (ends) {
      const t = time[rows[k]!]!
      while (t >= ends[stretch]!) stretch++
      for (end = k + 1; end < to && time[rows[end]!]! < ends[stretch]!;) end++
    }
    const fresh = base + stretch * STEP
    let errors = 0
    let erroredSessions = 0
    let sessionCount = 0
    let newSessions = 0
    let newErrored = 0
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

    for (; k < end; k++) {
      const row = rows[k]!
      const flag = flags[row]!
      const errored = flag & ERRORED
      errors += errored
      parts += observations[row]!
      positive += positives[row]!
      negative += negatives[row]!
      if (input[row] !== noInput) tokensIn += input[row]!
      if (output[row] !== noOutput) tokensOut += output[row]!
      if (total[row] !== noTotal) tokens += total[row]!
      if (cost[row] !== noCost) {
        usd += cost[row]!
        priced++
        estimates += flag & ESTIMATED
      }
      if (duration[row] !== noDuration) {
        ms += duration[row]!
        timed++
      }
      const s = session[row]!
      if (s === noSession) {
        sessionCount++
        newSessions++
        erroredSessions += errored
        newErrored += errored
        continue
      }
      if (s !== last) mark = seen[s]!
      last = s
      if (mark < fresh) {
        const isNew = mark < base
        newSessions += isNew ? 1 : 0
        mark = seen[s] = fresh + (isNew ? 0 : (mark - base) & EVER)
        sessionCount++
        positive += praised[s]!
        negative += blamed[s]!
      }
      if (errored !== 0 && ((mark - base) & HERE) === 0) {
        erroredSessions++
        if (((mark - base) & EVER) === 0) newErrored++
        mark = seen[s] = fresh + HERE + EVER
      }
    }
    const at = stretch * STRIDE
    sums[at]! += end - begin
    sums[at + ERRORED_TRACES]! += errors
    sums[at + SESSIONS]! += sessionCount
    sums[at + ERRORED_SESSIONS]! += erroredSessions
    sums[at + NEW_SESSIONS]! += newSessions
    sums[at + NEW_ERRORED_SESSIONS]! += newErrored
    sums[at + OBSERVATIONS]! += parts
    sums[at + INPUT]! += tokensIn
    sums[at + OUTPUT]! += tokensOut
    sums[at + TOTAL]! += tokens
    sums[at + COST]! += usd
    sums[at + PRICED]! += priced
    sums[at + ESTIMATES]! += estimates / ESTIMATED
    sums[at + DURATION]! += ms
    sums[at + TIMED]! += timed
    sums[at + POSITIVE]! += positive
    sums[at + NEGATIVE]! += negative
    sums[at + VERDICTS]! += positive + negative
    sums[at + RUNS]! += 1
    sums[at + FIRST] = time[rows[begin]!]!
    sums[at + LAST] = time[rows[end - 1]!]!
  }
}
