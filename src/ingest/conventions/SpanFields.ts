import type { JsonValue } from '../../model/json.js'
import type { IngestLimits } from '../limits.js'
import { isObject, parsePayload } from '../payload.js'
import { type Fields, type FieldValues, NOTHING } from './precedence.js'
import { unflatten } from './unflatten.js'

interface Indexed {
  readonly field: 'input' | 'output'
  readonly place: number
  readonly rank: number
  readonly entries: [path: string, value: JsonValue][]
}

const UNSAID: readonly number[] = Object.keys(NOTHING).map(() => Infinity)

/**
 * What the attributes of a span say, by the precedence of the conventions. A span begins with what its resource and
 * scope say; the same attribute on the span itself is believed first.
 */
export class SpanFields {
  readonly values: FieldValues
  /** `null` = none. */
  traceMetadata: Map<string, JsonValue> | null
  observationMetadata: Map<string, JsonValue> | null
  /** By the place of the field in the precedence: how far down its list the attribute stands that is believed. */
  private readonly ranks: number[]
  private inheritable: readonly number[] | null = null
  private indexed: Indexed[] | null = null

  constructor(inherited: SpanFields | null) {
    this.values = { ...(inherited ? inherited.values : NOTHING) }
    this.ranks = (inherited ? inherited.ranksBelow() : UNSAID).slice()
    this.traceMetadata = inherited?.traceMetadata ? new Map(inherited.traceMetadata) : null
    this.observationMetadata = inherited?.observationMetadata ? new Map(inherited.observationMetadata) : null
  }

  isBetter(place: number, rank: number): boolean {
    return rank < this.ranks[place]!
  }

  set<F extends keyof Fields>(field: F, place: number, rank: number, value: Fields[F]): void {
    this.values[field] = value
    this.ranks[place] = rank
  }

  addIndexed(field: keyof Fields, place: number, rank: number, path: string, value: JsonValue): void {
    if (field !== 'input' && field !== 'output') return
    this.indexed ??= []
    let list = this.indexed.find((one) => one.place === place && one.rank === rank)
    if (!list) this.indexed.push(list = { field, place, rank, entries: [] })
    list.entries.push([path, value])
  }

  addMetadata(of: 'trace' | 'observation', value: JsonValue, limits: IngestLimits): void {
    const whole = parsePayload(value, limits)
    if (!isObject(whole)) this.metadataOf(of).set('metadata', whole)
    else for (const [key, inner] of Object.entries(whole)) this.metadataOf(of).set(key, inner)
  }

  addMetadataKey(of: 'trace' | 'observation', key: string, value: JsonValue, limits: IngestLimits): void {
    this.metadataOf(of).set(key, parsePayload(value, limits))
  }

  /** Puts together what came in many attributes each. To be called once all have been read. */
  finish(limits: IngestLimits): this {
    for (const { field, place, rank, entries } of this.indexed ?? []) {
      if (this.isBetter(place, rank)) this.set(field, place, rank, unflatten(entries, limits.maxDepth))
    }
    this.indexed = null
    return this
  }

  private metadataOf(of: 'trace' | 'observation'): Map<string, JsonValue> {
    return of === 'trace' ? (this.traceMetadata ??= new Map()) : (this.observationMetadata ??= new Map())
  }

  /** Half a place behind: the same attribute on the span wins, one that is believed less does not. */
  private ranksBelow(): readonly number[] {
    return (this.inheritable ??= this.ranks.map((rank) => rank + 0.5))
  }
}
