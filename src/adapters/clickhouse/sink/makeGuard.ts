import { assembleTrace } from '../../../model/assembleTrace.js'
import type { ScoreInput } from '../../../model/score.js'
import type { ObservationInput, TraceInput } from '../../../model/trace.js'
import { toText } from '../rows/values.js'
import type { Slice } from './Slice.js'

const REFUSED = 'belongs to a user that the writer may not see'

/** Says why a record may not be written by this writer, or `null`. What belongs to nobody, or to nobody known, is refused too. */
export function makeGuard(slice: Slice, userIds: readonly string[]) {
  const visible = new Set<string | null | undefined>(userIds)
  const userOf = (traceId: string): string | null | undefined => {
    const said = slice.traces.get(traceId)
    if (said) return assembleTrace(said, slice.partsOf(traceId)).userId
    const row = slice.traceRows.get(traceId)?.[0]
    return row && toText(row['user_id'])
  }
  const ofTrace = (traceId: string | null | undefined): boolean => Boolean(traceId) && visible.has(userOf(traceId ?? '') || undefined)
  const traceOfObservation = (id: string) => slice.observations.get(id)?.record.traceId ?? slice.placesOf('o', id).at(-1)?.[0]
  const usersOfSession = (sessionId: string): readonly (string | null | undefined)[] => {
    const rows = (slice.sessionRows.get(sessionId) ?? []).filter((row) => !slice.traces.has(toText(row['id'])))
    // Traces that are being written may have come to the session, or left it.
    const written = [...slice.traces.values()].map((said) => assembleTrace(said, slice.partsOf(said.id))).filter((record) => record.sessionId === sessionId)
    return [...rows.map((row) => toText(row['user_id']) || null), ...written.map((record) => record.userId)]
  }
  const ofScore = ({ traceId, sessionId, observationId }: Partial<ScoreInput>): boolean => {
    if (traceId) return ofTrace(traceId)
    if (!sessionId) return ofTrace(observationId ? traceOfObservation(observationId) : null)
    const users = usersOfSession(sessionId)
    return users.length > 0 && users.every((user) => visible.has(user))
  }
  const say = (may: boolean) => (may ? null : REFUSED)
  return {
    trace: (input: TraceInput) => {
      const known = slice.traces.has(input.id)
      // Each piece may come to name the trace's user.
      const named = Array.isArray(input.pieces) ? input.pieces.flatMap((piece) => piece?.said?.userId ?? []) : input.userId === undefined ? [] : [input.userId]
      return say((known ? ofTrace(input.id) : named.length > 0) && named.every((userId) => visible.has(userId)))
    },
    observation: (input: ObservationInput) => {
      const known = slice.observations.get(input.id)?.record
      return say((!known || ofTrace(known.traceId)) && ofTrace(input.traceId ?? known?.traceId))
    },
    score: (input: ScoreInput) => {
      const known = slice.scores.get(input.id)
      return say((!known || ofScore(known)) && ofScore({ ...known, ...input }))
    },
  }
}
