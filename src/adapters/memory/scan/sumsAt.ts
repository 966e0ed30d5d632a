import type { UserTotals } from '../../../model/user.js'
import {
  COST, DURATION, ERRORED_SESSIONS, ERRORED_TRACES, ESTIMATES, INPUT, NEGATIVE, OBSERVATIONS, OUTPUT, POSITIVE, PRICED, SESSIONS,
  STRIDE, TIMED, TOTAL, TRACES,
} from './sumRun.js'

/** Quantiles of some rows; `NaN` = no value is known. */
export interface Spread {
  readonly costMedian: number
  readonly durationP50: number
  readonly durationP95: number
}

/** `null` for what is not a number. */
export function orNull(value: number): number | null {
  return value === value ? value : null
}

/** `null` for a sum that nothing was added to; see `sumRun`. */
export function ifAdded(sum: number): number | null {
  return Object.is(sum, -0) ? null : sum
}

/** A stretch of sums, as the model words it. */
export function totalsAt(sums: Float64Array, stretch: number, spread: Spread): UserTotals {
  // Counts lose the sign of their zero.
  const count = (place: number) => sums[stretch * STRIDE + place]! + 0
  const sum = (place: number) => ifAdded(sums[stretch * STRIDE + place]!)
  return {
    traces: count(TRACES),
    erroredTraces: count(ERRORED_TRACES),
    sessions: count(SESSIONS),
    erroredSessions: count(ERRORED_SESSIONS),
    observations: count(OBSERVATIONS),
    inputTokens: sum(INPUT),
    outputTokens: sum(OUTPUT),
    totalTokens: sum(TOTAL),
    cost: {
      sum: sum(COST), avg: orNull(count(COST) / count(PRICED)), median: orNull(spread.costMedian),
      unpricedTraces: count(TRACES) - count(PRICED), estimatedTraces: count(ESTIMATES),
    },
    duration: { avg: orNull(count(DURATION) / count(TIMED)), p50: orNull(spread.durationP50), p95: orNull(spread.durationP95) },
    feedback: { positive: count(POSITIVE), negative: count(NEGATIVE) },
  }
}
