import type { JsonValue } from '../model/json.js'
import type { IngestLimits } from './limits.js'

type PayloadLimits = Pick<IngestLimits, 'maxAttributeLength' | 'maxDepth'>

/**
 * What stands in an attribute that may hold JSON in a text: an object or a list where the text is one, else the text.
 * Too long a text is cut; JSON that is too deep stays a text.
 */
export function parsePayload(value: JsonValue, limits: PayloadLimits): JsonValue {
  if (typeof value !== 'string') return prune(value, limits)
  const first = firstCharacter(value)
  const parsed = first === '{' || first === '[' ? parseWithin(value, limits) : undefined
  return parsed ?? cut(value, limits)
}

/** The same for senders that put plain texts into JSON too: `"\"Hello\""` is `Hello`. */
export function parseQuoted(value: JsonValue, limits: PayloadLimits): JsonValue {
  if (typeof value !== 'string' || firstCharacter(value) !== '"') return parsePayload(value, limits)
  const parsed = parseWithin(value, limits)
  return typeof parsed === 'string' ? parsed : cut(value, limits)
}

/** The object that a text or a value is; `undefined` where it is none. */
export function parseObject(value: JsonValue, limits: PayloadLimits): { readonly [key: string]: JsonValue } | undefined {
  const parsed = parsePayload(value, limits)
  return isObject(parsed) ? parsed : undefined
}

export function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value with its long texts cut and what lies too deep taken out. The same value where nothing is. */
export function prune(value: JsonValue, limits: PayloadLimits, depth = limits.maxDepth): JsonValue {
  if (typeof value === 'string') return cut(value, limits)
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return null
  if (isObject(value)) {
    let changed = false
    const entries = Object.entries(value).map(([key, inner]): [string, JsonValue] => {
      const pruned = prune(inner, limits, depth - 1)
      changed ||= pruned !== inner
      return [key, pruned]
    })
    return changed ? Object.fromEntries(entries) : value
  }
  const items = value.map((inner) => prune(inner, limits, depth - 1))
  return items.some((item, i) => item !== value[i]) ? items : value
}

function cut(text: string, { maxAttributeLength }: PayloadLimits): string {
  return text.length > maxAttributeLength ? `${text.slice(0, maxAttributeLength)}…` : text
}

function parseWithin(text: string, { maxAttributeLength, maxDepth }: PayloadLimits): JsonValue | undefined {
  if (text.length > maxAttributeLength) return undefined
  try {
    const value: JsonValue = JSON.parse(text)
    // Each level takes two characters: a short text cannot be too deep.
    return text.length <= maxDepth * 2 || isWithin(value, maxDepth) ? value : undefined
  } catch {
    return undefined
  }
}

function isWithin(value: JsonValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (!isObject(value)) return value.every((item) => isWithin(item, depth - 1))
  for (const key in value) if (!isWithin(value[key] ?? null, depth - 1)) return false
  return true
}

function firstCharacter(text: string): string | undefined {
  let at = 0
  while (at < text.length && text.charCodeAt(at) <= 32) at++
  return text[at]
}
