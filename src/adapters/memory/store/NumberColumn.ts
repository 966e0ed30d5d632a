/** What a column's numbers lie in. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const ARRAYS = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const
const NONES = [0xff, 0xffff, 0xffff_ffff, Infinity] as const
type Width = 0 | 1 | 2 | 3
const FLOATS = 3

/**
 * A growing column of numbers ≥ 0 (any finite number at width {@link FLOATS}), or `null`. It holds them in the
 * narrowest typed array that fits all, and moves to a wider one when a value asks for it.
 */
export class NumberColumn {
  /** Read this in loops, after {@link none}; beyond the rows that were set it holds nothing of meaning. */
  data: Numbers
  /** Stands for `null` in {@link data}. */
  none: number

  constructor(private width: Width = 0) {
    this.data = new ARRAYS[width](0)
    this.none = NONES[width]
  }

  get(row: number): number | null {
    const value = this.data[row]!
    return value === this.none ? null : value
  }

  set(row: number, value: number | null): void {
    if (row >= this.data.length) {
      const before = this.data
      this.data = new ARRAYS[this.width](16 + Math.ceil(row * 1.25))
      this.data.set(before)
    }
    if (value !== null && this.width < FLOATS && (value >= this.none || !Number.isInteger(value))) this.widen(value)
    // A negative zero would read as "nothing was added" in the sums.
    this.data[row] = value === null ? this.none : value + 0
  }

  /** Puts the rows into a new order, leaving out those that it does not name. */
  arrange(order: Uint32Array): void {
    const data = new ARRAYS[this.width](order.length)
    for (let i = 0; i < order.length; i++) data[i] = this.data[order[i]!]!
    this.data = data
  }

  private widen(value: number): void {
    const { data, none } = this
    this.width = !Number.isInteger(value) || value >= NONES[2] ? FLOATS : value >= NONES[1] ? 2 : 1
    this.data = new ARRAYS[this.width](data.length)
    this.none = NONES[this.width]
    for (let i = 0; i < data.length; i++) this.data[i] = data[i] === none ? this.none : data[i]!
  }
}
