import type { Usage } from '../../../contract/questions.js'
import type { UsageSlice } from '../../../model/activity.js'
import { compareRows } from '../../../model/order.js'
import type { ObservationRecord } from '../../../model/trace.js'
import { dimensionColumn } from '../scope/dimension.js'
import { ifAdded, orNull } from '../scope/totalsOf.js'
import { rowsIn } from '../scope/Selection.js'
import type { Store } from '../store/Store.js'
import { OBSERVED } from '../store/TraceColumns.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'
import { groupUsage, medianDuration, type UsageGroup } from './usageGroups.js'

type Named = (part: ObservationRecord) => string | null

/** Which value an observation names. Along other dimensions only whole traces name one. */
const NAMED: { readonly [dimension: string]: Named | undefined } = {
  model: (part) => part.model,
  provider: (part) => part.provider,
  tool: (part) => part.toolName,
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
  const { store } = tenant
  const rows = rowsIn(subject.run)
  const { column, valuesOf, text } = dimensionColumn(store, by)
  const named = NAMED[by]
  const usage = groupUsage(store, column, rows, named ? OBSERVED : 0)
  const parts = named ? sumParts(store, rows, named) : new Map<string, Part>()

  const groupsOf = new Map<number, UsageGroup[]>()
  for (const group of usage) {
    for (const value of valuesOf(group.code)) {
      const groups = groupsOf.get(value)
      if (groups) groups.push(group)
      else groupsOf.set(value, [group])
    }
  }

  const slice = (value: string, values: readonly number[], groups: readonly UsageGroup[], timed: boolean): UsageSlice => {
    const told = values.map((each) => parts.get(text(each)) ?? NOTHING)
    const sum = (read: (part: Part) => number) => [...groups, ...told].reduce((total, part) => total + read(part), -0)
    return {
      value,
      traces: groups.reduce((count, group) => count + group.traces, 0),
      erroredTraces: groups.reduce((count, group) => count + group.erroredTraces, 0),
      totalTokens: ifAdded(sum((part) => part.totalTokens)),
      costUsd: ifAdded(sum((part) => part.costUsd)),
      durationP50: timed ? orNull(medianDuration(groups)) : null,
    }
  }

  // Medians are dear: of those only that are shown, unless they decide which.
  const timed = orderBy === 'durationP50'
  const all = [...groupsOf].map(([value, groups]) => ({ value, groups, row: slice(text(value), [value], groups, timed) }))
    .sort((a, b) => compareRows(a.row[orderBy], a.row.value, b.row[orderBy], b.row.value, 'desc'))
  const shown = all.slice(0, limit).map(({ groups, row }) => (timed ? row : { ...row, durationP50: orNull(medianDuration(groups)) }))
  const folded = all.slice(limit)
  if (folded.length === 0) return { slices: shown, other: null }
  // A group that names several of the folded values is counted once.
  const groups = [...new Set(folded.flatMap((each) => each.groups))]
  return { slices: shown, other: { ...slice('', folded.map(({ value }) => value), groups, true), values: folded.length } }
}

const NOTHING: Part = { totalTokens: -0, costUsd: -0 }

/** Tokens and cost per value, told by the observations of the traces that have some. −0 = nothing was told. */
function sumParts(store: Store, rows: Uint32Array, named: Named): Map<string, Part> {
  const flags = store.columns.flags.data
  const parts = new Map<string, Part>()
  for (const row of rows) {
    if (!(flags[row]! & OBSERVED)) continue
    for (const observation of store.observations.of(store.id(row))) {
      const value = named(observation)
      if (value === null) continue
      let part = parts.get(value)
      if (!part) parts.set(value, (part = { ...NOTHING }))
      if (observation.totalTokens !== null) part.totalTokens += observation.totalTokens
      // What is told may be a negative zero, which would look like nothing.
      if (observation.costUsd !== null) part.costUsd += observation.costUsd + 0
    }
  }
  return parts
}
