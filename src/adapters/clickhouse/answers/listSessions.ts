import { DEFAULT_LIMIT, type Page } from '../../../model/page.js'
import type { SessionSummary } from '../../../model/session.js'
import { toNumber, toTexts } from '../rows/values.js'
import { scopedTraces } from '../sql/scopedTraces.js'
import { beyond, keptKeys, orderBy, pageOf, positionOf, stateNow } from '../sql/seek.js'
import { SESSION_FIGURES, SESSION_NAME, sessionKeys } from '../sql/sessionFigures.js'
import type { Statement } from '../sql/Statement.js'
import { columnsOf } from '../sql/userFigures.js'
import type { Asked } from './Asked.js'
import { nameSessions, readSession } from './sessions.js'

/** One query for the page and the total, and one for what only the page's sessions need. */
export async function listSessions(asked: Asked<'listSessions'>): Promise<Page<SessionSummary>> {
  const { request, rows } = asked
  const { by, direction } = request.sort ?? { by: 'lastActivityAt', direction: 'desc' }
  const keys = sessionKeys(by, direction)
  const position = positionOf('listSessions', request, asked, keys.length)
  const asOf = position?.asOf ?? null
  const traces = (statement: Statement, and: readonly string[] = []) => scopedTraces(statement, asked, request, asOf, and)
  const found = await rows((statement) => `SELECT *, toString(session_key) AS key, ${keptKeys(keys)} AS kept FROM (
  SELECT *, count() OVER () AS total, ${stateNow(statement, asked, 'max(latest) OVER ()')} AS latest_of_all FROM (
    SELECT user_id, session_key, max(version) AS latest, ${columnsOf({ ...SESSION_FIGURES, ...(by === 'name' && { session_name: SESSION_NAME }) })}
    FROM ${traces(statement)} GROUP BY user_id, session_key))
WHERE ${beyond(statement, keys, position)} ORDER BY ${orderBy(keys)} LIMIT ${(request.limit ?? DEFAULT_LIMIT) + 1}`)
  // behind the last page no row tells the total
  const [first = {}] = found.length > 0 || !position ? found : await rows((statement) => `SELECT uniqExact(session_key) AS total FROM ${traces(statement)}`)
  const shown = found.slice(0, request.limit ?? DEFAULT_LIMIT)
  const name = await nameSessions(asked, shown, traces)
  const page = pageOf('listSessions', request, asked, found, position ? asOf : toNumber(first['latest_of_all'] ?? 0),
    (row) => readSession(row, name(row)), (row) => toTexts(row['kept']))
  return { ...page, total: toNumber(first['total'] ?? 0) }
}
