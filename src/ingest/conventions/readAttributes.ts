import type { Attribute } from '../decode/OtlpSpan.js'
import type { IngestLimits } from '../limits.js'
import { ATTRIBUTES } from './attributeTable.js'
import { SpanFields } from './SpanFields.js'

/** What attributes say, in one pass over them. `inherited`: what those around them say. */
export function readAttributes(attributes: readonly Attribute[], limits: IngestLimits, inherited: SpanFields | null): SpanFields {
  const fields = new SpanFields(inherited)
  for (const { key, value } of attributes) {
    const takes = ATTRIBUTES.exact.get(key)
    if (takes) {
      for (const take of takes) take(fields, value, limits, '')
      continue
    }
    const candidates = ATTRIBUTES.prefixes.get(key.slice(0, key.indexOf('.')))
    if (!candidates) continue
    for (const { prefix, take } of candidates) if (key.startsWith(prefix)) take(fields, value, limits, key.slice(prefix.length))
  }
  return fields.finish(limits)
}
