import type { RequestOf } from '../../../contract/questions.js'
import { DEFAULT_LIMIT, type Page } from '../../../model/page.js'
import type { TraceSort, TraceSummary } from '../../../model/trace.js'
import { readTraceSummary, TRACE_COLUMNS } from '../rows/traceRow.js'
import { toList, toNumber, toTexts } from '../rows/values.js'
import { scopedTraces } from '../sql/scopedTraces.js'
import { beyond, keptKeys, numberKeys, orderBy, pageOf, positionOf, type SortKey, stateNow, textKeys } from '../sql/seek.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import type { Asked } from './Asked.js'

/** Columns to sort by; `'error'` comes before `'ok'`. */
const VALUE: { readonly [By in Exclude<TraceSort, 'name'>]: string } = {
  timestamp: 'timestamp', status: '1 - errored', durationMs: 'duration_ms', totalTokens: 'total_tokens', costUsd: 'cost_usd',
}

/**
 * One query counts, and one gives the page. In the order of time the first also tells how far the page reaches, so that
 * the second leaves out the weeks beyond; it looks at the same state of the store.
 */
export async function listTraces(asked: Asked<'listTraces'>): Promise<Page<TraceSummary>> {
  const { request, rows } = asked
  const { limit = DEFAULT_LIMIT } = request
  const keys = keysOf(request)
  const position = positionOf('listTraces', request, asked, keys.length)
  const asOf = position?.asOf ?? null
  const sign = signOf(request)
  const count = async () => {
    const [counted] = await rows((statement) => `SELECT count() AS total, ${stateNow(statement, asked, 'max(version)')} AS latest${
      sign === null ? '' : `, groupArraySortedIf(${limit + 1})(${sign} * timestamp, ${beyond(statement, keys, position)}) AS reached`}
FROM ${scopedTraces(statement, asked, request, asOf)}`)
    return { total: toNumber(counted?.['total'] ?? 0), state: position ? asOf : toNumber(counted?.['latest'] ?? 0), reached: toList(counted?.['reached']).map(toNumber) }
  }
  const find = (state: number | null, and: (statement: Statement) => readonly string[] = () => []) => rows((statement) => {
    const shown = `${scopedTraces(statement, asked, request, state, [...and(statement), beyond(statement, keys, position)])}
  ORDER BY ${orderBy(keys)} LIMIT ${limit + 1}`
    // Of an earlier state ClickHouse would read every column of every trace before it cuts out the page.
    const from = state === null ? shown : `${tracesOf(statement, asked, { asOf: state, and: [`(user_id, timestamp, id) IN (SELECT user_id, timestamp, id FROM ${shown})`] })} ORDER BY ${orderBy(keys)}`
    return `SELECT ${TRACE_COLUMNS.join(', ')}, ${keptKeys(keys)} AS kept FROM ${from}`
  })
  const findNear = async ({ state, reached }: Awaited<ReturnType<typeof count>>) => {
    const last = reached.at(-1)
    if (last === undefined) return []
    const found = await find(state, (statement) => [`timestamp ${sign === -1 ? '>=' : '<='} ${statement.bind('Int64', String((sign ?? 1) * last))}`])
    return found.length < reached.length ? find(state) : found
  }
  const counting = count()
  const [{ total, state }, found] = await Promise.all([counting, sign === null ? find(asOf) : counting.then(findNear)])
  const page = pageOf('listTraces', request, asked, found, state, readTraceSummary, (row) => toTexts(row['kept']))
  return { ...page, total }
}

/** In the order of time: by what times are multiplied to ascend in it; `null` in another order. */
function signOf({ sort }: RequestOf<'listTraces'>): 1 | -1 | null {
  const { by, direction } = sort ?? { by: 'timestamp', direction: 'desc' }
  return by !== 'timestamp' ? null : direction === 'desc' ? -1 : 1
}

function keysOf({ sort }: RequestOf<'listTraces'>): SortKey[] {
  const { by, direction } = sort ?? { by: 'timestamp', direction: 'desc' }
  return [...(by === 'name' ? textKeys('name', direction) : numberKeys(VALUE[by], direction)), { sql: 'id', type: 'text' }]
}
