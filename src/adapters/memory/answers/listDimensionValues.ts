import type { DimensionValue } from '../../../contract/questions.js'
import { compareRows } from '../../../model/order.js'
import { dimensionColumn } from '../scope/dimension.js'
import { scopedRows } from '../scope/scopedRows.js'
import type { Asked } from './Asked.js'

/** The values of a dimension that occur in a scope, by how many traces name them. */
export function listDimensionValues({ tenant, request, access }: Asked<'listDimensionValues'>): readonly DimensionValue[] {
  const { column, codes, valuesOf, text } = dimensionColumn(tenant.store, request.dimension)
  const times = new Uint32Array(codes)
  // A row that names none has a number beyond, where nothing is counted.
  for (const row of scopedRows(tenant, request, access?.userIds)) times[column.data[row]!]!++
  const traces = new Map<number, number>()
  times.forEach((count, code) => {
    if (count > 0) for (const value of valuesOf(code)) traces.set(value, (traces.get(value) ?? 0) + count)
  })
  return [...traces].map(([value, count]) => ({ value: text(value), traces: count }))
    .sort((a, b) => compareRows(a.traces, a.value, b.traces, b.value, 'desc'))
    .slice(0, request.limit)
}
