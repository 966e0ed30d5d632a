import type { Access } from '../../../contract/adapter.js'
import { AdapterError } from '../../../contract/errors.js'
import { fingerprint } from '../../../contract/cursor.js'
import type { QuestionName } from '../../../contract/questions.js'
import { DEFAULT_LIMIT, type Paging } from '../../../model/page.js'
import { GONE } from '../store/Store.js'

/** Orders that readers are walking through: so many, of so many items together. */
const MOST_LISTS = 64
const MOST_ITEMS = 4_000_000

/** What a list holds: a number that stays (a user, a session), `~row` for a row, which may be renumbered, or an id. */
export type Item = number | string

interface List {
  readonly number: number
  readonly key: string
  readonly version: number
  items: ArrayLike<Item>
}

/** What a page of a list is asked with. */
export interface PageRequest {
  readonly question: QuestionName
  readonly request: Paging<string>
  readonly access: Access | undefined
}

/**
 * The orders of lists, and pages of them. The order that a walk began with is kept, so that the walk meets each row once
 * although rows are being written; rows that left the list meanwhile are passed over. When it is kept no longer, the
 * walk goes on at the same place in the order of now.
 */
export class Lists {
  private readonly lists = new Map<number, List>()
  // Unlike those of any other adapter, whose cursors may come here after a restart.
  private next = Math.floor(Math.random() * 2 ** 40)

  /** Items of the page that is asked for, the cursor of the next, and how many items there are. `make` sorts the list of this version. */
  page<T extends Item>(version: number, { question, request, access }: PageRequest, make: () => ArrayLike<T>): { items: T[]; nextCursor: string | null; total: number } {
    const { cursor, limit = DEFAULT_LIMIT } = request
    const key = fingerprint(question, request, access)
    const [, owner, number, position] = cursor === undefined ? ['', key, '-1', '0'] : (/^(.+)\.(\d+)\.(\d+)$/.exec(cursor) ?? [])
    if (owner !== key) {
      throw new AdapterError(
        'bad_request',
        `The cursor is damaged, or belongs to another query than this ${question}. Send nextCursor back with the very request that gave it, or ask without a cursor.`,
      )
    }
    const now = this.get(key, version, make)
    const known = this.lists.get(Number(number))
    const list = known && known.key === key ? known : now
    // An order of the same question holds items of the same kind.
    const walk = list.items as ArrayLike<T>
    const there = list === now ? null : new Set<Item>(Array.from(now.items))
    const stays = (at: number) => !there || there.has(walk[at]!)
    const items: T[] = []
    let at = Number(position)
    for (; at < walk.length && (items.length < limit || !stays(at)); at++) if (stays(at)) items.push(walk[at]!)
    this.keep(list)
    return { items, nextCursor: at < walk.length ? `${key}.${list.number}.${at}` : null, total: now.items.length }
  }

  /** Rows were given new numbers. */
  renumber(now: Uint32Array): void {
    for (const list of this.lists.values()) {
      list.items = Array.from(list.items, (item) => (typeof item === 'number' && item < 0 ? ~(now[~item] ?? GONE) : item))
    }
  }

  clear(): void {
    this.lists.clear()
  }

  private get(key: string, version: number, make: () => ArrayLike<Item>): List {
    for (const list of this.lists.values()) if (list.key === key && list.version === version) return list
    return { number: this.next++, key, version, items: make() }
  }

  /** Keeps an order, as the latest used. */
  private keep(list: List): void {
    this.lists.delete(list.number)
    this.lists.set(list.number, list)
    let total = 0
    for (const { items } of this.lists.values()) total += items.length
    for (const [number, { items }] of this.lists) {
      if (number === list.number || (this.lists.size <= MOST_LISTS && total <= MOST_ITEMS)) break
      this.lists.delete(number)
      total -= items.length
    }
  }
}
