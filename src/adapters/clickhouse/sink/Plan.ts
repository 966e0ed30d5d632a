import { type Kind, type Place, isSame } from './places.js'

type Row = Readonly<Record<string, unknown>>

/** The rows that one write inserts, in the order in which they go. */
export class Plan {
  /** Old places and new, before anything moves. */
  readonly places: Row[] = []
  readonly history: Row[] = []
  /** Before the traces: what was said of a trace is never older than the trace. */
  readonly payloads: Row[] = []
  readonly observations: Row[] = []
  readonly scores: Row[] = []
  readonly traces: Row[] = []
  /** Payloads of places that traces have left: gone only when the trace is elsewhere. */
  readonly leftPayloads: Row[] = []
  readonly users: Row[] = []
  /** Users to count anew once the traces are there, by the generation that they get and what it must be kept for. */
  readonly recount = new Map<string, { readonly generation: number; readonly keptAt: number }>()
  /** The new places alone, when all is done. */
  readonly settled: Row[] = []

  constructor(readonly tenant: string, readonly version: number) {}

  get isEmpty(): boolean {
    return this.recount.size === 0 && [this.places, this.history, this.payloads, this.observations, this.scores, this.traces, this.leftPayloads, this.users, this.settled]
      .every((rows) => rows.length === 0)
  }

  /** A record is where it was, or moves. `known`: all places that it may be in. */
  place(kind: Kind, id: string, known: readonly Place[], place: Place, timestamp: number): void {
    const { tenant, version } = this
    const all = known.some((other) => isSame(other, place)) ? known : [...known, place]
    if (all !== known) this.places.push({ tenant, kind, id, version, is_deleted: 0, places: all, timestamp })
    if (all.length > 1) this.settled.push({ tenant, kind, id, version: version + 1, is_deleted: 0, places: [place], timestamp })
  }
}
