/** How much one body may hold. A body beyond `maxBytes`, `maxSpans` or `maxDepth` is refused, the rest is cut or left out. */
export interface IngestLimits {
  /** Bytes of the body once unpacked. Default 32 MiB. Beyond: `IngestError`, `too_large`. */
  readonly maxBytes: number
  /** Spans of an OTLP body, or events of a Langfuse batch. Default 50,000. Beyond: `IngestError`, `too_large`. */
  readonly maxSpans: number
  /** Attributes read per span, per event, per resource. Default 1,000; those behind it are left out. */
  readonly maxAttributes: number
  /** Characters of one text. Default 1 Mi; what is longer is cut there and ends with `…`. */
  readonly maxAttributeLength: number
  /** Lists and objects within each other. Default 64. Deeper in a body: `IngestError`, `unreadable`; deeper in JSON within a text: the text stays a text. */
  readonly maxDepth: number
}

/** The limits where none are given. */
export const DEFAULT_LIMITS: IngestLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxSpans: 50_000,
  maxAttributes: 1_000,
  maxAttributeLength: 1024 * 1024,
  maxDepth: 64,
}
