import type { Usage } from '../../../contract/questions.js'
import type { UsageMeasure, UsageSlice } from '../../../model/activity.js'
import type { DimensionId } from '../../../model/dimensions.js'
import { codeUnits } from '../sql/codeUnits.js'
import { valuesOf } from '../sql/conditions.js'
import { sumOfCosts } from '../sql/exactSum.js'
import { toNumber, numberOrNull } from '../rows/values.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import { columnsOf } from '../sql/userFigures.js'
import type { Asked } from './Asked.js'

const MEASURE: { readonly [M in UsageMeasure]: string } = {
  traces: 'slice_traces', erroredTraces: 'slice_errors', totalTokens: 'slice_tokens', costUsd: 'slice_cost', durationP50: 'slice_p50',
}

const COLUMNS = columnsOf({
  slice_traces: 'count()',
  slice_errors: 'countIf(errored = 1)',
  slice_tokens: 'sum(tokens)',
  slice_cost: sumOfCosts('cost'),
  slice_p50: 'quantileExactInclusive(0.5)(duration_ms)',
})

/** Where the row of a trace has what its observations used, by the value that they name. Along other dimensions only traces name one. */
const USED: { readonly [D in DimensionId]?: string } = { model: 'usage_by_model', provider: 'usage_by_provider', tool: 'usage_by_tool' }

/** One user's usage, split by the values of a dimension; read from that user's rows alone. */
export async function getUsage(asked: Asked<'getUsage'>): Promise<Usage> {
  const { by, limit, orderBy = 'traces' } = asked.request
  const measure = MEASURE[orderBy]
  const found = await asked.rows((statement) => `SELECT value, ${COLUMNS}, count() OVER () AS all_values
FROM (SELECT arrayJoin(${valuesOf(by)}) AS value, errored, duration_ms, ${carried(by, 'used.1 = value')}
  FROM ${traces(statement, asked)})
GROUP BY value
ORDER BY isNull(${measure}), ${measure} DESC, ${codeUnits('value')} LIMIT ${limit}`)
  const slices = found.map((row) => readSlice(row, String(row['value'])))
  const folded = toNumber(found[0]?.['all_values'] ?? 0) - slices.length
  if (folded <= 0) return { slices, other: null }
  const [rest = {}] = await asked.rows((statement) => {
    const shown = statement.bind('Array(String)', slices.map(({ value }) => value))
    return `SELECT ${COLUMNS}
FROM (SELECT errored, duration_ms, ${carried(by, `used.1 NOT IN ${shown}`)}
  FROM ${traces(statement, asked)} AND arrayExists(value -> value NOT IN ${shown}, ${valuesOf(by)}))`
  })
  return { slices, other: { ...readSlice(rest, ''), values: folded } }
}

function traces(statement: Statement, asked: Asked<'getUsage'>): string {
  const { userId, range, status } = asked.request
  return tracesOf(statement, asked, { userId, range, status })
}

/** Tokens and cost of some values in a trace: of the observations that name them, of the trace where it has none. */
function carried(by: DimensionId, names: string): string {
  const used = USED[by]
  if (!used) return 'total_tokens AS tokens, cost_usd AS cost'
  const sum = (place: 2 | 3, own: string) =>
    `if(observed = 0, ${own}, arrayReduce('sum', arrayMap(used -> used.${place}, arrayFilter(used -> ${names}, ${used}))))`
  return `${sum(2, 'total_tokens')} AS tokens, ${sum(3, 'cost_usd')} AS cost`
}

function readSlice(row: ClickHouseRow, value: string): UsageSlice {
  return {
    value,
    traces: toNumber(row['slice_traces'] ?? 0),
    erroredTraces: toNumber(row['slice_errors'] ?? 0),
    totalTokens: numberOrNull(row['slice_tokens']),
    costUsd: numberOrNull(row['slice_cost']),
    durationP50: numberOrNull(row['slice_p50']),
  }
}
