import type { UserMetricId } from '../../../model/metrics.js'
import { numbers } from '../store/numbers.js'
import type { Store } from '../store/Store.js'
import type { Run } from './Run.js'
import { quantiles } from './quantiles.js'
import type { Scratch } from './Scratch.js'
import { runOf, type Selection } from './select.js'
import {
  COST, DURATION, emptySums, ERRORED_SESSIONS, ERRORED_TRACES, FIRST, INPUT, LAST, type Marks, NEGATIVE, OBSERVATIONS, OUTPUT, POSITIVE,
  PRICED, SESSIONS, STRIDE, sumRun, TIMED, TOTAL, TRACES, VERDICTS,
} from './sumRun.js'
import type { Spread } from './sumsAt.js'

/** Where a metric lies in the sums: at one place, or as one divided by another. 0 ÷ 0 is `NaN`: there is no value then. */
export const PLACES: { readonly [M in Exclude<UserMetricId, keyof Spread>]: readonly [place: number, whole?: number] } = {
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

interface Known {
  readonly values: Float64Array
  readonly median: number
}

/** All figures of the users within one choice of traces. Counts and sums are there; quantiles are made when asked for. */
export class Figures {
  /** Users with a trace in the choice, ascending; nobody is not one of them. */
  readonly users: Uint32Array
  /** A stretch per user. */
  readonly sums: Float64Array
  private readonly metrics = new Map<UserMetricId, Float64Array>()
  private readonly knowns = new Map<UserMetricId, Known>()

  constructor(readonly store: Store, readonly selection: Selection, marks: Marks, private readonly scratch: Scratch) {
    const { starts, ends } = selection
    const base = marks.begin(store.sessions.ids.length, starts.length)
    this.users = numbers(1, starts.length).filter((user) => ends[user]! > starts[user]!)
    this.sums = emptySums(starts.length)
    for (const user of this.users) sumRun(store, runOf(selection, user), marks, base, this.sums, user)
  }

  /** A count or sum of a user, at a place such as `TRACES`. */
  at(user: number, place: number): number {
    return this.sums[user * STRIDE + place]!
  }

  /** Quantiles of a user. */
  spreadOf(user: number): Spread {
    return spreadOf(this.store, runOf(this.selection, user), this.scratch)
  }

  /** A metric of every user, by number; `NaN` = unknown. Not to be written to. */
  values(metric: UserMetricId): Float64Array {
    const known = this.metrics.get(metric)
    if (known) return known
    const blank = (id: UserMetricId) => {
      const values = new Float64Array(this.selection.starts.length).fill(NaN)
      this.metrics.set(id, values)
      return values
    }
    if (metric === 'costMedian' || metric === 'durationP50' || metric === 'durationP95') {
      // One pass gives all three.
      const [costMedian, durationP50, durationP95] = [blank('costMedian'), blank('durationP50'), blank('durationP95')]
      for (const user of this.users) {
        const spread = this.spreadOf(user)
        costMedian[user] = spread.costMedian
        durationP50[user] = spread.durationP50
        durationP95[user] = spread.durationP95
      }
      return this.values(metric)
    }
    const values = blank(metric)
    const [place, whole] = PLACES[metric]
    const { sums, users } = this
    for (let i = 0; i < users.length; i++) {
      const at = users[i]! * STRIDE
      const value = sums[at + place]!
      values[users[i]!] = whole !== undefined ? value / sums[at + whole]! : Object.is(value, -0) ? NaN : value
    }
    return values
  }

  /** The known values of a metric, in no order, and their median; `NaN` of none. Not to be written to. */
  known(metric: UserMetricId): Known {
    let known = this.knowns.get(metric)
    if (!known) {
      const all = this.values(metric)
      const values = new Float64Array(this.users.length)
      let count = 0
      for (const user of this.users) {
        values[count] = all[user]!
        count += all[user] === all[user] ? 1 : 0
      }
      const [median = NaN] = quantiles(values, count, [0.5])
      this.knowns.set(metric, (known = { values: values.subarray(0, count), median }))
    }
    return known
  }

  get bytes(): number {
    return this.sums.byteLength * (1 + (this.metrics.size + this.knowns.size) / STRIDE)
  }
}
