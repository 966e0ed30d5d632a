import { show } from '../../../model/show.js'

const HALF = /\p{Surrogate}/u

/** Fields that are kept as JSON, where half a surrogate pair can be escaped. */
const AS_JSON: ReadonlySet<string> = new Set(['input', 'output', 'metadata', 'pieces'])

/**
 * Why ClickHouse cannot keep a record that is good otherwise, or `null`. A text is UTF-8 there, which half a surrogate
 * pair has no form in; payloads are JSON, which some nest too deep for.
 */
export function unstorable(record: object): string | null {
  for (const [field, value] of Object.entries(record)) {
    if (AS_JSON.has(field)) {
      try {
        JSON.stringify(value)
      } catch (error) {
        return `${field} cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`
      }
    } else if (typeof value === 'string' ? HALF.test(value) : Array.isArray(value) && value.some((item) => typeof item === 'string' && HALF.test(item))) {
      return `${field} must be text of whole characters, but holds half a surrogate pair: ${show(value)}`
    }
  }
  return null
}
