import type { Condition, Range } from '../../../model/scope.js'
import type { Asker } from '../answers/Asked.js'
import { TRACE_COLUMNS } from '../rows/traceRow.js'
import { allOf, dimensionConditions, visibleRows } from './conditions.js'
import type { Statement } from './Statement.js'

const COLUMNS = [...TRACE_COLUMNS, 'session_key'].join(', ')

/** Which traces count, before anything is summed. */
export interface TraceFilter {
  readonly range?: Range
  readonly status?: 'ok' | 'error'
  /** Of these only the dimension conditions. */
  readonly where?: readonly Condition[]
  readonly userId?: string
  readonly sessionId?: string
  /** The state to look at: as it was when this version had been written. `null` = now. */
  readonly asOf?: number | null
  /** Further conditions, as SQL. */
  readonly and?: readonly string[]
}

/**
 * The traces that count and that the asker may see, as `… WHERE …` to select from. FINAL makes each one row, merged or
 * not. Of an earlier state: rows that were there already, and those that have been replaced since, by writes that are
 * through: what one under way replaces is still in its place.
 */
export function tracesOf(statement: Statement, asker: Asker, filter: TraceFilter): string {
  const { database, tenant } = asker
  const { status, where, sessionId, asOf = null, and = [] } = filter
  const table = database.table('traces')
  const inSession = sessionId === undefined ? [] : [`session_id = ${statement.bind('String', sessionId)}`]
  const condition = allOf([
    ...visibleRows(statement, asker, filter),
    ...(status ? [`errored = ${status === 'error' ? 1 : 0}`] : []),
    ...dimensionConditions(statement, where),
    ...inSession,
    ...and,
  ])
  // The index of session ids helps to find rows, but not with FINAL, which would read about all of the tenant beside them:
  // first the keys of all rows that ever were of the session, then what became of those.
  const placed = inSession.map((isIts) => ` AND (user_id, timestamp, id) IN (SELECT user_id, timestamp, id FROM ${table} WHERE ${allOf([`tenant = ${statement.bind('String', tenant)}`, isIts])})`).join('')
  if (asOf === null) return `${table} FINAL WHERE ${condition}${placed}`
  const then = statement.bind('UInt64', String(asOf))
  return `(SELECT ${COLUMNS} FROM ${table} FINAL WHERE version <= ${then} AND ${condition}${placed}
    UNION ALL SELECT ${COLUMNS} FROM ${database.table('trace_history')} FINAL WHERE version <= ${then} AND replaced_at > ${then}
      AND replaced_at <= ${lastWrite(statement, asker)} AND ${condition}) WHERE 1`
}

/** Version of the last write of the tenant that is through, as SQL. */
export function lastWrite(statement: Statement, { database, tenant }: Asker): string {
  return `(SELECT max(changes.version) FROM ${database.table('changes')} AS changes WHERE tenant = ${statement.bind('String', tenant)})`
}
