import type { NumberColumn } from '../columns/NumberColumn.js'
import { quantiles } from '../scope/quantiles.js'
import { numbers } from '../store/numbers.js'
import type { Store } from '../store/Store.js'
import { ERRORED } from '../store/TraceColumns.js'

/** Rows with the same number in a column, together. Sums that are −0 have had nothing added. */
export interface UsageGroup {
  readonly code: number
  readonly traces: number
  readonly erroredTraces: number
  readonly totalTokens: number
  readonly costUsd: number
  /** Known durations, in no order. */
  readonly durations: Float64Array
}

const TRACES = 0
const ERRORED_TRACES = 1
const TOKENS = 2
const COST = 3
const TIMED = 4
const STRIDE = 5

/** Groups rows by a column. Tokens and cost of rows with a flag of `without` are left out: others will tell them. */
export function groupUsage(store: Store, column: NumberColumn, rows: Uint32Array, without: number): UsageGroup[] {
  const { duration, totalTokens, cost, flags } = store.columns
  const { data: codes, none } = column
  const { places, found } = placesOf(codes, none, rows)
  const sums = new Float64Array(found.length * STRIDE).fill(-0)
  for (const row of rows) {
    if (codes[row] === none) continue
    const at = places[codes[row]!]! * STRIDE
    const flag = flags.data[row]!
    sums[at]! += 1
    sums[at + ERRORED_TRACES]! += flag & ERRORED
    if (duration.data[row] !== duration.none) sums[at + TIMED]! += 1
    if (flag & without) continue
    if (totalTokens.data[row] !== totalTokens.none) sums[at + TOKENS]! += totalTokens.data[row]!
    if (cost.data[row] !== cost.none) sums[at + COST]! += cost.data[row]!
  }
  const groups = Array.from(numbers(0, found.length), (place) => {
    const sum = (which: number) => sums[place * STRIDE + which]!
    return {
      code: found[place]!, traces: sum(TRACES), erroredTraces: sum(ERRORED_TRACES) + 0, totalTokens: sum(TOKENS), costUsd: sum(COST),
      durations: new Float64Array(sum(TIMED)),
    }
  })
  const next = new Uint32Array(found.length)
  for (const row of rows) {
    if (codes[row] === none || duration.data[row] === duration.none) continue
    const place = places[codes[row]!]!
    groups[place]!.durations[next[place]!++] = duration.data[row]!
  }
  return groups
}

/** Numbers the codes that occur: a place per code, and the code per place. */
function placesOf(codes: NumberColumn['data'], none: number, rows: Uint32Array): { readonly places: Uint32Array; readonly found: number[] } {
  let most = 0
  for (const row of rows) if (codes[row] !== none && codes[row]! > most) most = codes[row]!
  const places = new Uint32Array(most + 1)
  const found: number[] = []
  for (const row of rows) {
    const code = codes[row]!
    if (code !== none && places[code] === 0) places[code] = found.push(code)
  }
  for (const code of found) places[code]!--
  return { places, found }
}

/** Median duration over some groups. `NaN` when none is known. */
export function medianDuration(groups: readonly UsageGroup[]): number {
  const values = new Float64Array(groups.reduce((sum, { durations }) => sum + durations.length, 0))
  let at = 0
  for (const { durations } of groups) {
    values.set(durations, at)
    at += durations.length
  }
  return quantiles(values, 0, at, [0.5])[0]!
}
