import type { NumberColumn } from '../columns/NumberColumn.js'
import { quantiles } from '../scope/quantiles.js'
import type { Store } from '../store/Store.js'
import { ERRORED } from '../store/TraceColumns.js'

/** Rows with the same number in a column, together. Sums that are −0 have had nothing added. */
export interface UsageGroup {
  readonly code: number
  traces: number
  erroredTraces: number
  totalTokens: number
  costUsd: number
  /** Where the durations of the group lie; see {@link UsageGroups}. */
  from: number
  to: number
}

/** Groups, and their known durations side by side. */
interface UsageGroups {
  readonly groups: readonly UsageGroup[]
  readonly durations: Float64Array
}

/** Groups rows by a column. Tokens and cost of rows with a flag of `without` are left out: others will tell them. */
export function groupUsage(store: Store, column: NumberColumn, rows: Uint32Array, without: number): UsageGroups {
  const { duration, totalTokens, costUsd, flags } = { ...store.columns, costUsd: store.columns.cost }
  const placeOf = new Map<number, number>()
  const places = new Uint32Array(rows.length)
  const groups: UsageGroup[] = []
  let lastCode = -1
  let place = -1
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const code = column.data[row]!
    if (code !== lastCode) {
      lastCode = code
      place = placeOf.get(code) ?? -1
      if (place < 0) {
        place = groups.push({ code, traces: 0, erroredTraces: 0, totalTokens: -0, costUsd: -0, from: 0, to: 0 }) - 1
        placeOf.set(code, place)
      }
    }
    places[i] = place
    const group = groups[place]!
    const flag = flags.data[row]!
    group.traces++
    group.erroredTraces += flag & ERRORED
    if (duration.data[row] !== duration.none) group.to++
    if (flag & without) continue
    const tokens = totalTokens.data[row]!
    if (tokens !== totalTokens.none) group.totalTokens += tokens
    const usd = costUsd.data[row]!
    if (usd !== costUsd.none) group.costUsd += usd
  }
  let size = 0
  for (const group of groups) {
    const known = group.to
    group.from = group.to = size
    size += known
  }
  const durations = new Float64Array(size)
  for (let i = 0; i < rows.length; i++) {
    const ms = duration.data[rows[i]!]!
    if (ms !== duration.none) durations[groups[places[i]!]!.to++] = ms
  }
  return { groups, durations }
}

/** Median duration over some groups; rearranges durations within each. `NaN` when none is known. */
export function medianDuration({ durations }: UsageGroups, chosen: readonly UsageGroup[]): number {
  const [only] = chosen
  if (!only) return NaN
  if (chosen.length === 1) return quantiles(durations, only.from, only.to, [0.5])[0]!
  const values = new Float64Array(chosen.reduce((sum, { from, to }) => sum + to - from, 0))
  let at = 0
  for (const { from, to } of chosen) {
    values.set(durations.subarray(from, to), at)
    at += to - from
  }
  return quantiles(values, 0, at, [0.5])[0]!
}
