import type { JsonValue } from '../model/json.js'
import type { Access } from './adapter.js'
import { AdapterError } from './errors.js'
import type { AnyQuestionName } from './questions.js'

/** JSON with sorted keys and without what is undefined: equal requests give equal texts. */
function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`).join()}}`
}

/** 53-bit hash of a text (cyrb53, public domain, by bryc): tells queries apart, protects nothing. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** What a cursor is bound to: the question, its request (but which page and how long), and what the asker may see. */
export function fingerprint(question: AnyQuestionName, request: object, access: Access | undefined): string {
  return hash(stable([question, { ...request, cursor: undefined, limit: undefined }, access]))
}

/**
 * An opaque cursor: a position inside the answer of one query, such as the last row's sort value and id. An adapter
 * whose rows can change under a reader puts the state it answers from (a sequence number, a time) in as well.
 */
export function encodeCursor(question: AnyQuestionName, request: object, access: Access | undefined, position: JsonValue): string {
  const bytes = new TextEncoder().encode(JSON.stringify([fingerprint(question, request, access), position]))
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The position inside a cursor. Throws `bad_request` for a cursor of another query, or one that is none. */
export function decodeCursor(question: AnyQuestionName, request: object, access: Access | undefined, cursor: string): JsonValue {
  let content: unknown
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    content = JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))))
  } catch (cause) {
    throw new AdapterError('bad_request', `The cursor of ${question} is damaged. Ask again without a cursor, from the first page.`, { cause })
  }
  if (!Array.isArray(content) || content.length !== 2 || content[0] !== fingerprint(question, request, access)) {
    throw new AdapterError(
      'bad_request',
      `The cursor belongs to another query than this ${question}. Send nextCursor back with the very request that gave it, or ask without a cursor.`,
    )
  }
  return content[1]
}
