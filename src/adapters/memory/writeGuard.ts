import type { ScoreInput } from '../../model/score.js'
import type { Store } from './store/Store.js'
import type { WriteGuard } from './store/writeBatch.js'

const REFUSED = 'belongs to a user that the writer may not see'

/** A guard for the users that may be seen; `undefined` = all. What belongs to nobody, or to nobody known, is refused too. */
export function writeGuard(store: Store, userIds: readonly string[] | undefined): WriteGuard | null {
  if (!userIds) return null
  const visible = new Set<string | null | undefined>(userIds)
  const ofTrace = (traceId: string | null | undefined): boolean => {
    const row = traceId ? store.find(traceId) : -1
    return row >= 0 && visible.has(store.userId(row))
  }
  const ofSession = (sessionId: string): boolean => {
    const sessions = store.sessions.all(sessionId)
    return sessions.length > 0 && sessions.every((session) => visible.has(store.users.id(store.sessions.user.data[session]!)))
  }
  const ofScore = ({ traceId, sessionId, observationId }: Partial<ScoreInput>): boolean =>
    traceId ? ofTrace(traceId)
    : sessionId ? ofSession(sessionId)
    : ofTrace(observationId ? store.observations.get(observationId)?.traceId : null)
  const say = (may: boolean) => (may ? null : REFUSED)
  return {
    trace: (input) => {
      const known = store.find(input.id)
      if (known >= 0 && !visible.has(store.userId(known))) return REFUSED
      // Each piece may come to name the trace's user.
      const named = Array.isArray(input.pieces) ? input.pieces.flatMap((piece) => piece?.said?.userId ?? []) : input.userId === undefined ? [] : [input.userId]
      return say(named.every((userId) => visible.has(userId)) && (known >= 0 || named.length > 0))
    },
    observation: (input) => {
      const known = store.observations.get(input.id)
      return say((!known || ofTrace(known.traceId)) && ofTrace(input.traceId ?? known?.traceId))
    },
    score: (input) => {
      const known = store.scores.get(input.id)
      return say((!known || ofScore(known)) && ofScore({ ...known, ...input }))
    },
  }
}
