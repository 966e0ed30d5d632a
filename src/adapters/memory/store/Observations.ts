import { assembleObservation } from '../../../model/assembleObservation.js'
import { checkObservation } from '../../../model/check.js'
import { mergeObservation } from '../../../model/pieces.js'
import type { ObservationInput, ObservationRecord } from '../../../model/trace.js'

const NONE: readonly ObservationRecord[] = []

/** What a writer said that the filled-in record does not show, so that a later piece merges with what was said. */
function saidOf(input: ObservationInput, record: ObservationRecord): Partial<ObservationInput> | null {
  if (input.pieces) return { pieces: input.pieces, timestamp: input.timestamp }
  const said: { -readonly [K in keyof ObservationInput]?: ObservationInput[K] } = {}
  if (record.totalTokens !== null && (input.totalTokens ?? null) === null) said.totalTokens = null
  if (record.costSource !== (input.costSource ?? null)) said.costSource = input.costSource ?? null
  if (!input.name) said.name = ''
  return Object.keys(said).length > 0 ? said : null
}

/** The observations, as records, by id and by trace. They may come before their trace. */
export class Observations {
  private readonly records = new Map<string, ObservationRecord>()
  private readonly said = new Map<string, Partial<ObservationInput>>()
  private readonly byTrace = new Map<string, ObservationRecord[]>()

  /** Merges a record into what is known. Returns what was there before, or why it cannot be taken. */
  write(input: ObservationInput): { readonly record: ObservationRecord; readonly before: ObservationRecord | undefined } | string {
    const before = this.records.get(input.id)
    const merged = before ? mergeObservation({ ...before, ...this.said.get(before.id) }, input) : input
    const reason = checkObservation(merged)
    if (reason !== null) return reason
    const record = assembleObservation(merged)
    const said = saidOf(merged, record)
    if (said) this.said.set(record.id, said)
    else this.said.delete(record.id)
    if (before) this.leave(before)
    this.records.set(record.id, record)
    const siblings = this.byTrace.get(record.traceId)
    if (siblings) siblings.push(record)
    else this.byTrace.set(record.traceId, [record])
    return { record, before }
  }

  get(id: string): ObservationRecord | undefined {
    return this.records.get(id)
  }

  of(traceId: string): readonly ObservationRecord[] {
    return this.byTrace.get(traceId) ?? NONE
  }

  /** Removes those of a trace and returns them. */
  removeOf(traceId: string): readonly ObservationRecord[] {
    const removed = this.of(traceId)
    for (const { id } of removed) {
      this.records.delete(id)
      this.said.delete(id)
    }
    this.byTrace.delete(traceId)
    return removed
  }

  private leave(record: ObservationRecord): void {
    const left = this.of(record.traceId).filter((other) => other !== record)
    if (left.length > 0) this.byTrace.set(record.traceId, left)
    else this.byTrace.delete(record.traceId)
  }
}
