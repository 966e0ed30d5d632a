import type { Asker } from '../answers/Asked.js'
import type { Statement } from './Statement.js'

/**
 * A condition on `scores`: it judges one of some traces, or the session of one. `traces`: SQL of a set of (id, session_id).
 * A score that names an observation alone judges the trace that this is in.
 */
export function judging(statement: Statement, { database, tenant }: Asker, traces: string): string {
  const own = statement.bind('String', tenant)
  return `tenant = ${own} AND target IN (
  SELECT concat('t', id) FROM ${traces}
  UNION ALL SELECT concat('s', session_id) FROM ${traces} WHERE session_id != ''
  UNION ALL SELECT concat('o', id) FROM ${database.table('observations')} FINAL
    WHERE tenant = ${own} AND trace_id IN (SELECT id FROM ${traces})
      AND id IN (SELECT substring(target, 2) FROM ${database.table('scores')} WHERE tenant = ${own} AND target >= 'o' AND target < 'p'))`
}
