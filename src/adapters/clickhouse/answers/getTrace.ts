import { compareInTime } from '../../../model/order.js'
import type { TraceDetail } from '../../../model/trace.js'
import { treeOf } from '../../../model/treeOf.js'
import { OBSERVATION_COLUMNS, readObservation } from '../rows/observationRow.js'
import { NO_PAYLOAD, PAYLOAD_COLUMNS } from '../rows/payloadRow.js'
import { readScore, SCORE_COLUMNS } from '../rows/scoreRow.js'
import { readTraceRecord, TRACE_COLUMNS } from '../rows/traceRow.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import type { Asked } from './Asked.js'

/** One trace, whole; `null` when there is none that may be seen. Each table is read by its key, the first two by where the trace is kept. */
export async function getTrace(asked: Asked<'getTrace'>): Promise<TraceDetail | null> {
  const { database, tenant, rows, request: { traceId } } = asked
  const placed = (statement: Statement) => {
    const [own, id] = [statement.bind('String', tenant), statement.bind('String', traceId)]
    return {
      own, id, kept: `id = ${id} AND (user_id, timestamp) IN (SELECT arrayJoin(places) FROM ${database.table('locations')} FINAL WHERE tenant = ${own} AND kind = 't' AND id = ${id})`,
    }
  }
  const [[trace], [payload], observations, scores] = await Promise.all([
    rows((statement) => `SELECT ${TRACE_COLUMNS.join(', ')} FROM ${tracesOf(statement, asked, { and: [placed(statement).kept] })}`),
    rows((statement) => {
      const { own, kept } = placed(statement)
      return `SELECT ${PAYLOAD_COLUMNS.join(', ')} FROM ${database.table('payloads')} FINAL WHERE tenant = ${own} AND ${kept}`
    }),
    rows((statement) => {
      const { own, id } = placed(statement)
      return `SELECT ${OBSERVATION_COLUMNS.join(', ')} FROM ${database.table('observations')} FINAL WHERE tenant = ${own} AND trace_id = ${id}`
    }),
    rows((statement) => {
      const { own, id } = placed(statement)
      return `SELECT ${SCORE_COLUMNS.join(', ')} FROM ${database.table('scores')} FINAL WHERE tenant = ${own} AND target IN (
  SELECT concat('t', ${id}) UNION ALL SELECT concat('o', id) FROM ${database.table('observations')} FINAL WHERE tenant = ${own} AND trace_id = ${id})`
    }),
  ])
  if (!trace) return null
  return {
    trace: readTraceRecord(trace, payload ?? NO_PAYLOAD),
    observations: treeOf(observations.map(readObservation)),
    scores: scores.map(readScore).sort(compareInTime),
  }
}
