import type { ScoreInput } from '../../../model/score.js'
import type { ObservationInput, TraceInput } from '../../../model/trace.js'
import type { Store } from './Store.js'

const REFUSED = 'belongs to a user that the writer may not see'

/** Says why a record may not be written by this writer, or `null`. What belongs to nobody, or to nobody known, is refused too. */
export function makeGuard(store: Store, userIds: readonly string[]) {
  const { observations, scores, sessions } = store
  const visible = new Set<string | null | undefined>(userIds)
  const ofTrace = (traceId: string | null | undefined): boolean => {
    const row = traceId ? store.index.find(traceId) : -1
    return row >= 0 && visible.has(store.userId(row))
  }
  const ofScore = ({ traceId, sessionId, observationId }: Partial<ScoreInput>): boolean => {
    if (traceId) return ofTrace(traceId)
    if (!sessionId) return ofTrace(observationId ? observations.get(observationId)?.traceId : null)
    const users = sessions.all(sessionId).map((session) => store.users.values[sessions.user.data[session]!])
    return users.length > 0 && users.every((user) => visible.has(user))
  }
  const say = (may: boolean) => (may ? null : REFUSED)
  return {
    trace: (input: TraceInput) => {
      const known = store.index.find(input.id) >= 0
      // Each piece may come to name the trace's user.
      const named = Array.isArray(input.pieces) ? input.pieces.flatMap((piece) => piece?.said?.userId ?? []) : input.userId === undefined ? [] : [input.userId]
      return say((known ? ofTrace(input.id) : named.length > 0) && named.every((userId) => visible.has(userId)))
    },
    observation: (input: ObservationInput) => {
      const known = observations.get(input.id)
      return say((!known || ofTrace(known.traceId)) && ofTrace(input.traceId ?? known?.traceId))
    },
    score: (input: ScoreInput) => {
      const known = scores.get(input.id)
      return say((!known || ofScore(known)) && ofScore({ ...known, ...input }))
    },
  }
}
