import type { DimensionValue } from '../../../contract/questions.js'
import { toNumber } from '../rows/values.js'
import { codeUnits } from '../sql/codeUnits.js'
import { valuesOf } from '../sql/conditions.js'
import { scopedTraces } from '../sql/scopedTraces.js'
import type { Asked } from './Asked.js'

/** The values of a dimension that occur in a scope, by how many traces name them. */
export async function listDimensionValues(asked: Asked<'listDimensionValues'>): Promise<readonly DimensionValue[]> {
  const { request, rows } = asked
  const found = await rows((statement) => `SELECT arrayJoin(${valuesOf(request.dimension)}) AS value, count() AS traces
FROM ${scopedTraces(statement, asked, request)} GROUP BY value ORDER BY traces DESC, ${codeUnits('value')} LIMIT ${request.limit}`)
  return found.map((row) => ({ value: String(row['value']), traces: toNumber(row['traces']) }))
}
