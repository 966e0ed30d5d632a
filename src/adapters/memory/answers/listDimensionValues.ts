import type { DimensionValue } from '../../../contract/questions.js'
import { dimensionValues } from '../../../model/dimensions.js'
import { compareRows } from '../../../model/order.js'
import { scopedRows } from '../scan/scopedRows.js'
import type { Asked } from './Asked.js'

/** The values of a dimension that occur in a scope, by how many traces name them. */
export function listDimensionValues({ tenant, request, access }: Asked<'listDimensionValues'>): readonly DimensionValue[] {
  const { columns: { facet }, facets } = tenant.store
  const times = new Uint32Array(facets.values.length)
  for (const row of scopedRows(tenant, request, access?.userIds)) times[facet.data[row]!]!++
  const traces = new Map<string, number>()
  facets.values.forEach((each, code) => {
    if (times[code]! > 0) for (const value of new Set(dimensionValues(each, request.dimension))) traces.set(value, (traces.get(value) ?? 0) + times[code]!)
  })
  return Array.from(traces, ([value, count]) => ({ value, traces: count }))
    .sort((a, b) => compareRows(a.traces, a.value, b.traces, b.value, 'desc'))
    .slice(0, request.limit)
}
