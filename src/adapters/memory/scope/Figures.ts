import type { UserMetricId } from '../../../model/metrics.js'
import type { Store } from '../store/Store.js'
import { gatherGroups, type Scratch } from './gather.js'
import { quantiles } from './quantiles.js'
import { filtersOf, keepRows, type Selection, select, type TraceFilter } from './Selection.js'
import {
  COST, DURATION, ERRORED_SESSIONS, ERRORED_TRACES, FIRST, INPUT, LAST, OBSERVATIONS, OUTPUT, PRICED, SESSIONS, STRIDE,
  type Sums, TIMED, TOTAL, TRACES,
} from './sumUp.js'
import { ifAdded, type Spread } from './totalsAt.js'

type Read = (user: number) => number

/** Looking up a user's rows one by one costs about so many times what passing them costs. */
const FEW = 6

/** All figures of the users within one choice of traces. Counts and sums are there; quantiles are made when asked for. */
export class Figures {
  /** Users with a trace in the choice, ascending; nobody is not one of them. */
  readonly users: Uint32Array
  private readonly metrics = new Map<UserMetricId, Float64Array>()
  private readonly medians = new Map<UserMetricId, number>()

  constructor(
    readonly store: Store,
    readonly filter: TraceFilter,
    readonly selection: Selection,
    readonly sums: Sums,
    private readonly scratch: Scratch,
  ) {
    const all = sums.sums
    const users = new Uint32Array(all.length / STRIDE)
    let count = 0
    for (let user = 1; user < users.length; user++) if (all[user * STRIDE]! > 0) users[count++] = user
    this.users = users.slice(0, count)
  }

  /** A count or sum of a user, at a place such as `TRACES`. */
  at(user: number, place: number): number {
    return this.sums.sums[user * STRIDE + place]! + 0
  }

  /** Traces that count, those that name nobody included. */
  get traces(): number {
    return this.selection.to - this.selection.from
  }

  /** A metric of every user, by number; `NaN` = unknown. Not to be written to. */
  values(metric: UserMetricId): Float64Array {
    const known = this.metrics.get(metric)
    if (known) return known
    if (metric === 'costMedian' || metric === 'durationP50' || metric === 'durationP95') this.spreadAll()
    else this.metrics.set(metric, this.spreadOut(this.reader(metric)))
    return this.values(metric)
  }

  /** Median of a metric over the users that have a value; `NaN` when none has. */
  median(metric: UserMetricId): number {
    const known = this.medians.get(metric)
    if (known !== undefined) return known
    const all = this.values(metric)
    const values = this.scratch.values(this.users.length)
    let count = 0
    for (const user of this.users) if (!Number.isNaN(all[user]!)) values[count++] = all[user]!
    const [median = NaN] = quantiles(values, 0, count, [0.5])
    this.medians.set(metric, median)
    return median
  }

  /** Rows of the choice that are those users', each user's by time: looked up when they are few, else picked from all. */
  rowsOf(users: Uint32Array): Selection {
    const { store, selection, filter: { range, ...others } } = this
    let wanted = 0
    for (const user of users) wanted += this.at(user, TRACES)
    if (wanted * FEW > selection.to - selection.from) {
      const keep = new Uint8Array(store.users.count)
      for (const user of users) keep[user] = 1
      return keepRows(selection, [{ data: store.columns.user.data, keep }])
    }
    const lists = Array.from(users, (user) => {
      const { rows, from, to } = select(store, { range, dimensions: [] }, store.rowsOf(user))
      return rows!.subarray(from, to)
    })
    const rows = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
    let to = 0
    for (const list of lists) {
      rows.set(list, to)
      to += list.length
    }
    return keepRows({ rows, from: 0, to }, filtersOf(store, others))
  }

  /** Quantiles of some users, in their order, from rows that hold theirs; see {@link rowsOf}. */
  spreads(users: Uint32Array, part: Selection): Spread[] {
    const { store, sums, scratch } = this
    const groupOf = new Int32Array(sums.sums.length / STRIDE).fill(-1)
    users.forEach((user, group) => { groupOf[user] = group })
    const sizes = (place: number) => Uint32Array.from(users, (user) => this.at(user, place))
    const { cost, duration, user } = store.columns
    const priced = gatherGroups(cost, user, part, groupOf, sizes(PRICED), scratch)
    const costMedian = Array.from(users, (_, g) => quantiles(priced.values, priced.starts[g]!, priced.starts[g + 1]!, [0.5])[0]!)
    const timed = gatherGroups(duration, user, part, groupOf, sizes(TIMED), scratch)
    return Array.from(users, (_, g) => {
      const [durationP50 = NaN, durationP95 = NaN] = quantiles(timed.values, timed.starts[g]!, timed.starts[g + 1]!, [0.5, 0.95])
      return { costMedian: costMedian[g]!, durationP50, durationP95 }
    })
  }

  get bytes(): number {
    const { sums: { sums, feedback }, users, metrics } = this
    return sums.byteLength + feedback.byteLength + users.byteLength + metrics.size * (sums.byteLength / STRIDE)
  }

  private spreadAll(): void {
    const spreads = this.spreads(this.users, this.selection)
    const metric = (read: (spread: Spread) => number): Float64Array => {
      const values = new Float64Array(this.sums.sums.length / STRIDE).fill(NaN)
      this.users.forEach((user, i) => { values[user] = read(spreads[i]!) })
      return values
    }
    this.metrics.set('costMedian', metric((spread) => spread.costMedian))
    this.metrics.set('durationP50', metric((spread) => spread.durationP50))
    this.metrics.set('durationP95', metric((spread) => spread.durationP95))
  }

  private spreadOut(read: Read): Float64Array {
    const values = new Float64Array(this.sums.sums.length / STRIDE).fill(NaN)
    for (const user of this.users) values[user] = read(user)
    return values
  }

  private reader(metric: Exclude<UserMetricId, 'costMedian' | 'durationP50' | 'durationP95'>): Read {
    const { sums, feedback } = this.sums
    const count = (place: number): Read => (user) => sums[user * STRIDE + place]! + 0
    const known = (place: number): Read => (user) => ifAdded(sums[user * STRIDE + place]!) ?? NaN
    // 0 ÷ 0 is NaN: of no session, no priced trace, no verdict, there is no value.
    const ratio = (part: number, whole: number): Read => (user) => sums[user * STRIDE + part]! / sums[user * STRIDE + whole]!
    switch (metric) {
      case 'lastSeenAt': return count(LAST)
      case 'firstSeenAt': return count(FIRST)
      case 'traces': return count(TRACES)
      case 'erroredTraces': return count(ERRORED_TRACES)
      case 'sessions': return count(SESSIONS)
      case 'erroredSessions': return count(ERRORED_SESSIONS)
      case 'errorRate': return ratio(ERRORED_SESSIONS, SESSIONS)
      case 'observations': return count(OBSERVATIONS)
      case 'inputTokens': return known(INPUT)
      case 'outputTokens': return known(OUTPUT)
      case 'totalTokens': return known(TOTAL)
      case 'costSum': return known(COST)
      case 'costAvg': return ratio(COST, PRICED)
      case 'durationAvg': return ratio(DURATION, TIMED)
      case 'feedbackPositive': return (user) => feedback[user * 2]!
      case 'feedbackNegative': return (user) => feedback[user * 2 + 1]!
      case 'feedbackRate': return (user) => feedback[user * 2]! / (feedback[user * 2]! + feedback[user * 2 + 1]!)
      default: return metric satisfies never
    }
  }
}
