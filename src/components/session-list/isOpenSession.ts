import type { DetailOpen } from '../../model/detailView.js'
import type { SessionSummary } from '../../model/session.js'

/** Tells whether a row is what is open: by its session id, or by its one trace when it has no session id. */
export function isOpenSession(session: SessionSummary, open: DetailOpen): boolean {
  return open.kind === 'session' ? session.sessionId === open.sessionId : session.sessionId === null && session.traceId === open.traceId
}

/** How a row is opened. `null` = it names neither a session nor a trace. */
export function openingOf(session: SessionSummary): DetailOpen | null {
  if (session.sessionId !== null) return { kind: 'session', sessionId: session.sessionId }
  return session.traceId === null ? null : { kind: 'trace', traceId: session.traceId }
}
