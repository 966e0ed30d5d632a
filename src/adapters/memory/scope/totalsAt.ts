import type { UserTotals } from '../../../model/user.js'
import {
  COST, DURATION, ERRORED_SESSIONS, ERRORED_TRACES, ESTIMATES, INPUT, OBSERVATIONS, OUTPUT, PRICED, SESSIONS, STRIDE,
  type Sums, TIMED, TOTAL, TRACES,
} from './sumUp.js'

/** Quantiles of one user or of one choice of traces; `NaN` = no value is known. */
export interface Spread {
  readonly costMedian: number
  readonly durationP50: number
  readonly durationP95: number
}

/** `null` for what is not a number. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

/** `null` for a sum that nothing was added to; see {@link Sums}. */
export function ifAdded(sum: number): number | null {
  return Object.is(sum, -0) ? null : sum
}

/** What was summed up, as the model words it. */
export function totalsAt({ sums, feedback }: Sums, who: number, spread: Spread): UserTotals {
  const at = who * STRIDE
  const count = (place: number) => sums[at + place]! + 0
  return {
    traces: count(TRACES),
    erroredTraces: count(ERRORED_TRACES),
    sessions: count(SESSIONS),
    erroredSessions: count(ERRORED_SESSIONS),
    observations: count(OBSERVATIONS),
    inputTokens: ifAdded(sums[at + INPUT]!),
    outputTokens: ifAdded(sums[at + OUTPUT]!),
    totalTokens: ifAdded(sums[at + TOTAL]!),
    cost: {
      sum: ifAdded(sums[at + COST]!),
      avg: orNull(sums[at + COST]! / count(PRICED)),
      median: orNull(spread.costMedian),
      unpricedTraces: count(TRACES) - count(PRICED),
      estimatedTraces: count(ESTIMATES),
    },
    duration: {
      avg: orNull(sums[at + DURATION]! / count(TIMED)),
      p50: orNull(spread.durationP50),
      p95: orNull(spread.durationP95),
    },
    feedback: { positive: feedback[who * 2]!, negative: feedback[who * 2 + 1]! },
  }
}
