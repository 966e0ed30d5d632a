import type { DimensionCondition, Range } from '../../../model/scope.js'
import type { Numbers } from '../columns/NumberColumn.js'
import type { Store } from '../store/Store.js'
import { numbers } from '../store/numbers.js'
import { ERRORED } from '../store/TraceColumns.js'
import { dimensionColumn } from './dimension.js'

/** Which traces count. */
export interface TraceFilter {
  readonly range?: Range
  readonly status?: 'ok' | 'error'
  readonly dimensions: readonly DimensionCondition[]
  /** The only users that may be seen; nobody is not one of them. */
  readonly userIds?: readonly string[]
}

/** Rows of one user, by time, ties by id: `rows[from … to)`, or the row numbers `from … to` themselves. */
export interface Run {
  readonly rows: Uint32Array | null
  readonly from: number
  readonly to: number
}

/** Rows that count: those of user `u` lie at `starts[u] … ends[u]`. */
export interface Selection {
  readonly rows: Uint32Array | null
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** How many there are. */
  readonly traces: number
}

/** Rows of one user in a selection. */
export function runOf({ rows, starts, ends }: Selection, user: number): Run {
  return { rows, from: starts[user]!, to: ends[user]! }
}

/** The row numbers of a run, one by one. */
export function rowsIn({ rows, from, to }: Run): Uint32Array {
  return rows ? rows.subarray(from, to) : numbers(from, to)
}

/** First place whose row is not before an instant. */
function placeOf(time: Numbers, { rows, from, to }: Run, instant: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (time[rows ? rows[middle]! : middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Marks the users of some ids. */
export function markUsers(store: Store, userIds: readonly string[]): Uint8Array {
  const keep = new Uint8Array(store.users.count)
  for (const userId of userIds) {
    const user = store.users.find(userId)
    if (user >= 0) keep[user] = 1
  }
  return keep
}

/** Tells whether a row satisfies what is asked beyond its time and its user; `null` = nothing is. */
function testOf(store: Store, { status, dimensions }: TraceFilter): ((row: number) => boolean) | null {
  const filters = dimensions.map(({ dimension, anyOf }) => {
    const { column, codes, valuesOf, text } = dimensionColumn(store, dimension)
    const wanted = new Set(anyOf)
    const keep = Uint8Array.from({ length: codes }, (_, code) => (valuesOf(code).some((value) => wanted.has(text(value))) ? 1 : 0))
    return { data: column.data, keep }
  })
  const flags = store.columns.flags.data
  const errored = status === 'error' ? ERRORED : 0
  if (filters.length === 0 && status === undefined) return null
  return (row) => (status === undefined || (flags[row]! & ERRORED) === errored) && filters.every(({ data, keep }) => keep[data[row]!] === 1)
}

/** Where the range cuts a user's rows. Most lie inside or outside as a whole, which the first and last time tell. */
function cut(store: Store, user: number, range: Range | undefined): Run {
  const { order: { rows }, starts, users: { firstAt, lastAt }, columns: { time } } = store
  const run = { rows, from: starts[user]!, to: starts[user + 1]! }
  if (!range || run.from === run.to) return run
  const from = firstAt.data[user]! >= range.from ? run.from : placeOf(time.data, run, range.from)
  const to = lastAt.data[user]! < range.to ? run.to : placeOf(time.data, run, range.to)
  return { rows, from, to: Math.max(from, to) }
}

/** Selects from one user's rows. */
export function selectRun(store: Store, filter: TraceFilter, user: number): Run {
  const run = cut(store, user, filter.range)
  const test = testOf(store, filter)
  if (!test) return run
  const rows = rowsIn(run).filter(test)
  return { rows, from: 0, to: rows.length }
}

/** Selects from all users' rows; what is asked of each row beyond its time makes a list of its own. */
export function select(store: Store, filter: TraceFilter): Selection {
  const users = store.users.count
  const starts = new Uint32Array(users)
  const ends = new Uint32Array(users)
  const visible = filter.userIds && markUsers(store, filter.userIds)
  const test = testOf(store, filter)
  let traces = 0
  for (let user = 0; user < users; user++) {
    if (visible && visible[user] !== 1) continue
    const { from, to } = cut(store, user, filter.range)
    starts[user] = from
    ends[user] = to
    traces += to - from
  }
  const { rows } = store.order
  if (!test) return { rows, starts, ends, traces }
  const kept = new Uint32Array(traces)
  traces = 0
  for (let user = 0; user < users; user++) {
    const first = traces
    for (let k = starts[user]!; k < ends[user]!; k++) {
      const row = rows ? rows[k]! : k
      if (test(row)) kept[traces++] = row
    }
    starts[user] = first
    ends[user] = traces
  }
  return { rows: kept.slice(0, traces), starts, ends, traces }
}
