import type { DimensionCondition, Range } from '../../../model/scope.js'
import type { Numbers } from '../columns/NumberColumn.js'
import type { Store } from '../store/Store.js'
import { ERRORED } from '../store/TraceColumns.js'

/** Keeps the rows whose number in a column is marked 1. */
export interface Filter {
  readonly data: Numbers
  readonly keep: Uint8Array
}

/** Which traces count. */
export interface TraceFilter {
  readonly range?: Range
  readonly status?: 'ok' | 'error'
  readonly dimensions: readonly DimensionCondition[]
  /** The only users that may be seen; nobody is not one of them. */
  readonly userIds?: readonly string[]
}

/** Rows that count, by time: `rows[from … to)`, or the row numbers `from … to` themselves. */
export interface Selection {
  readonly rows: Uint32Array | null
  readonly from: number
  readonly to: number
}

/** First position whose row is not before an instant. */
function positionOf(time: Numbers, rows: Uint32Array | null, count: number, instant: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (time[rows ? rows[middle]! : middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}

function dimensionFilter(store: Store, { dimension, anyOf }: DimensionCondition): Filter {
  const { texts, columns } = store
  switch (dimension) {
    case 'environment':
    case 'name':
    case 'release': {
      const keep = new Uint8Array(texts[dimension].texts.length)
      for (const value of anyOf) {
        const code = texts[dimension].find(value)
        if (code !== undefined) keep[code] = 1
      }
      return { data: columns[dimension].data, keep }
    }
    case 'model':
    case 'provider':
    case 'tool':
    case 'tag': {
      const { values, members } = texts[`${dimension}s`]
      const wanted = new Set(anyOf.map((value) => values.find(value)))
      return { data: columns[`${dimension}s`].data, keep: Uint8Array.from(members, (codes) => (codes.some((code) => wanted.has(code)) ? 1 : 0)) }
    }
    default:
      return dimension satisfies never
  }
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

/** What else than its time a row must satisfy. */
export function filtersOf(store: Store, { status, dimensions, userIds }: TraceFilter): readonly Filter[] {
  const { columns } = store
  const filters = dimensions.map((condition) => dimensionFilter(store, condition))
  if (status !== undefined) {
    const errored = status === 'error' ? ERRORED : 0
    filters.push({ data: columns.flags.data, keep: Uint8Array.from({ length: 256 }, (_, flags) => ((flags & ERRORED) === errored ? 1 : 0)) })
  }
  if (userIds) filters.push({ data: columns.user.data, keep: markUsers(store, userIds) })
  return filters
}

/** Selects from all rows, or from those of one user; what is asked of each row beyond its time makes a list of its own. */
export function select(store: Store, filter: TraceFilter, ofUser?: Uint32Array): Selection {
  const { rows, count } = ofUser ? { rows: ofUser, count: ofUser.length } : store.timeline
  const time = store.columns.time.data
  const from = filter.range ? positionOf(time, rows, count, filter.range.from) : 0
  const to = filter.range ? positionOf(time, rows, count, filter.range.to) : count
  const filters = filtersOf(store, filter)
  return filters.length === 0 ? { rows, from, to } : keepRows({ rows, from, to }, filters)
}

/** Those rows of a selection that satisfy all filters, as a list. */
export function keepRows({ rows, from, to }: Selection, filters: readonly Filter[]): Selection {
  const kept = new Uint32Array(to - from)
  if (rows) kept.set(rows.subarray(from, to))
  else for (let k = from; k < to; k++) kept[k - from] = k
  let count = kept.length
  for (const { data, keep } of filters) {
    let left = 0
    for (let k = 0; k < count; k++) {
      const row = kept[k]!
      // Without a branch: what is not kept is written over.
      kept[left] = row
      left += keep[data[row]!]! === 1 ? 1 : 0
    }
    count = left
  }
  return { rows: count < kept.length / 2 ? kept.slice(0, count) : kept, from: 0, to: count }
}
