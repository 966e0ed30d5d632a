import type { JsonValue } from '../../model/json.js'
import type { IngestLimits } from '../limits.js'
import { isObject, parsePayload } from '../payload.js'
import type { Fields } from './precedence.js'
import { unflatten } from './unflatten.js'

type Ranks = Partial<Record<keyof Fields, number>>

interface Indexed {
  readonly field: keyof Fields
  readonly rank: number
  readonly entries: [path: string, value: JsonValue][]
}

/**
 * What the attributes of a span say, by the precedence of the conventions. A span begins with what its resource and
 * scope say; the same attribute on the span itself is believed first.
 */
export class SpanFields {
  readonly values: Partial<Fields>
  readonly traceMetadata: Map<string, JsonValue>
  readonly observationMetadata: Map<string, JsonValue>
  private readonly ranks: Ranks
  private indexed: Indexed[] | null = null

  constructor(inherited?: SpanFields) {
    this.values = { ...inherited?.values }
    this.ranks = {}
    // Half a place behind: the same attribute on the span wins, one that is believed less does not.
    for (const field in inherited?.ranks) {
      if (isField(field, inherited.ranks)) this.ranks[field] = (inherited.ranks[field] ?? 0) + 0.5
    }
    this.traceMetadata = new Map(inherited?.traceMetadata)
    this.observationMetadata = new Map(inherited?.observationMetadata)
  }

  /** Puts together what came in many attributes each. To be called once all have been read. */
  finish(limits: IngestLimits): this {
    for (const { field, rank, entries } of this.indexed ?? []) {
      if ((field === 'input' || field === 'output') && this.isBetter(field, rank)) this.set(field, rank, unflatten(entries, limits.maxDepth))
    }
    this.indexed = null
    return this
  }

  isBetter(field: keyof Fields, rank: number): boolean {
    return rank < (this.ranks[field] ?? Infinity)
  }

  set<F extends keyof Fields>(field: F, rank: number, value: Fields[F]): void {
    this.values[field] = value
    this.ranks[field] = rank
  }

  addIndexed(field: keyof Fields, rank: number, path: string, value: JsonValue): void {
    this.indexed ??= []
    let list = this.indexed.find((one) => one.field === field && one.rank === rank)
    if (!list) this.indexed.push(list = { field, rank, entries: [] })
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

  private metadataOf(of: 'trace' | 'observation'): Map<string, JsonValue> {
    return of === 'trace' ? this.traceMetadata : this.observationMetadata
  }
}

function isField(key: string, ranks: Ranks): key is keyof Fields {
  return key in ranks
}
