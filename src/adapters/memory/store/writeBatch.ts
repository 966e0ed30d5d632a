import type { Rejection, WriteBatch, WriteResult } from '../../../contract/adapter.js'
import { checkObservation, checkScore, checkTrace } from '../../../model/check.js'
import type { ScoreInput } from '../../../model/score.js'
import type { ObservationInput, TraceInput } from '../../../model/trace.js'
import { scoreTarget } from './scoreRow.js'
import type { Store } from './Store.js'
import { observeTrace, writeTrace } from './writeTrace.js'

/** Says why a record may not be written by this writer, or `null`. */
export interface WriteGuard {
  trace(input: TraceInput): string | null
  observation(input: ObservationInput): string | null
  score(input: ScoreInput): string | null
}

/** Writes records; each is taken or refused for itself. */
export function writeBatch(store: Store, batch: WriteBatch, guard: WriteGuard | null): WriteResult {
  const rejected: Rejection[] = []
  const observed = new Set<string>()
  let accepted = 0

  const each = <Input extends { readonly id: string }>(
    inputs: readonly Input[] | undefined, check: (input: unknown) => string | null, write: (input: Input) => string | null,
    allow: ((input: Input) => string | null) | undefined,
  ) => {
    for (const input of inputs ?? []) {
      // What is no object with an id cannot be looked up: the check says what it lacks.
      const reason = typeof input?.id === 'string' && input.id !== '' ? (allow?.(input) ?? write(input)) : check(input)
      if (reason === null) accepted++
      else rejected.push({ id: typeof input?.id === 'string' ? input.id : '', reason })
    }
  }

  // Small batches grow by a share instead: growing to measure each time would copy the columns for every one.
  if (batch.traces && batch.traces.length > store.rows / 4) store.reserve(batch.traces.length)
  each(batch.traces, checkTrace, (input) => writeTrace(store, input), guard?.trace)
  each(batch.observations, checkObservation, (input) => {
    const written = store.observations.write(input)
    if (typeof written === 'string') return written
    const { record, before } = written
    observed.add(record.traceId)
    if (before && before.traceId !== record.traceId) observed.add(before.traceId)
    if (before?.traceId !== record.traceId) {
      for (const target of store.scores.follow(record.id, before?.traceId)) scoreTarget(store, target)
    }
    return null
  }, guard?.observation)
  for (const traceId of observed) observeTrace(store, traceId)
  each(batch.scores, checkScore, (input) => {
    const targets = store.scores.write(input)
    if (typeof targets === 'string') return targets
    for (const target of targets) scoreTarget(store, target)
    return null
  }, guard?.score)
  if (accepted > 0) store.version++
  return { accepted, rejected }
}
