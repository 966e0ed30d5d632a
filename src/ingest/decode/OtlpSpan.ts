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

/** What spans have around them. */
export interface OtlpScope {
  readonly resource: readonly Attribute[]
  readonly attributes: readonly Attribute[]
  /** Name of the instrumentation. */
  readonly name: string
}

/** Takes spans one by one, so that what they are read from can be let go. Those of one scope come with the same object. */
export type OtlpVisitor = (span: OtlpSpan, scope: OtlpScope) => void
