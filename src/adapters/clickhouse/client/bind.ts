import { AdapterError } from '../../../contract/errors.js'
import type { BoundValue } from '../ClickHouseClient.js'

type Params = Readonly<Record<string, BoundValue>>

/** Every `{name:Type}` of a statement: name → type. */
function placeholdersOf(sql: string): ReadonlyMap<string, string> {
  return new Map(Array.from(sql.matchAll(/\{\s*([A-Za-z_]\w*)\s*:\s*([^{}]+?)\s*\}/g), ([, name = '', type = '']) => [name, type]))
}

/**
 * The values of a statement, each with its type, in the order of the SQL.
 *
 * @throws AdapterError `internal` when a placeholder has no value: a session of the engine would take that of an earlier statement
 */
export function boundValues(sql: string, params: Params = {}): readonly { readonly name: string; readonly type: string; readonly value: BoundValue }[] {
  return Array.from(placeholdersOf(sql), ([name, type]) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) throw new AdapterError('internal', `A statement asks for {${name}:${type}}, but no such value was given. This is a bug of the adapter; please report it.`)
    if (/^Tuple\s*\(/.test(type)) throw new AdapterError('internal', `A statement binds {${name}:${type}}. Bind its parts one by one, or an Array of such tuples.`)
    return { name, type, value }
  })
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0', "'": "\\'" }
const escaped = (text: string) => text.replace(/[\\\t\n\r\0]/g, (found) => ESCAPES[found] ?? found)
/** A literal of SQL. Inside one, only the backslash and the quote mean anything. */
export const quoted = (text: string) => `'${text.replace(/[\\\t\n\r\0']/g, (found) => ESCAPES[found] ?? found)}'`

/** A bound value as the engine reads it (the form of `param_*` over HTTP): escaped at the top, quoted below. */
export function paramText(value: BoundValue, type: string): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  // 1 and 0 are read as Bool and as UInt8
  if (typeof value === 'boolean') return value ? '1' : '0'
  return typeof value === 'number' ? numberText(value) : listText(value, type)
}

/** A list, as Array or Tuple as its type says. */
function listText(values: readonly BoundValue[], type: string): string {
  const { name, inner } = typeParts(type)
  if (name === 'Array') return `[${itemTexts(values, type).join(',')}]`
  if (name === 'Tuple') return `(${values.map((value, at) => itemText(value, inner[at] ?? '')).join(',')})`
  return listText(values, inner[0] ?? 'Array(String)')
}

/** The items of an array, each as it stands between its brackets. */
export function itemTexts(values: readonly BoundValue[], type: string): string[] {
  const { inner } = typeParts(type)
  return values.map((value) => itemText(value, inner[0] ?? ''))
}

function itemText(value: BoundValue, type: string): string {
  if (value === null) return 'NULL'
  // an integer beyond 2^53 comes as text, and is no text to the engine
  if (typeof value === 'string') return /^(Nullable\()?U?Int\d+/.test(type) && /^-?\d+$/.test(value) ? value : quoted(value)
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' ? numberText(value) : listText(value, type)
}

/** A number as the engine reads it, to the bit. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  return Object.is(value, -0) ? '-0' : String(value)
}

/** `Array(Tuple(String, Int64))` → `Array` and its one inner type; named parts of a tuple lose their names. */
function typeParts(type: string): { readonly name: string; readonly inner: readonly string[] } {
  const [, name = type, list = ''] = /^(\w+)\s*\((.*)\)$/s.exec(type.trim()) ?? []
  const inner: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '(') depth++
    else if (list[at] === ')') depth--
    else if (at === list.length || (list[at] === ',' && depth === 0)) {
      inner.push(list.slice(start, at).trim().replace(/^\w+\s+(?=\w)/, ''))
      start = at + 1
    }
  }
  return { name, inner }
}
