import { compareInTime } from '../../../model/order.js'
import type { SessionDetail } from '../../../model/session.js'
import { NO_PAYLOAD, PAYLOAD_COLUMNS } from '../rows/payloadRow.js'
import { readScore, SCORE_COLUMNS } from '../rows/scoreRow.js'
import { readTraceRecord, TRACE_COLUMNS } from '../rows/traceRow.js'
import { toNumber } from '../rows/values.js'
import { codeUnits } from '../sql/codeUnits.js'
import { judging } from '../sql/judging.js'
import { SESSION_FIGURES } from '../sql/sessionFigures.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import { columnsOf } from '../sql/userFigures.js'
import type { Asked } from './Asked.js'
import { nameSessions, readSession } from './sessions.js'

/** One session, whole; of several users' with the id, that of the user who was last active in it. */
export async function getSession(asked: Asked<'getSession'>): Promise<SessionDetail | null> {
  const { database, tenant, rows, request: { sessionId, userId } } = asked
  const found = await rows((statement) => `SELECT user_id, toString(session_key) AS key, ${columnsOf(SESSION_FIGURES)}
FROM ${tracesOf(statement, asked, { userId, sessionId })}
GROUP BY user_id, session_key ORDER BY last_started DESC, ${codeUnits('user_id')} LIMIT 1`)
  const [session] = found
  if (!session) return null
  const user = String(session['user_id'])
  // from here on read by the key: the user and the time
  const range = { from: toNumber(session['started']), to: toNumber(session['last_started']) + 1 }
  const traces = (statement: Statement, and: readonly string[] = []) =>
    tracesOf(statement, asked, { userId: user, range, and: [`session_id = ${statement.bind('String', sessionId)}`, ...and] })
  const [records, payloads, scores, name] = await Promise.all([
    rows((statement) => `SELECT ${TRACE_COLUMNS.join(', ')} FROM ${traces(statement)}`),
    rows((statement) => `SELECT ${PAYLOAD_COLUMNS.join(', ')} FROM ${database.table('payloads')} FINAL
WHERE tenant = ${statement.bind('String', tenant)} AND (user_id, timestamp, id) IN (SELECT user_id, timestamp, id FROM ${traces(statement)})`),
    rows((statement) => `SELECT ${SCORE_COLUMNS.join(', ')} FROM ${database.table('scores')} FINAL
WHERE ${judging(statement, asked, `(SELECT id, session_id FROM ${traces(statement)})`)}`),
    nameSessions(asked, found, traces),
  ])
  const payloadOf = new Map(payloads.map((row) => [row['id'], row]))
  return {
    session: readSession(session, name(session)),
    traces: records.map((row) => readTraceRecord(row, payloadOf.get(row['id']) ?? NO_PAYLOAD)).sort(compareInTime),
    scores: scores.map(readScore).sort(compareInTime),
  }
}
