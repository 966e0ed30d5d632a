import type { Rejection } from '../../contract/adapter.js'
import type { JsonValue } from '../../model/json.js'

/** A name and a value, as plain JSON. */
export interface Attribute {
  readonly key: string
  readonly value: JsonValue
}

/** Something that happened within a span. */
export interface OtlpEvent {
  readonly name: string
  /** Unix milliseconds; `null` where it is not said. */
  readonly time: number | null
  readonly attributes: readonly Attribute[]
}

/** A span as it was sent, whatever the wire. */
export interface OtlpSpan {
  /** Lower-case hex. */
  readonly traceId: string
  /** Lower-case hex. */
  readonly spanId: string
  readonly parentId: string | null
  readonly name: string
  /** Unix milliseconds. */
  readonly start: number
  /** Unix milliseconds; `null` where it is not said, or lies before the start. */
  readonly end: number | null
  readonly failed: boolean
  readonly statusMessage: string
  readonly attributes: readonly Attribute[]
  readonly events: readonly OtlpEvent[]
}

/** Spans of one resource and one scope. */
export interface OtlpGroup {
  readonly resource: readonly Attribute[]
  readonly scope: readonly Attribute[]
  /** Name of the instrumentation. */
  readonly scopeName: string
  readonly spans: readonly OtlpSpan[]
}

/** What a body holds. */
export interface OtlpContent {
  readonly groups: readonly OtlpGroup[]
  readonly rejected: readonly Rejection[]
}
