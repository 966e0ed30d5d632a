import type { ScoreRecord } from '../../../model/score.js'
import type { ObservationInput, ObservationRecord, TraceInput } from '../../../model/trace.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { readObservation } from '../rows/observationRow.js'
import { readObservationSaid, readTraceSaid } from '../rows/said.js'
import { readScore, scoreTarget } from '../rows/scoreRow.js'
import { readTraceRecord } from '../rows/traceRow.js'
import { toNumber, toText } from '../rows/values.js'
import { isSame, type Kind, type Place, placeOf } from './places.js'

/** An observation, as it was said and as it is. */
interface HeldObservation {
  readonly said: ObservationInput
  readonly record: ObservationRecord
}

/** Live rows by id, the newest first: more than one where a write was cut short. */
type Rows = Map<string, ClickHouseRow[]>

const NO_PAYLOAD: ClickHouseRow = { input: '', output: '', metadata: '', said: '' }

/** All that one write may change or needs to know, and in the end how it is to be. */
export class Slice {
  /** Where records are, by kind + id; more than one place where a write was cut short. */
  readonly places = new Map<string, readonly Place[]>()
  readonly traceRows: Rows = new Map()
  readonly payloadRows: Rows = new Map()
  readonly observationRows: Rows = new Map()
  readonly scoreRows: Rows = new Map()
  /** Traces by session id, as they were. */
  readonly sessionRows = new Map<string, ClickHouseRow[]>()
  /** Ids of traces of which only the feedback may change → those of their observations. */
  readonly judged = new Map<string, Set<string>>()
  /** Ids of traces that are assembled anew. */
  readonly whole = new Set<string>()
  /** What was said of them. */
  readonly traces = new Map<string, TraceInput>()
  readonly observations = new Map<string, HeldObservation>()
  readonly scores = new Map<string, ScoreRecord>()
  /** Ids of those that the batch writes. */
  readonly written = { observations: new Set<string>(), scores: new Set<string>() }
  /** The newest version of any row. */
  highest = 0
  private readonly parts = new Map<string, Set<string>>()

  /** Takes in where a record is. */
  enterLocation(row: ClickHouseRow): void {
    const places = Array.isArray(row['places']) ? row['places'].map(([key, time]): Place => [String(key), Number(time)]) : []
    this.places.set(toText(row['kind']) + toText(row['id']), places)
    this.highest = Math.max(this.highest, toNumber(row['version']))
  }

  placesOf(kind: Kind, id: string): readonly Place[] {
    return this.places.get(kind + id) ?? []
  }

  /** The observations of a trace that is whole, as they are now. */
  partsOf(traceId: string): ObservationRecord[] {
    return Array.from(this.parts.get(traceId) ?? [], (id) => this.observations.get(id)?.record).filter((record) => record !== undefined)
  }

  /** Ids of the observations of any trace. */
  partIdsOf(traceId: string): Iterable<string> {
    return this.whole.has(traceId) ? (this.parts.get(traceId) ?? []) : (this.judged.get(traceId) ?? [])
  }

  setObservation(held: HeldObservation): void {
    const { id, traceId } = held.record
    const before = this.observations.get(id)
    if (before) this.parts.get(before.record.traceId)?.delete(id)
    this.observations.set(id, held)
    const parts = this.parts.get(traceId)
    if (parts) parts.add(id)
    else this.parts.set(traceId, new Set([id]))
  }

  /** Where a score that is in the slice belongs. */
  targetOf(id: string): string | null {
    const score = this.scores.get(id)
    return score ? scoreTarget(score) : null
  }

  /** Takes live rows in; returns the ids. */
  enter(rows: readonly ClickHouseRow[], into: Rows): Set<string> {
    const ids = new Set<string>()
    for (const row of rows) {
      const id = toText(row['id'])
      const known = into.get(id)?.filter((other) => !isSame(placeOf(other), placeOf(row))) ?? []
      into.set(id, [...known, row].sort((a, b) => toNumber(b['version']) - toNumber(a['version'])))
      ids.add(id)
      this.highest = Math.max(this.highest, toNumber(row['version']))
    }
    return ids
  }

  /** Reads what was said of a trace, once its rows are there. */
  readTrace(id: string): void {
    const row = this.traceRows.get(id)?.[0]
    if (!row) return
    const payload = this.payloadRows.get(id)?.[0]
    const record = readTraceRecord(row, payload ?? NO_PAYLOAD)
    this.traces.set(id, payload ? readTraceSaid(record, toText(payload['said'])) : record)
  }

  readObservation(id: string): void {
    const row = this.observationRows.get(id)?.[0]
    if (!row) return
    const record = readObservation(row)
    this.setObservation({ record, said: readObservationSaid(record, toText(row['said'])) })
  }

  readScore(id: string): void {
    const row = this.scoreRows.get(id)?.[0]
    if (row) this.scores.set(id, readScore(row))
  }
}
