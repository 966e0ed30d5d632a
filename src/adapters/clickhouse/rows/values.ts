import type { JsonValue } from '../../../model/json.js'

/** A number of an answer: 64-bit integers come as numbers or as text. */
export const toNumber = (value: unknown): number => Number(value)
export const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

const HALF = /\p{Surrogate}/gu

/** A text for a column: `''` when absent, and U+FFFD for half a surrogate pair, which has no UTF-8. */
export const textOf = (value: string | null): string => (value === null ? '' : value.replace(HALF, '\uFFFD'))

/** A text of an answer. */
export const toText = (value: unknown): string => String(value)
/** Absent texts are stored as `''`. */
export const textOrNull = (value: unknown): string | null => String(value) || null
/** A list or a tuple of an answer. */
export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const toTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** The largest `Int64` that is a double: what larger sums are stored as. */
const MOST = 9_223_372_036_854_774_784

/** A count of tokens for an `Int64` column: what hostile counts add up to may not fit. */
export const toInt64 = (value: number | null): number | null => (value === null ? null : Math.min(value, MOST))

/** A payload as a column holds it: JSON, `''` for `null` and for an object without keys. Half a surrogate pair is kept escaped. */
export function toJson(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return ''
  return JSON.stringify(value) ?? ''
}

/** A payload from its column. `__proto__` is a key like any other. */
export function readJson(value: unknown): JsonValue {
  return value === '' ? null : JSON.parse(String(value)) as JsonValue
}

export function toMetadata(metadata: { readonly [key: string]: JsonValue }): string {
  return Object.keys(metadata).length === 0 ? '' : toJson(metadata)
}

export function readMetadata(value: unknown): { readonly [key: string]: JsonValue } {
  const metadata = readJson(value)
  return typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata as { readonly [key: string]: JsonValue } : {}
}
