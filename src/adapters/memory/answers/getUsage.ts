import type { Usage } from '../../../contract/questions.js'
import { type DimensionId, dimensionValues } from '../../../model/dimensions.js'
import { compareRows } from '../../../model/order.js'
import type { ObservationRecord } from '../../../model/trace.js'
import { groupRows } from '../scan/groupRows.js'
import type { Run } from '../scan/Run.js'
import { COST, emptySums, ERRORED_TRACES, sumRun, TOTAL, TRACES } from '../scan/sumRun.js'
import { ifAdded, orNull } from '../scan/sumsAt.js'
import type { Tenant } from '../scan/Tenant.js'
import { OBSERVED } from '../store/columns.js'
import type { Store } from '../store/Store.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'

type Named = 'model' | 'provider' | 'toolName'

/** Which value an observation names. Along other dimensions only whole traces name one. */
const NAMED: { readonly [dimension: string]: Named | undefined } = { model: 'model', provider: 'provider', tool: 'toolName' }

/** Traces with the same values. Tokens and cost are −0 when nothing is told; see `sumRun`. */
interface Group {
  readonly run: Run
  readonly traces: number
  readonly erroredTraces: number
  readonly totalTokens: number
  readonly costUsd: number
}

interface Part {
  totalTokens: number
  costUsd: number
}

/** One user's usage, split by the values of a dimension. */
export function getUsage({ tenant, request, access }: Asked<'getUsage'>): Usage {
  const { by, limit, orderBy = 'traces' } = request
  const subject = subjectOf(tenant, request, access?.userIds)
  if (!subject) return { slices: [], other: null }
  const { store, scratch } = tenant
  const { rows: all, from, to } = subject.run
  const rows = all.subarray(from, to)
  const named = store.observations.size > 0 ? NAMED[by] : undefined
  const parts = named ? sumParts(store, rows, named) : new Map<string, Part>()
  const groups = new Map<string, Group[]>()
  for (const { values, run } of groupsOf(store, rows, by)) {
    const group = sumGroup(tenant, run, named ? OBSERVED : 0)
    for (const value of values) if (!groups.get(value)?.push(group)) groups.set(value, [group])
  }
  const median = (of: readonly Group[]) => {
    scratch.begin(rows.length)
    for (const { run } of of) scratch.gather(store.columns.duration, run)
    return orNull(scratch.quantiles([0.5])[0]!)
  }
  const slice = (value: string, values: readonly string[], of: readonly Group[], timed: boolean) => {
    const sum = (field: 'traces' | 'erroredTraces' | keyof Part, from: readonly { readonly [F in typeof field]?: number }[], start: number) =>
      from.reduce((total, part) => total + part[field]!, start)
    const told = values.flatMap((each) => parts.get(each) ?? [])
    return {
      value,
      traces: sum('traces', of, 0),
      erroredTraces: sum('erroredTraces', of, 0),
      totalTokens: ifAdded(sum('totalTokens', [...of, ...told], -0)),
      costUsd: ifAdded(sum('costUsd', [...of, ...told], -0)),
      durationP50: timed ? median(of) : null,
    }
  }

  // Medians are dear: of those only that are shown, unless they decide which.
  const timed = orderBy === 'durationP50'
  const sorted = [...groups].map(([value, of]) => ({ value, of, row: slice(value, [value], of, timed) }))
    .sort((a, b) => compareRows(a.row[orderBy], a.value, b.row[orderBy], b.value, 'desc'))
  const shown = sorted.slice(0, limit).map(({ of, row }) => (timed ? row : { ...row, durationP50: median(of) }))
  const folded = sorted.slice(limit)
  // A group that names several of the folded values is counted once.
  const of = [...new Set(folded.flatMap((each) => each.of))]
  return { slices: shown, other: folded.length === 0 ? null : { ...slice('', folded.map(({ value }) => value), of, true), values: folded.length } }
}

/** The rows by the distinct values that they have along a dimension, in order: many facets share them. */
function groupsOf({ columns, facets }: Store, rows: Uint32Array, by: DimensionId): { readonly values: readonly string[]; readonly run: Run }[] {
  const known = new Map<string, number>()
  const values: (readonly string[])[] = []
  /** Per facet: the number of its values, from 1 on. */
  const numberOf = new Uint32Array(facets.values.length)
  const codes = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const facet = columns.facet.data[rows[i]!]!
    if (numberOf[facet] === 0) {
      const own = [...new Set(dimensionValues(facets.values[facet]!, by))]
      const key = JSON.stringify(own)
      if (!known.has(key)) known.set(key, values.push(own))
      numberOf[facet] = known.get(key)!
    }
    codes[i] = numberOf[facet]!
  }
  return groupRows(rows, codes, 0).map((run) => ({ run, values: values[numberOf[columns.facet.data[run.rows[run.from]!]!]! - 1]! }))
}

/** Tokens and cost of rows with a flag of `without` are left out: others will tell them. */
function sumGroup({ store, marks }: Tenant, run: Run, without: number): Group {
  const flags = store.columns.flags.data
  const sum = (part: Run) => {
    const sums = emptySums(1)
    sumRun(store, part, marks, marks.begin(store.sessions.ids.length, 1), sums, 0)
    return sums
  }
  const all = sum(run)
  const isTold = (row: number) => (flags[row]! & without) !== 0
  const rows = run.rows.subarray(run.from, run.to)
  const left = without !== 0 && rows.some(isTold) ? rows.filter((row) => !isTold(row)) : null
  const own = left ? sum({ rows: left, from: 0, to: left.length }) : all
  return { run, traces: all[TRACES]!, erroredTraces: all[ERRORED_TRACES]!, totalTokens: own[TOTAL]!, costUsd: own[COST]! }
}

/** Tokens and cost per value, told by the observations of the traces that have some. −0 = nothing was told. */
function sumParts(store: Store, rows: Uint32Array, named: Named): Map<string, Part> {
  const flags = store.columns.flags.data
  const parts = new Map<string, Part>()
  const add = (observation: ObservationRecord) => {
    const value = observation[named]
    if (value === null) return
    const part = parts.get(value) ?? { totalTokens: -0, costUsd: -0 }
    parts.set(value, part)
    const { totalTokens, costUsd } = observation
    if (totalTokens !== null) part.totalTokens += totalTokens
    // What is told may be a negative zero, which would look like nothing.
    if (costUsd !== null) part.costUsd += costUsd + 0
  }
  for (const row of rows) if (flags[row]! & OBSERVED) store.observations.of(store.ids[row]!).forEach(add)
  return parts
}
