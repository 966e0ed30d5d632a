import type { UserTotals } from '../../../model/user.js'
import {
  COST, DURATION, ERRORED_SESSIONS, ERRORED_TRACES, ESTIMATES, INPUT, NEGATIVE, OBSERVATIONS, OUTPUT, POSITIVE, PRICED, SESSIONS,
  TIMED, TOTAL, TRACES,
} from './sumUp.js'

/** Quantiles of one user; `NaN` = no value is known. */
export interface Spread {
  readonly costMedian: number
  readonly durationP50: number
  readonly durationP95: number
}

/** `null` for what is not a number. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

/** `null` for a sum that nothing was added to; see `sumRun`. */
export function ifAdded(sum: number): number | null {
  return Object.is(sum, -0) ? null : sum
}

/** What was summed up, as the model words it. `sums` are one user's. */
export function totalsOf(sums: Float64Array, spread: Spread): UserTotals {
  const at = (place: number) => sums[place]!
  const [traces, priced, cost] = [at(TRACES), at(PRICED), at(COST)]
  return {
    traces,
    erroredTraces: at(ERRORED_TRACES),
    sessions: at(SESSIONS),
    erroredSessions: at(ERRORED_SESSIONS),
    observations: at(OBSERVATIONS),
    inputTokens: ifAdded(at(INPUT)),
    outputTokens: ifAdded(at(OUTPUT)),
    totalTokens: ifAdded(at(TOTAL)),
    cost: {
      sum: ifAdded(cost), avg: orNull(cost / priced), median: orNull(spread.costMedian),
      unpricedTraces: traces - priced, estimatedTraces: at(ESTIMATES),
    },
    duration: { avg: orNull(at(DURATION) / at(TIMED)), p50: orNull(spread.durationP50), p95: orNull(spread.durationP95) },
    feedback: { positive: at(POSITIVE), negative: at(NEGATIVE) },
  }
}
