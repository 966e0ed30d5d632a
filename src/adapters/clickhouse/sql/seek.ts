import { decodeCursor, encodeCursor } from '../../../contract/cursor.js'
import { AdapterError } from '../../../contract/errors.js'
import type { QuestionName } from '../../../contract/questions.js'
import type { JsonValue } from '../../../model/json.js'
import { DEFAULT_LIMIT, type Paging } from '../../../model/page.js'
import type { Asker } from '../answers/Asked.js'
import { codeUnits } from './codeUnits.js'
import type { Statement } from './Statement.js'
import { lastWrite } from './traces.js'

/** One key of an order: SQL of a text, or of a number, that is never NULL. Texts are in code-unit order. */
export interface SortKey {
  readonly sql: string
  readonly type: 'text' | 'number'
  /** Default ascending. */
  readonly downwards?: boolean
}

/** Where a walk through a list stands: the last row's keys, and the state of the store that the walk is in. */
interface Position {
  /** Version of the last write that counts; `null` = whatever there is. */
  readonly asOf: number | null
  readonly keys: readonly string[]
}

/** How much longer a walk keeps to the state that it began in: what was replaced is kept for two hours. */
const MOST_AGE_MS = 100 * 60_000

/** A number to sort by as two keys, so that unknown ones come last in both directions. */
export function numberKeys(value: string, direction: 'asc' | 'desc'): SortKey[] {
  return [
    { sql: `toUInt8(isNull(${value}))`, type: 'number' },
    { sql: `${direction === 'desc' ? '-' : ''}ifNull(toFloat64(${value}), 0)`, type: 'number' },
  ]
}

/** The same of a text that is `''` where it is unknown. */
export function textKeys(value: string, direction: 'asc' | 'desc'): SortKey[] {
  return [{ sql: `toUInt8(${value} = '')`, type: 'number' }, { sql: value, type: 'text', downwards: direction === 'desc' }]
}

/** What ClickHouse sorts by. */
export function comparable({ sql, type }: SortKey): string {
  return type === 'text' ? codeUnits(sql) : `toFloat64(${sql})`
}

/** `ORDER BY` these. */
export function orderBy(keys: readonly SortKey[]): string {
  return keys.map((key) => `${comparable(key)}${key.downwards ? ' DESC' : ''}`).join(', ')
}

/** What of the keys goes into a cursor, as a column. */
export function keptKeys(keys: readonly SortKey[]): string {
  // A list, of which the last is nothing: a tuple of one would be none.
  return `[${keys.map(keptKey).join(', ')}]`
}

/** What of a key goes into a cursor: a number's very bits, so that it comes back the same. */
function keptKey({ sql, type }: SortKey): string {
  return type === 'text' ? sql : `toString(reinterpretAsUInt64(toFloat64(${sql})))`
}

/**
 * The state of the store, as the version of its last write. `seen`: SQL of the newest version among the rows that were
 * read, which a write that is still under way may have put there.
 */
export function stateNow(statement: Statement, asker: Asker, seen: string): string {
  return `greatest(${seen}, ${lastWrite(statement, asker)})`
}

/** What lies behind a position in an order. */
export function beyond(statement: Statement, keys: readonly SortKey[], position: Position | null): string {
  if (!position) return '1'
  return keys.reduceRight((rest, key, i) => {
    const kept = position.keys[i] ?? ''
    const there = key.type === 'text' ? codeUnits(statement.bind('String', kept)) : `reinterpretAsFloat64(${statement.bind('UInt64', kept)})`
    const here = comparable(key)
    const further = `${here} ${key.downwards ? '<' : '>'} ${there}`
    return rest === '' ? further : `${further} OR (${here} = ${there} AND (${rest}))`
  }, '')
}

/** Where a request's cursor stands; `null` without one. Throws `bad_request` for a cursor that is none of this query. */
export function positionOf(question: QuestionName, request: Paging<string>, { access }: Asker, keys: number): Position | null {
  if (request.cursor === undefined) return null
  const position = decodeCursor(question, request, access, request.cursor)
  const [version, ...kept] = Array.isArray(position) ? position : []
  if ((version !== null && typeof version !== 'number') || kept.length !== keys || !kept.every(isText)) {
    throw new AdapterError('bad_request', `The cursor of ${question} is damaged. Ask again without a cursor, from the first page.`)
  }
  const isKept = version !== null && Date.now() - version / 1000 < MOST_AGE_MS
  return { asOf: isKept ? version : null, keys: kept }
}

/** The page that was asked for, of one row more than it may hold. `keysOf` gives what of a row goes into the cursor. */
export function pageOf<Row, Found>(
  question: QuestionName, request: Paging<string>, { access }: Asker, found: readonly Found[],
  asOf: number | null, read: (found: Found) => Row, keysOf: (found: Found) => readonly string[],
): { readonly rows: Row[]; readonly nextCursor: string | null } {
  const limit = request.limit ?? DEFAULT_LIMIT
  const last = found[limit - 1]
  const position: JsonValue = last === undefined ? null : [asOf, ...keysOf(last)]
  return {
    rows: found.slice(0, limit).map(read),
    nextCursor: found.length > limit ? encodeCursor(question, request, access, position) : null,
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
