import type { UserMetricId } from '../../../model/metrics.js'
import { numbers } from '../store/numbers.js'
import type { Store } from '../store/Store.js'
import type { Scratch } from './Scratch.js'
import { type Run, runOf, type Selection } from './Selection.js'
import {
  COST, DURATION, ERRORED_SESSIONS, ERRORED_TRACES, FIRST, INPUT, LAST, NEGATIVE, OBSERVATIONS, OUTPUT, POSITIVE, PRICED,
  SESSIONS, STRIDE, TIMED, TOTAL, TRACES, VERDICTS,
} from './sumUp.js'
import { ifAdded, type Spread } from './totalsOf.js'

/** Where a metric lies in the sums: at one place, or as one divided by another. 0 ÷ 0 is `NaN`: there is no value then. */
const PLACES: { readonly [M in Exclude<UserMetricId, keyof Spread>]: readonly [place: number, whole?: number] } = {
  lastSeenAt: [LAST], firstSeenAt: [FIRST], traces: [TRACES], erroredTraces: [ERRORED_TRACES], sessions: [SESSIONS],
  erroredSessions: [ERRORED_SESSIONS], errorRate: [ERRORED_SESSIONS, SESSIONS], observations: [OBSERVATIONS],
  inputTokens: [INPUT], outputTokens: [OUTPUT], totalTokens: [TOTAL], costSum: [COST], costAvg: [COST, PRICED],
  durationAvg: [DURATION, TIMED], feedbackPositive: [POSITIVE], feedbackNegative: [NEGATIVE], feedbackRate: [POSITIVE, VERDICTS],
}

/** Quantiles of a run. */
export function spreadOf({ columns }: Store, run: Run, scratch: Scratch): Spread {
  const size = run.to - run.from
  const [costMedian = NaN] = scratch.begin(size).gather(columns.cost, run).quantiles([0.5])
  const [durationP50 = NaN, durationP95 = NaN] = scratch.begin(size).gather(columns.duration, run).quantiles([0.5, 0.95])
  return { costMedian, durationP50, durationP95 }
}

/** All figures of the users within one choice of traces. Counts and sums are there; quantiles are made when asked for. */
export class Figures {
  /** Users with a trace in the choice, ascending; nobody is not one of them. */
  readonly users: Uint32Array
  private readonly metrics = new Map<UserMetricId, Float64Array>()
  private readonly medians = new Map<UserMetricId, number>()

  constructor(
    readonly store: Store,
    readonly selection: Selection,
    private readonly sums: Float64Array,
    private readonly scratch: Scratch,
  ) {
    this.users = numbers(1, Math.max(1, sums.length / STRIDE)).filter((user) => this.at(user, TRACES) > 0)
  }

  /** A count or sum of a user, at a place such as `TRACES`. */
  at(user: number, place: number): number {
    return this.sums[user * STRIDE + place]!
  }

  /** All counts and sums of a user. */
  sumsOf(user: number): Float64Array {
    return this.sums.subarray(user * STRIDE, (user + 1) * STRIDE)
  }

  /** Quantiles of a user. */
  spreadOf(user: number): Spread {
    return spreadOf(this.store, runOf(this.selection, user), this.scratch)
  }

  /** A metric of every user, by number; `NaN` = unknown. Not to be written to. */
  values(metric: UserMetricId): Float64Array {
    const known = this.metrics.get(metric)
    if (known) return known
    if (metric === 'costMedian' || metric === 'durationP50' || metric === 'durationP95') {
      // One pass gives all three.
      const [costMedian, durationP50, durationP95] = [this.blank('costMedian'), this.blank('durationP50'), this.blank('durationP95')]
      for (const user of this.users) {
        const spread = this.spreadOf(user)
        costMedian[user] = spread.costMedian
        durationP50[user] = spread.durationP50
        durationP95[user] = spread.durationP95
      }
      return this.values(metric)
    }
    const values = this.blank(metric)
    const [place, whole] = PLACES[metric]
    for (const user of this.users) {
      values[user] = whole === undefined ? (ifAdded(this.at(user, place)) ?? NaN) : this.at(user, place) / this.at(user, whole)
    }
    return values
  }

  /** Median of a metric over the users that have a value; `NaN` when none has. */
  median(metric: UserMetricId): number {
    let median = this.medians.get(metric)
    if (median === undefined) {
      const all = this.values(metric)
      this.scratch.begin(this.users.length)
      for (const user of this.users) if (!Number.isNaN(all[user]!)) this.scratch.add(all[user]!)
      ;[median = NaN] = this.scratch.quantiles([0.5])
      this.medians.set(metric, median)
    }
    return median
  }

  get bytes(): number {
    const { sums, selection: { starts, rows }, store, users, metrics } = this
    return sums.byteLength + starts.byteLength * 2 + users.byteLength + metrics.size * (sums.byteLength / STRIDE) +
      (rows && rows !== store.order.rows ? rows.byteLength : 0)
  }

  private blank(metric: UserMetricId): Float64Array {
    const values = new Float64Array(this.sums.length / STRIDE).fill(NaN)
    this.metrics.set(metric, values)
    return values
  }
}
