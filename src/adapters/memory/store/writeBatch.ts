import type { WriteBatch, WriteResult } from '../../../contract/adapter.js'
import { Intake } from '../../../contract/Intake.js'
import { assembleObservation } from '../../../model/assembleObservation.js'
import { checkObservation, checkScore, checkTrace } from '../../../model/check.js'
import { mergeInput, normaliseScore } from '../../../model/normalise.js'
import { mergeObservation } from '../../../model/pieces.js'
import type { ScoreInput, ScoreRecord } from '../../../model/score.js'
import { makeGuard } from './makeGuard.js'
import type { Store } from './Store.js'
import { refreshSession, refreshTrace, writeTrace } from './writeTrace.js'

/** Writes records; each is taken or refused for itself. `userIds`: the only users that the writer may see. */
export function writeBatch(store: Store, batch: WriteBatch, userIds?: readonly string[]): WriteResult {
  const { observations, scores, sessions } = store
  const guard = userIds && makeGuard(store, userIds)
  const intake = new Intake()
  const changed = new Set<string>()

  const judge = ({ traceId, sessionId, observationId }: ScoreRecord) => {
    const trace = traceId ?? (sessionId === null && observationId !== null ? observations.get(observationId)?.traceId : null)
    if (trace) changed.add(trace)
    else if (sessionId !== null) for (const session of sessions.all(sessionId)) refreshSession(store, session)
  }

  const writeTraces = () => intake.each(batch.traces, checkTrace, guard?.trace, (input) => {
    const reason = writeTrace(store, input)
    if (reason === null) changed.delete(input.id)
    return reason
  })
  // What may be written depends on whose the trace is; else its observations come first, and the trace is assembled once.
  if (guard) writeTraces()
  intake.each(batch.observations, checkObservation, guard?.observation, (input) => {
    const before = observations.get(input.id)
    const merged = mergeObservation(store.said.get(input.id) ?? before, input)
    // A record of its own: the caller keeps theirs.
    const said = merged === input ? { ...input } : merged
    const reason = checkObservation(said)
    if (reason !== null) return reason
    const record = assembleObservation(said)
    observations.set(record)
    if (!said.pieces && said.name === record.name && said.totalTokens === record.totalTokens && said.costSource === record.costSource) store.said.delete(said.id)
    else store.said.set(said.id, said)
    changed.add(record.traceId)
    if (before) changed.add(before.traceId)
    return null
  })
  if (!guard) writeTraces()
  intake.each(batch.scores, checkScore, guard?.score, (input) => {
    const before = scores.get(input.id)
    // The type of the value follows the value: that of the earlier one does not bind.
    const said = mergeInput<ScoreInput>(before ? { ...before, dataType: undefined } : input, input)
    const reason = checkScore(said)
    if (reason !== null) return reason
    const score = normaliseScore(said)
    scores.set(score)
    for (const each of [before, score]) if (each) judge(each)
    return null
  })
  for (const traceId of changed) refreshTrace(store, traceId)
  if (intake.result.accepted > 0) store.version++
  return intake.result
}
