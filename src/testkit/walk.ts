import type { Page } from '../model/page.js'
import { check, fail } from './assert.js'

/** How one list is asked for a page, and what identifies a row. */
export interface Walkable<Row> {
  readonly label: string
  readonly page: (paging: { readonly cursor?: string; readonly limit: number }) => Promise<Page<Row>>
  readonly idOf: (row: Row) => string
}

/** Ids of all rows, page by page; `between` runs after each page. Fails when a page is too long or the walk does not end. */
export async function walk<Row>(list: Walkable<Row>, limit: number, between: () => Promise<void> = async () => {}): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < 2000; pages++) {
    const page = await list.page(cursor === undefined ? { limit } : { limit, cursor })
    check(page.rows.length <= limit, `${list.label}: a page of ${limit} has ${page.rows.length} rows`)
    ids.push(...page.rows.map(list.idOf))
    if (page.nextCursor === null) return ids
    check(page.rows.length === limit, `${list.label}: a page that is not the last has ${page.rows.length} rows instead of ${limit}`)
    cursor = page.nextCursor
    await between()
  }
  return fail(`${list.label}: the walk does not end after 2,000 pages`)
}

/** Fails unless each id stands in the walk exactly once. */
export function eachOnce(walked: readonly string[], expected: readonly string[], label: string): void {
  const counts = new Map<string, number>()
  for (const id of walked) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const id of expected) {
    check(counts.get(id) === 1, `${label}: ${JSON.stringify(id).slice(0, 80)} came ${counts.get(id) ?? 0} times while the pages were walked, expected once`)
  }
}
