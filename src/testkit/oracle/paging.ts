import { decodeCursor, encodeCursor } from '../../contract/cursor.js'
import type { AskContext } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'
import type { AnyQuestionName } from '../../contract/questions.js'
import { compareValues, type SortValue } from '../../model/order.js'
import { DEFAULT_LIMIT, type Page, type Paging } from '../../model/page.js'

/** Sorts rows: by value with `null` last, then by whatever identifies them. */
export function sortRows<Row>(
  rows: readonly Row[], direction: 'asc' | 'desc', read: (row: Row) => SortValue, compareIds: (a: Row, b: Row) => number,
): Row[] {
  return [...rows].sort((a, b) => compareValues(read(a), read(b), direction) || compareIds(a, b))
}

/** One page of sorted rows. The oracle's records never change, so a cursor can simply count. */
export function pageOf<Row>(
  question: AnyQuestionName, request: Paging<string>, context: AskContext | undefined, rows: readonly Row[],
): Page<Row> {
  const start = request.cursor === undefined ? 0 : decodeCursor(question, request, context?.access, request.cursor)
  if (typeof start !== 'number') throw new AdapterError('bad_request', `The cursor of ${question} is damaged. Ask again without a cursor.`)
  const end = start + (request.limit ?? DEFAULT_LIMIT)
  return {
    rows: rows.slice(start, end),
    nextCursor: end < rows.length ? encodeCursor(question, request, context?.access, end) : null,
    total: rows.length,
  }
}
