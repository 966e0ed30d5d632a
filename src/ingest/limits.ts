/** How much one body may hold. A body beyond `maxBytes` or `maxSpans` is refused; of a span beyond the others the rest is left out. */
export interface IngestLimits {
  /** Bytes of the body once unpacked. Default 32 MiB. Beyond: `IngestError`, `too_large`. */
  readonly maxBytes: number
  /** Spans of an OTLP body, or events of a Langfuse batch. Default 50,000. Beyond: `IngestError`, `too_large`. */
  readonly maxSpans: number
  /** Attributes read per span, per event, per resource. Default 1,000; those behind it are left out. */
  readonly maxAttributes: number
  /** Characters of one text. Default 1 Mi. A longer input, output or value of metadata is cut there and ends with `…`; any other longer text, such as an id, counts as not sent. */
  readonly maxAttributeLength: number
  /** Lists and objects within each other. Default 64. What lies deeper is `null`; JSON within a text that is deeper stays a text. */
  readonly maxDepth: number
}

const DEFAULTS: IngestLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxSpans: 50_000,
  maxAttributes: 1_000,
  maxAttributeLength: 1024 * 1024,
  maxDepth: 64,
}

/** The limits given, and the defaults of those that are not. */
export function withDefaults(given: Partial<IngestLimits>): IngestLimits {
  return {
    maxBytes: given.maxBytes ?? DEFAULTS.maxBytes,
    maxSpans: given.maxSpans ?? DEFAULTS.maxSpans,
    maxAttributes: given.maxAttributes ?? DEFAULTS.maxAttributes,
    maxAttributeLength: given.maxAttributeLength ?? DEFAULTS.maxAttributeLength,
    maxDepth: given.maxDepth ?? DEFAULTS.maxDepth,
  }
}
