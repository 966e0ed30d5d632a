import { matchesDimensions } from '../../../model/conditions.js'
import type { Condition, Range } from '../../../model/scope.js'
import { ERRORED } from '../store/columns.js'
import type { Store } from '../store/Store.js'
import type { Run } from './Run.js'

/** Which traces count. Conditions other than of dimensions are ignored. */
export interface TraceFilter {
  readonly range?: Range
  readonly status?: 'ok' | 'error'
  readonly where?: readonly Condition[]
}

/** Rows that count: those of user `u` lie at `starts[u] … ends[u]`. */
export interface Selection {
  readonly rows: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** How many there are. */
  readonly traces: number
}

/** Rows of one user in a selection. */
export function runOf({ rows, starts, ends }: Selection, user: number): Run {
  return { rows, from: starts[user]!, to: ends[user]! }
}

/** Tells whether a row satisfies what is asked beyond its time and its user; `null` = nothing is. */
function testOf({ columns, facets }: Store, { status, where = [] }: TraceFilter): ((row: number) => boolean) | null {
  const split = where.some(({ kind }) => kind === 'dimension')
  if (!split && status === undefined) return null
  const keep = facets.values.map((facet) => matchesDimensions(facet, where))
  const [flags, facet] = [columns.flags.data, columns.facet.data]
  const errored = status && (status === 'error' ? ERRORED : 0)
  return (row) => (errored === undefined || (flags[row]! & ERRORED) === errored) && (!split || keep[facet[row]!]!)
}

/** Where the range cuts a user's rows. Most lie inside or outside as a whole, which the first and last time tell. */
function cut({ order: { rows, starts, firstAt, lastAt }, columns: { time: { data: time } } }: Store, user: number, range: Range | undefined): Run {
  const run = { rows, from: starts[user]!, to: starts[user + 1]! }
  if (!range || run.from === run.to) return run
  /** First place whose row is not before an instant. */
  const placeOf = (low: number, high: number, instant: number): number => {
    while (low < high) {
      const middle = (low + high) >>> 1
      if (time[rows[middle]!]! < instant) low = middle + 1
      else high = middle
    }
    return low
  }
  const from = firstAt[user]! >= range.from ? run.from : placeOf(run.from, run.to, range.from)
  return { rows, from, to: lastAt[user]! < range.to ? run.to : placeOf(from, run.to, range.to) }
}

/** Selects rows of one user. */
export function selectRun(store: Store, filter: TraceFilter, user: number): Run {
  const run = cut(store, user, filter.range)
  const test = testOf(store, filter)
  if (!test) return run
  const rows = run.rows.subarray(run.from, run.to).filter(test)
  return { rows, from: 0, to: rows.length }
}

/** Selects rows of some users, by default of all. What is asked of each row beyond its time makes a list of its own. */
export function select(store: Store, filter: TraceFilter, users: Iterable<number> = store.users.values.keys()): Selection {
  const size = store.order.starts.length - 1
  const starts = new Uint32Array(size)
  const ends = new Uint32Array(size)
  let traces = 0
  for (const user of users) {
    const { from, to } = cut(store, user, filter.range)
    starts[user] = from
    ends[user] = to
    traces += to - from
  }
  const test = testOf(store, filter)
  if (!test) return { rows: store.order.rows, starts, ends, traces }
  const rows = new Uint32Array(traces)
  traces = 0
  for (let user = 0; user < size; user++) {
    const from = traces
    for (let k = starts[user]!; k < ends[user]!; k++) if (test(store.order.rows[k]!)) rows[traces++] = store.order.rows[k]!
    starts[user] = from
    ends[user] = traces
  }
  return { rows: rows.subarray(0, traces), starts, ends, traces }
}
