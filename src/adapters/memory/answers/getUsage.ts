import type { Usage } from '../../../contract/questions.js'
import { dimensionValues } from '../../../model/dimensions.js'
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

/** Traces of one facet. Tokens and cost are −0 when nothing is told; see `sumRun`. */
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
  const named = NAMED[by]
  const parts = named ? sumParts(store, rows, named) : new Map<string, Part>()
  const groups = new Map<string, Group[]>()
  for (const run of groupRows(rows, store.columns.facet)) {
    const group = sumGroup(tenant, run, named ? OBSERVED : 0)
    for (const value of new Set(dimensionValues(store.facets.values[store.columns.facet.data[run.rows[run.from]!]!]!, by))) {
      if (!groups.get(value)?.push(group)) groups.set(value, [group])
    }
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

/** Tokens and cost of rows with a flag of `without` are left out: others will tell them. */
function sumGroup({ store, marks }: Tenant, run: Run, without: number): Group {
  const flags = store.columns.flags.data
  const sum = (part: Run) => {
    const sums = emptySums(1)
    sumRun(store, part, marks, marks.begin(store.sessions.ids.length, 1), sums, 0)
    return sums
  }
  const rows = run.rows.subarray(run.from, run.to).filter((row) => !(flags[row]! & without))
  const all = sum(run)
  const own = rows.length === run.to - run.from ? all : sum({ rows, from: 0, to: rows.length })
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
