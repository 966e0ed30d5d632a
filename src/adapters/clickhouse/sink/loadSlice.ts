import type { WriteBatch } from '../../../contract/adapter.js'
import type { ScoreInput } from '../../../model/score.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { toNumber, toText } from '../rows/values.js'
import type { Kind } from './places.js'
import { Slice } from './Slice.js'
import type { Store } from './Store.js'
import { Wanted } from './Wanted.js'

/**
 * Reads all that a batch may touch: its records, the traces that its observations are or were in, and the traces that its
 * scores judge or judged. Mostly two rounds, whatever the size: where records are, then the records. Further ones only
 * for what the first have told of.
 */
export async function loadSlice(store: Store, batch: WriteBatch): Promise<Slice> {
  const loader = new Loader(store)
  loader.want(batch)
  while (loader.isWanting) await loader.load()
  return loader.slice
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A list of the batch's records that have an id: the others are refused later. */
function recordsOf<Input extends { readonly id: string }>(inputs: readonly Input[] | undefined): readonly Input[] {
  return (inputs ?? []).filter((input) => isId(input?.id))
}

class Loader {
  readonly slice = new Slice()
  private readonly located = { t: new Wanted(), o: new Wanted(), s: new Wanted() }
  private readonly whole = new Wanted()
  private readonly judged = new Wanted()
  private readonly sessions = new Wanted()
  private readonly scores = new Wanted()
  /** Observations that the batch writes: the traces that they leave are assembled anew. */
  private readonly moving = new Set<string>()

  constructor(private readonly store: Store) {}

  want(batch: WriteBatch): void {
    for (const { id } of recordsOf(batch.traces)) this.wantTrace(id)
    for (const { id, traceId, pieces } of recordsOf(batch.observations)) {
      this.moving.add(id)
      this.located.o.add(id)
      this.wantTrace(traceId)
      if (Array.isArray(pieces)) for (const piece of pieces) this.wantTrace(piece?.said?.traceId)
    }
    for (const score of recordsOf(batch.scores)) {
      this.located.s.add(score.id)
      this.scores.add(score.id)
      this.wantJudged(score)
    }
  }

  get isWanting(): boolean {
    const { located: { t, o, s }, whole, judged, sessions, scores } = this
    return [t, o, s, whole, judged, sessions, scores].some(({ isFresh }) => isFresh)
  }

  async load(): Promise<void> {
    const { store, slice, located } = this
    const fresh = (['t', 'o', 's'] as const).flatMap((kind) => located[kind].take().map((id): [Kind, string] => [kind, id]))
    if (fresh.length > 0) {
      for (const row of await store.locations(fresh)) this.enterLocation(row)
      // What is known now tells of more places.
      return
    }
    const whole = this.whole.take()
    const judged = this.judged.take().filter((id) => !this.whole.has(id))
    const placesOf = (ids: readonly string[]) => ids.flatMap((id) => slice.placesOf('t', id).map(([user, time]): [string, number, string] => [user, time, id]))
    const [traceRows, payloadRows, observationRows, partIds, scoreRows, sessionRows] = await Promise.all([
      store.traces(placesOf([...whole, ...judged])),
      store.payloads(placesOf(whole)),
      store.observations(whole),
      store.observationIds(judged),
      store.scores(this.scores.take().flatMap((id) => slice.placesOf('s', id).map(([target]): [string, string] => [target, id]))),
      store.sessions(this.sessions.take()),
    ])
    slice.enter(traceRows, slice.traceRows)
    slice.enter(payloadRows, slice.payloadRows)
    for (const id of whole) {
      slice.whole.add(id)
      slice.judged.delete(id)
      slice.readTrace(id)
    }
    for (const id of judged) slice.judged.set(id, new Set())
    for (const row of partIds) slice.judged.get(toText(row['trace_id']))?.add(toText(row['id']))
    for (const id of slice.enter(observationRows, slice.observationRows)) {
      slice.readObservation(id)
      if (this.moving.has(id)) for (const piece of slice.observations.get(id)?.said.pieces ?? []) this.wantTrace(piece.said.traceId)
    }
    for (const id of slice.enter(scoreRows, slice.scoreRows)) {
      slice.readScore(id)
      const score = slice.scores.get(id)
      if (score) this.wantJudged(score)
    }
    for (const row of sessionRows) {
      const session = toText(row['session_id'])
      if (!slice.sessionRows.get(session)?.push(row)) slice.sessionRows.set(session, [row])
      slice.highest = Math.max(slice.highest, toNumber(row['version']))
    }
  }

  private enterLocation(row: ClickHouseRow): void {
    const [kind, id] = [toText(row['kind']), toText(row['id'])]
    this.slice.enterLocation(row)
    for (const [key] of this.slice.placesOf(kind === 't' || kind === 'o' ? kind : 's', id)) {
      if (kind === 'o' && this.moving.has(id)) this.wantTrace(key)
      else if (kind === 'o') this.wantJudged({ traceId: key })
      else if (kind === 's') this.wantTarget(key)
    }
  }

  private wantTrace(id: unknown): void {
    if (!isId(id)) return
    this.located.t.add(id)
    this.whole.add(id)
  }

  private wantJudged({ traceId, sessionId, observationId }: Partial<ScoreInput>): void {
    if (isId(traceId)) {
      this.located.t.add(traceId)
      this.judged.add(traceId)
    }
    if (isId(sessionId)) this.sessions.add(sessionId)
    if (isId(observationId)) this.located.o.add(observationId)
  }

  private wantTarget(target: string): void {
    const [kind, id] = [target.slice(0, 1), target.slice(1)]
    this.wantJudged(kind === 't' ? { traceId: id } : kind === 's' ? { sessionId: id } : { observationId: id })
  }
}
