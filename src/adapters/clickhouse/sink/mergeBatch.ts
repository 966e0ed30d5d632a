import type { WriteBatch, WriteResult } from '../../../contract/adapter.js'
import { Intake } from '../../../contract/Intake.js'
import { assembleObservation } from '../../../model/assembleObservation.js'
import { checkObservation, checkScore, checkTrace } from '../../../model/check.js'
import { mergeInput, normaliseScore } from '../../../model/normalise.js'
import { mergeObservation, mergeTrace } from '../../../model/pieces.js'
import type { ScoreInput } from '../../../model/score.js'
import { unstorable } from '../rows/unstorable.js'
import { makeGuard } from './makeGuard.js'
import type { Slice } from './Slice.js'

/** Merges a batch into what is known; each record is taken or refused for itself. `userIds`: the only users that the writer may see. */
export function mergeBatch(slice: Slice, batch: WriteBatch, userIds?: readonly string[]): WriteResult {
  const guard = userIds && makeGuard(slice, userIds)
  const intake = new Intake()

  // What may be written depends on whose the trace is: traces first.
  intake.each(batch.traces, checkTrace, guard?.trace, unstorable, (input) => {
    const said = mergeTrace(slice.traces.get(input.id), input)
    const reason = checkTrace(said)
    if (reason === null) slice.traces.set(said.id, said)
    return reason
  })
  intake.each(batch.observations, checkObservation, guard?.observation, unstorable, (input) => {
    const said = mergeObservation(slice.observations.get(input.id)?.said, input)
    const reason = checkObservation(said)
    if (reason !== null) return reason
    slice.setObservation({ said, record: assembleObservation(said) })
    slice.written.observations.add(said.id)
    return null
  })
  intake.each(batch.scores, checkScore, guard?.score, unstorable, (input) => {
    const known = slice.scores.get(input.id)
    // The type of the value follows the value: that of the earlier one does not bind.
    const said = mergeInput<ScoreInput>(known ? { ...known, dataType: undefined } : input, input)
    const reason = checkScore(said)
    if (reason !== null) return reason
    slice.scores.set(said.id, normaliseScore(said))
    slice.written.scores.add(said.id)
    return null
  })
  return intake.result
}
