import type { NumberColumn } from '../store/NumberColumn.js'
import { quantiles } from './quantiles.js'
import type { Run } from './Run.js'

/** Room, used again and again, to gather values whose quantiles are wanted. */
export class Scratch {
  private room = new Float64Array(0)
  private count = 0

  /** Forgets what was gathered, and makes room for so many values. */
  begin(most: number): this {
    if (this.room.length < most) this.room = new Float64Array(Math.ceil(most * 1.1))
    this.count = 0
    return this
  }

  /** Gathers a value, unless it is `NaN`. */
  add(value: number): void {
    this.room[this.count] = value
    this.count += value === value ? 1 : 0
  }

  /** Gathers the known values of a column. */
  gather({ data, none }: NumberColumn, { rows, from, to }: Run): this {
    const { room } = this
    let { count } = this
    for (let k = from; k < to; k++) {
      const value = data[rows[k]!]!
      room[count] = value
      // Without a branch: what is not known is written over.
      count += value === none ? 0 : 1
    }
    this.count = count
    return this
  }

  /** Quantiles of what was gathered, which is lost by it. */
  quantiles(ps: readonly number[]): number[] {
    return quantiles(this.room, this.count, ps)
  }

  get bytes(): number {
    return this.room.byteLength
  }
}
