import type { Condition } from '../../../model/scope.js'
import type { Asker } from '../answers/Asked.js'
import { allOf, userConditions } from './conditions.js'
import type { Statement } from './Statement.js'
import { tracesOf, type TraceFilter } from './traces.js'
import { columnsOf, DERIVED, EMAILED_AT, FIGURES, LATEST_EMAIL, metricConditions, searchCondition, STATES } from './userFigures.js'

/** Which users stay, after their traces are summed. */
export interface UserFilter extends TraceFilter {
  readonly where?: readonly Condition[]
  readonly search?: string
}

/** Tells whether users must be summed before it is known which stay. */
export function needsFigures({ where, search }: UserFilter): boolean {
  return Boolean(search) || (where?.some(({ kind }) => kind === 'metric') ?? false)
}

/**
 * The matching users with their figures: a subquery, of which ClickHouse computes only what is read. `emailed_at`: the
 * time of the newest trace with an e-mail. `times`: of all traces.
 */
export function usersOf(statement: Statement, asker: Asker, filter: UserFilter): string {
  const { where, search } = filter
  const traces = tracesOf(statement, asker, { ...filter, and: [`user_id != ''`, ...userConditions(statement, where), ...(filter.and ?? [])] })
  const stays = allOf([...metricConditions(statement, where), ...searchCondition(statement, search)])
  return `(SELECT *, ${columnsOf(DERIVED)} FROM (
  SELECT user_id, max(version) AS latest, ${EMAILED_AT} AS emailed_at, groupArray(timestamp) AS times,
  ${columnsOf({ ...FIGURES, ...STATES, ...(search && { email: LATEST_EMAIL }) })}
  FROM ${traces} GROUP BY user_id) WHERE ${stays})`
}
