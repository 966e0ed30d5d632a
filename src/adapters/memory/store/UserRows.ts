import type { NumberColumn } from '../columns/NumberColumn.js'

/** Rows that may wait outside the index before it is made anew: a share, and never fewer than this. */
const MIN_WAITING = 4096
const MAX_MOVED = 1024

/**
 * The rows of each user, by time, so that a question about one user costs what that user's rows cost. An index over
 * most rows (one number a row), with lists for those that came later and a set of those that have moved.
 */
export class UserRows {
  private starts = new Uint32Array(1)
  private rows = new Uint32Array(0)
  private indexed = 0
  private listed = 0
  private lists = new Map<number, number[]>()
  private readonly moved = new Set<number>()

  constructor(
    private readonly user: NumberColumn,
    private readonly compare: (a: number, b: number) => number,
  ) {}

  /** A row's user or time has changed, or (`gone`) the row no longer is anybody's. */
  move(row: number): void {
    this.moved.add(row)
  }

  /** Enters the rows that came since; `order` gives all rows by time when the index has to be made anew. */
  settle(total: number, users: number, order: () => { readonly rows: Uint32Array | null; readonly count: number }): void {
    if (total - this.indexed > MIN_WAITING + (this.indexed >>> 3) || this.moved.size > MAX_MOVED) {
      const { rows, count } = order()
      this.rebuild(rows, count, total, users)
    }
    const user = this.user.data
    for (; this.listed < total; this.listed++) {
      const list = this.lists.get(user[this.listed]!)
      if (list) list.push(this.listed)
      else this.lists.set(user[this.listed]!, [this.listed])
    }
  }

  /** The user's rows by time, ties by id. Once settled; do not write to it. */
  of(user: number): Uint32Array {
    const indexed = user + 1 < this.starts.length ? this.rows.subarray(this.starts[user], this.starts[user + 1]) : this.rows.subarray(0, 0)
    const list = this.lists.get(user)
    if (!list && this.moved.size === 0) return indexed
    const code = this.user.data
    const { moved } = this
    const rows: number[] = []
    for (const row of indexed) if (!moved.has(row)) rows.push(row)
    for (const row of list ?? []) if (!moved.has(row)) rows.push(row)
    for (const row of moved) if (code[row] === user) rows.push(row)
    return Uint32Array.from(rows).sort(this.compare)
  }

  /** Forgets all; the next {@link settle} makes the index anew. */
  reset(): void {
    this.starts = new Uint32Array(1)
    this.rows = new Uint32Array(0)
    this.indexed = 0
    this.listed = 0
    this.lists.clear()
    this.moved.clear()
  }

  get bytes(): number {
    return this.starts.byteLength + this.rows.byteLength + (this.listed - this.indexed) * 12 + this.moved.size * 16
  }

  /** Counting sort of the rows by user, which keeps their order by time. */
  private rebuild(order: Uint32Array | null, count: number, total: number, users: number): void {
    const user = this.user.data
    const starts = new Uint32Array(users + 1)
    for (let i = 0; i < count; i++) starts[user[order ? order[i]! : i]! + 1]!++
    for (let u = 0; u < users; u++) starts[u + 1]! += starts[u]!
    const next = starts.slice()
    const rows = this.rows.length === count ? this.rows : new Uint32Array(count)
    for (let i = 0; i < count; i++) {
      const row = order ? order[i]! : i
      rows[next[user[row]!]!++] = row
    }
    this.starts = starts
    this.rows = rows
    this.indexed = total
    this.listed = total
    this.lists.clear()
    this.moved.clear()
  }
}
