import type { Access } from '../../../contract/adapter.js'
import { decodeCursor, encodeCursor } from '../../../contract/cursor.js'
import { AdapterError } from '../../../contract/errors.js'
import type { QuestionName } from '../../../contract/questions.js'
import { compareValues, type SortValue } from '../../../model/order.js'
import { DEFAULT_LIMIT, type Paging } from '../../../model/page.js'
import type { Store } from '../store/Store.js'

/** Orders that readers are walking through: so many, of so many items together. */
const MOST_SNAPSHOTS = 64
const MOST_ITEMS = 4_000_000

type Item = number | string

/** A sorted list that answers come from. */
interface Sorted<T extends Item> {
  readonly items: ArrayLike<T>
  readonly direction: 'asc' | 'desc'
  readonly valueOf: (item: T) => SortValue
  /** What ties break on, as text; the comparison is {@link compareIds}. */
  readonly idOf: (item: T) => readonly string[]
  readonly compareIds: (a: readonly string[], b: readonly string[]) => number
}

interface Snapshot {
  readonly owner: string
  readonly store: Store
  readonly version: number
  readonly layout: number
  readonly items: ArrayLike<Item>
}

/** What a page of a list is asked with. */
interface PageRequest {
  readonly question: QuestionName
  readonly request: Paging<string>
  readonly access: Access | undefined
}

/**
 * Cuts pages. The order that the first page was cut from is kept for the next, so that a walk meets each row once
 * although rows are being written; rows that left the list meanwhile are passed over. When it is kept no longer, the
 * walk goes on behind the last row's place in the order of now.
 */
export class Pager {
  private readonly snapshots = new Map<number, Snapshot>()
  private readonly numbers = new WeakMap<ArrayLike<Item>, number>()
  // Unlike those of any other adapter, whose cursors may come here after a restart.
  private next = Math.floor(Math.random() * 2 ** 40)

  /** Items of the page that is asked for, and the cursor of the next. */
  page<T extends Item>(store: Store, { question, request, access }: PageRequest, sorted: Sorted<T>): { items: T[]; nextCursor: string | null } {
    const { cursor, limit = DEFAULT_LIMIT } = request
    const owner = JSON.stringify([question, { ...request, cursor: undefined, limit: undefined }, access])
    let walk: ArrayLike<T> = sorted.items
    let at = 0
    let stays: ((item: T) => boolean) | null = null
    if (cursor !== undefined) {
      const [number, position, value, ids] = readPosition(question, decodeCursor(question, request, access, cursor))
      const snapshot = this.snapshots.get(number)
      if (snapshot && snapshot.owner === owner && snapshot.store === store && snapshot.layout === store.layout) {
        // An order of the same question holds items of the same kind.
        walk = snapshot.items as ArrayLike<T>
        at = position
        if (snapshot.version !== store.version) {
          const now = new Set(Array.from(sorted.items))
          stays = (item) => now.has(item)
        }
      } else at = placeAfter(sorted, value, ids)
    }

    const items: T[] = []
    for (; at < walk.length && items.length < limit; at++) if (!stays || stays(walk[at]!)) items.push(walk[at]!)
    while (stays && at < walk.length && !stays(walk[at]!)) at++
    const last = items[items.length - 1]
    if (at >= walk.length || last === undefined) return { items, nextCursor: null }
    const number = this.keep(walk, owner, store)
    return { items, nextCursor: encodeCursor(question, request, access, [number, at, sorted.valueOf(last), sorted.idOf(last)]) }
  }

  clear(): void {
    this.snapshots.clear()
  }

  /** Keeps an order, as the latest used. */
  private keep(items: ArrayLike<Item>, owner: string, store: Store): number {
    const known = this.numbers.get(items)
    const kept = known === undefined ? undefined : this.snapshots.get(known)
    if (known !== undefined && kept?.owner === owner) {
      this.snapshots.delete(known)
      this.snapshots.set(known, kept)
      return known
    }
    const number = this.next++
    this.numbers.set(items, number)
    this.snapshots.set(number, { owner, store, version: store.version, layout: store.layout, items })
    let total = 0
    for (const snapshot of this.snapshots.values()) total += snapshot.items.length
    for (const [oldest, snapshot] of this.snapshots) {
      if (oldest === number || (this.snapshots.size <= MOST_SNAPSHOTS && total <= MOST_ITEMS)) break
      this.snapshots.delete(oldest)
      total -= snapshot.items.length
    }
    return number
  }
}

function readPosition(question: string, position: unknown): [snapshot: number, position: number, value: SortValue, ids: readonly string[]] {
  if (Array.isArray(position)) {
    const [number, at, value, ids] = position as unknown[]
    const isValue = value === null || typeof value === 'number' || typeof value === 'string'
    if (typeof number === 'number' && typeof at === 'number' && Number.isInteger(at) && at >= 0 && isValue && isTexts(ids)) return [number, at, value, ids]
  }
  throw new AdapterError('bad_request', `The cursor of ${question} is damaged. Ask again without a cursor, from the first page.`)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** First place behind a row that may no longer be there. */
function placeAfter<T extends Item>({ items, direction, valueOf, idOf, compareIds }: Sorted<T>, value: SortValue, ids: readonly string[]): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]!
    if ((compareValues(valueOf(item), value, direction) || compareIds(idOf(item), ids)) > 0) high = middle
    else low = middle + 1
  }
  return low
}
