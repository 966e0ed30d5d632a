import type { NumberColumn } from './NumberColumn.js'
import { numbers } from './numbers.js'

/** Rows out of their place in memory that are always put up with; beyond an eighth of all, rows should be renumbered. */
const FEW = 8192

interface Keys {
  readonly user: NumberColumn
  readonly time: NumberColumn
}

/**
 * The rows by user, within a user by time, ties by id: what a user did lies side by side. What comes later is merged into
 * its users' runs when somebody asks, which costs what those users' rows cost, and a copy of the rest.
 */
export class RowOrder {
  rows: Uint32Array = new Uint32Array(0)
  /** First place of each user's rows, and behind the last user's. */
  starts: Uint32Array = new Uint32Array(1)
  /** Each user's first and last trace ever. Of no meaning for users without a row. */
  firstAt: Float64Array = new Float64Array(0)
  lastAt: Float64Array = new Float64Array(0)
  /** How many rows are out of their place in memory. */
  private displaced = 0
  /** Rows whose place is another by now. */
  private readonly astray = new Set<number>()
  /** Users whom rows have left. */
  private readonly left = new Set<number>()

  /** `compare`: by time, ties by id. */
  constructor(private readonly columns: Keys, private readonly compare: (a: number, b: number) => number) {}

  /** A row is about to change its user or its time. */
  leave(row: number): void {
    // Rows that have come since have no place yet.
    if (row >= this.rows.length) return
    this.astray.add(row)
    this.left.add(this.columns.user.data[row]!)
  }

  /** One user's rows by time, ties by id. Not to be written to. */
  of(user: number): Uint32Array {
    return this.rows.subarray(this.starts[user], this.starts[user + 1])
  }

  /** Merges what has come and what has moved, so that the first `total` rows are in order. `true` = rows should be renumbered. */
  settle(total: number, users: number): boolean {
    const { rows: before, starts: old, astray, columns: { user: { data: userOf }, time: { data: time } } } = this
    const late = new Map<number, number[]>()
    const come = (row: number) => {
      const user = userOf[row]!
      if (!late.get(user)?.push(row)) late.set(user, [row])
    }
    for (let row = before.length; row < total; row++) come(row)
    astray.forEach(come)

    const [rows, starts] = [new Uint32Array(total), new Uint32Array(users + 1)]
    const [firstAt, lastAt] = [new Float64Array(users), new Float64Array(users)]
    firstAt.set(this.firstAt)
    lastAt.set(this.lastAt)
    const startOf = (user: number) => old[user] ?? before.length
    let [done, placed, next] = [0, 0, 0]
    for (const user of [...new Set([...late.keys(), ...this.left])].sort((a, b) => a - b).concat(users)) {
      // What the users in between have done is as it was.
      const shift = placed - done
      for (; next <= user; next++) starts[next] = startOf(next) + shift
      rows.set(before.subarray(done, startOf(user)), placed)
      placed += startOf(user) - done
      done = startOf(user + 1)
      if (user === users) break
      const kept = before.subarray(startOf(user), done).filter((row) => !astray.has(row))
      const come = late.get(user) ?? []
      const run = rows.subarray(placed, (placed += kept.length + come.length))
      run.set(kept)
      run.set(come, kept.length)
      if (run.some((row, i) => i > 0 && this.compare(run[i - 1]!, row) > 0)) run.sort(this.compare)
      firstAt[user] = time[run[0]!]!
      lastAt[user] = time[run[run.length - 1]!]!
    }
    this.displaced += total - before.length + astray.size
    this.begin(rows, starts, firstAt, lastAt)
    return this.displaced > FEW + (total >>> 3)
  }

  /** The rows were numbered in their order, but for those of a user that are gone with it. */
  renumber(gone: number | null): void {
    const { starts, firstAt, lastAt } = this
    const size = gone === null ? 0 : starts[gone + 1]! - starts[gone]!
    this.displaced = 0
    this.begin(numbers(0, this.rows.length - size), starts.map((start, user) => (gone !== null && user > gone ? start - size : start)), firstAt, lastAt)
  }

  get bytes(): number {
    return this.rows.byteLength + this.starts.byteLength + this.firstAt.byteLength + this.lastAt.byteLength
  }

  private begin(rows: Uint32Array, starts: Uint32Array, firstAt: Float64Array, lastAt: Float64Array): void {
    this.rows = rows
    this.starts = starts
    this.firstAt = firstAt
    this.lastAt = lastAt
    this.astray.clear()
    this.left.clear()
  }
}
