import type { JsonValue } from '../json.js'

/** Who speaks. `other` keeps the source's own word in `label`. */
export type Speaker = 'user' | 'assistant' | 'system' | 'tool' | 'other'

/** A piece of a message. Text is plain text, whatever it holds. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reasoning'; readonly text: string }
  | { readonly kind: 'call'; readonly id: string | null; readonly name: string; readonly input: JsonValue; readonly answer?: CallAnswer }
  | { readonly kind: 'result'; readonly id: string | null; readonly name: string | null; readonly output: JsonValue; readonly failed: boolean }
  /** An image, a sound, a file: its media type or kind, and where it is, when the source says. Never loaded. */
  | { readonly kind: 'media'; readonly type: string; readonly name: string | null }
  /** Anything else, as it came. */
  | { readonly kind: 'data'; readonly value: JsonValue }

/** What a tool gave back; beside its call once `pairCalls` has found it. */
export interface CallAnswer {
  readonly output: JsonValue
  readonly failed: boolean
}

/** One message of a conversation. */
export interface Message {
  readonly speaker: Speaker
  /** The source's own word for the speaker, or its name, when it says more than `speaker`. */
  readonly label: string | null
  readonly parts: readonly MessagePart[]
}

/** A JSON object. */
export type JsonObject = { readonly [key: string]: JsonValue }

/** Tells whether a value is a JSON object (not an array, not `null`). */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Tells whether a value is a JSON array. */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** The field's text, or `null` when it is missing, empty or something else. Own fields only. */
export function textField(object: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = field(object, name)
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}

/** An own field; `undefined` when missing, also for names such as `constructor`. */
export function field(object: JsonObject, ...names: readonly string[]): JsonValue | undefined {
  for (const name of names) if (Object.hasOwn(object, name)) return object[name]
  return undefined
}

/** Parses text that looks like a JSON object or array; anything else comes back as it is. */
export function parseJsonText(text: string): JsonValue {
  const start = text.trimStart()[0]
  if (start !== '{' && start !== '[') return text
  try {
    const value: JsonValue = JSON.parse(text)
    return value
  } catch {
    return text
  }
}
