import { compareInTime, compareText } from '../../../model/order.js'
import type { SessionDetail } from '../../../model/session.js'
import { rowsOfSession } from '../scope/scopedRows.js'
import { readTrace } from '../store/readTrace.js'
import type { Asked } from './Asked.js'
import { sessionSummary } from './sessionSummary.js'

/** One session, whole; of several users' with the id, that of the user who was last active in it. */
export function getSession({ tenant: { store }, request, access }: Asked<'getSession'>): SessionDetail | null {
  const { sessionId, userId } = request
  const visible = (id: string | null) => !access?.userIds || (id !== null && access.userIds.includes(id))
  const sessions = userId === undefined ? store.sessions.all(sessionId)
    : [store.sessions.find(sessionId, store.users.find(userId))]
  const [chosen] = sessions.map((session) => rowsOfSession(store, session))
    .filter((rows) => rows.length > 0 && visible(store.userId(rows[0]!)))
    .map((rows) => ({ rows, at: store.columns.time.data[rows[rows.length - 1]!]!, userId: store.userId(rows[0]!) ?? '' }))
    .sort((a, b) => b.at - a.at || compareText(a.userId, b.userId))
  if (!chosen) return null
  const traces = Array.from(chosen.rows, (row) => readTrace(store, row))
  return {
    session: sessionSummary(store, chosen.rows),
    traces,
    scores: [...traces.flatMap((trace) => store.scores.ofTrace(trace.id)), ...store.scores.ofSession(sessionId)].sort(compareInTime),
  }
}
