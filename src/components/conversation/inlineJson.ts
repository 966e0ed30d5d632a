import type { JsonValue } from '../../model/json.js'

/** Signs that fit on a line of a narrow panel. */
const LINE = 56

/** A value as one line of JSON with spaces, `{ "a": 1 }`; `null` when it takes more than a line. */
export function inlineJson(value: JsonValue): string | null {
  const text = write(value, LINE)
  return text !== null && text.length <= LINE && !text.includes('\n') ? text : null
}

/** Gives up as soon as the text is too long, however large the value. */
function write(value: JsonValue, room: number): string | null {
  if (room < 0) return null
  if (typeof value === 'string') return value.length > LINE ? null : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const list = Array.isArray(value)
  // three signs an entry at least; counting keys first spares large values
  if (Object.keys(value).length > LINE / 3) return null
  const texts: string[] = []
  let left = room - 4
  for (const [key, inner] of Object.entries(value)) {
    const text = write(inner, left)
    if (text === null) return null
    const item = list ? text : `${JSON.stringify(key)}: ${text}`
    left -= item.length + 2
    if (left < -2) return null
    texts.push(item)
  }
  if (texts.length === 0) return list ? '[]' : '{}'
  return list ? `[${texts.join(', ')}]` : `{ ${texts.join(', ')} }`
}
