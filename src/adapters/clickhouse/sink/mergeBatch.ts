import type { Rejection, WriteBatch, WriteResult } from '../../../contract/adapter.js'
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
  const rejected: Rejection[] = []
  let accepted = 0

  const each = <Input extends { readonly id: string }>(
    inputs: readonly Input[] | undefined, check: (input: unknown) => string | null, refuse: ((input: Input) => string | null) | undefined,
    write: (input: Input) => string | null,
  ) => {
    for (const input of inputs ?? []) {
      // What is no object with an id cannot be looked up: the check says what it lacks.
      const id = typeof input?.id === 'string' ? input.id : ''
      const reason = id === '' ? check(input) : (refuse?.(input) ?? unstorable(input) ?? write(input))
      if (reason === null) accepted++
      else rejected.push({ id, reason })
    }
  }

  // What may be written depends on whose the trace is: traces first.
  each(batch.traces, checkTrace, guard?.trace, (input) => {
    const said = mergeTrace(slice.traces.get(input.id), input)
    const reason = checkTrace(said)
    if (reason === null) slice.traces.set(said.id, said)
    return reason
  })
  each(batch.observations, checkObservation, guard?.observation, (input) => {
    const said = mergeObservation(slice.observations.get(input.id)?.said, input)
    const reason = checkObservation(said)
    if (reason !== null) return reason
    slice.setObservation({ said, record: assembleObservation(said) })
    slice.written.observations.add(said.id)
    return null
  })
  each(batch.scores, checkScore, guard?.score, (input) => {
    const known = slice.scores.get(input.id)
    // The type of the value follows the value: that of the earlier one does not bind.
    const said = mergeInput<ScoreInput>(known ? { ...known, dataType: undefined } : input, input)
    const reason = checkScore(said)
    if (reason !== null) return reason
    slice.scores.set(said.id, normaliseScore(said))
    slice.written.scores.add(said.id)
    return null
  })
  return { accepted, rejected }
}
