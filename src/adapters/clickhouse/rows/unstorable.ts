import { show } from '../../../model/show.js'

const HALF = /\p{Surrogate}/u
const IDS: ReadonlySet<string> = new Set(['id', 'traceId', 'parentId', 'userId', 'sessionId', 'observationId'])
/** Kept as JSON, where half a surrogate pair is escaped. */
const AS_JSON: ReadonlySet<string> = new Set(['input', 'output', 'metadata', 'pieces'])

/**
 * Why ClickHouse cannot keep a record that is good otherwise, or `null`. Text is UTF-8 there, which has no form for half
 * a surrogate pair: other texts get U+FFFD for it, but two ids must not become one. Payloads are JSON, for which some
 * nest too deep.
 */
export function unstorable(record: object): string | null {
  for (const [field, value] of Object.entries(record)) {
    if (IDS.has(field) && typeof value === 'string' && HALF.test(value)) {
      return `${field} must be a text of whole characters, but holds half a surrogate pair: ${show(value)}`
    }
    if (AS_JSON.has(field)) {
      const reason = whyNotJson(value)
      if (reason !== null) return `${field} cannot be written as JSON: ${reason}`
    }
    if (field === 'pieces' && Array.isArray(value)) {
      for (const piece of value) {
        const said: unknown = piece?.said
        const reason = typeof said === 'object' && said !== null ? unstorable(said) : null
        if (reason !== null) return `pieces ${reason}`
      }
    }
  }
  return null
}

function whyNotJson(value: unknown): string | null {
  try {
    JSON.stringify(value)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
