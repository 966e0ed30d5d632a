import { numbers } from './numbers.js'

/** Changes that are merged in; from more than these and an eighth of all on, everything is sorted and renumbered. */
const FEW_CHANGES = 8192

/**
 * The rows by user, within a user by time, ties by id: what a user did lies side by side. As long as rows are numbered
 * so, nothing is kept; later rows, and rows that have changed user or time, are merged in when somebody asks.
 */
export class RowOrder {
  /** Row at each place; `null` = places are row numbers. */
  rows: Uint32Array | null = null
  /** How many places there are. */
  count = 0
  /** Rows from here on have come since. */
  private listed = 0
  /** Changes since the rows were numbered: rows out of their place in memory. */
  private merged = 0
  private readonly moved = new Set<number>()
  private readonly gone = new Set<number>()

  constructor(private readonly compare: (a: number, b: number) => number) {}

  /** A row's user or time has changed. */
  move(row: number): void {
    if (row < this.listed) this.moved.add(row)
  }

  /** A row is nobody's any more. */
  remove(row: number): void {
    this.moved.delete(row)
    this.gone.add(row)
  }

  /** Merges the changes among `total` rows. `true` = there are too many, see {@link all} and {@link renumber}. */
  settle(total: number): boolean {
    const { moved, gone, listed } = this
    const changes = total - listed + moved.size
    if (changes + gone.size === 0) return false
    this.merged += changes
    if (this.merged > FEW_CHANGES + (this.count >>> 3)) return true
    if (moved.size + gone.size > 0) {
      this.rows = this.all(listed).filter((row) => !moved.has(row))
      this.count = this.rows.length
    }
    const late = new Uint32Array(changes)
    late.set(numbers(listed, total))
    late.set([...moved], total - listed)
    this.merge(late.sort(this.compare))
    this.listed = total
    moved.clear()
    gone.clear()
    return false
  }

  /** The rows below `total` that are somebody's, those that are listed in their order. */
  all(total: number): Uint32Array {
    const { rows, count, listed } = this
    const all = new Uint32Array(count + total - listed)
    all.set(rows ? rows.subarray(0, count) : numbers(0, count))
    all.set(numbers(listed, total), count)
    return this.gone.size > 0 ? all.filter((row) => !this.gone.has(row)) : all
  }

  /** The rows were renumbered in order. */
  renumber(rows: number): void {
    this.rows = null
    this.count = this.listed = rows
    this.merged = 0
    this.moved.clear()
    this.gone.clear()
  }

  get bytes(): number {
    return this.rows?.byteLength ?? 0
  }

  /** Merges from the end backwards: what lies before the first of them stays in place. */
  private merge(late: Uint32Array): void {
    const placed = this.count
    const count = placed + late.length
    let { rows } = this
    if (!rows || rows.length < count) {
      const room = new Uint32Array(count + (count >>> 4))
      if (rows) room.set(rows)
      else room.set(numbers(0, placed))
      this.rows = rows = room
    }
    let from = placed - 1
    let next = late.length - 1
    for (let to = count - 1; next >= 0; to--) {
      rows[to] = from >= 0 && this.compare(rows[from]!, late[next]!) > 0 ? rows[from--]! : late[next--]!
    }
    this.count = count
  }
}
