import { compareInTime, compareText } from '../../../model/order.js'
import type { SessionDetail } from '../../../model/session.js'
import { readTrace } from '../store/readTrace.js'
import type { Asked } from './Asked.js'
import { sessionSummary } from './sessionSummary.js'

/** One session, whole; of several users' with the id, that of the user who was last active in it. */
export function getSession({ tenant, request, access }: Asked<'getSession'>): SessionDetail | null {
  const { store } = tenant
  const { session: { data: sessionOf }, time } = store.columns
  const { sessionId, userId } = request
  const visible = (id: string | null) => (userId === undefined || id === userId) && (!access?.userIds || (id !== null && access.userIds.includes(id)))
  const [chosen] = store.sessions.all(sessionId)
    .map((session) => store.order.of(store.sessions.user.data[session]!).filter((row) => sessionOf[row] === session))
    .filter((rows) => rows.length > 0 && visible(store.userId(rows[0]!)))
    .map((rows) => ({ rows, at: time.data[rows[rows.length - 1]!]!, userId: store.userId(rows[0]!) ?? '' }))
    .sort((a, b) => b.at - a.at || compareText(a.userId, b.userId))
  if (!chosen) return null
  const traces = Array.from(chosen.rows, (row) => readTrace(store, row))
  return {
    session: sessionSummary(tenant, { rows: chosen.rows, from: 0, to: chosen.rows.length }),
    traces,
    scores: [...traces.flatMap((trace) => store.scoresOf(trace.id)), ...store.scores.of(`s${sessionId}`)].sort(compareInTime),
  }
}
