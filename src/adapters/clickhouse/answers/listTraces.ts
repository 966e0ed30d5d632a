import type { RequestOf } from '../../../contract/questions.js'
import { DEFAULT_LIMIT, type Page } from '../../../model/page.js'
import type { TraceSort, TraceSummary } from '../../../model/trace.js'
import { readTraceSummary, TRACE_COLUMNS } from '../rows/traceRow.js'
import { toNumber, toTexts } from '../rows/values.js'
import { scopedTraces } from '../sql/scopedTraces.js'
import { beyond, keptKeys, numberKeys, orderBy, pageOf, positionOf, type SortKey, stateNow, textKeys } from '../sql/seek.js'
import type { Asked } from './Asked.js'

/** Columns to sort by; `'error'` comes before `'ok'`. */
const VALUE: { readonly [By in Exclude<TraceSort, 'name'>]: string } = {
  timestamp: 'timestamp', status: '1 - errored', durationMs: 'duration_ms', totalTokens: 'total_tokens', costUsd: 'cost_usd',
}

/** One query for the page, one that counts. */
export async function listTraces(asked: Asked<'listTraces'>): Promise<Page<TraceSummary>> {
  const { request, rows } = asked
  const keys = keysOf(request)
  const position = positionOf('listTraces', request, asked, keys.length)
  const asOf = position?.asOf ?? null
  const [found, [counted]] = await Promise.all([
    rows((statement) => `SELECT ${TRACE_COLUMNS.join(', ')}, ${keptKeys(keys)} AS kept
FROM ${scopedTraces(statement, asked, request, asOf, [beyond(statement, keys, position)])}
ORDER BY ${orderBy(keys)} LIMIT ${(request.limit ?? DEFAULT_LIMIT) + 1}`),
    rows((statement) => `SELECT count() AS total, ${stateNow(statement, asked, 'max(version)')} AS latest FROM ${scopedTraces(statement, asked, request, asOf)}`),
  ])
  const page = pageOf('listTraces', request, asked, found, position ? asOf : toNumber(counted?.['latest'] ?? 0),
    readTraceSummary, (row) => toTexts(row['kept']))
  return { ...page, total: toNumber(counted?.['total'] ?? 0) }
}

function keysOf({ sort }: RequestOf<'listTraces'>): SortKey[] {
  const { by, direction } = sort ?? { by: 'timestamp', direction: 'desc' }
  return [...(by === 'name' ? textKeys('name', direction) : numberKeys(VALUE[by], direction)), { sql: 'id', type: 'text' }]
}
