import type { NumberColumn } from '../columns/NumberColumn.js'
import type { Selection } from './Selection.js'

/** Known values of a column in groups: those of group `g` are `values[starts[g] … starts[g + 1])`, in no order. */
export interface Groups {
  readonly values: Float64Array
  readonly starts: Uint32Array
}

/** Room that is used again and again for values that nobody keeps. */
export class Scratch {
  private room = new Float64Array(0)

  values(size: number): Float64Array {
    if (this.room.length < size) this.room = new Float64Array(Math.ceil(size * 1.1))
    return this.room
  }

  get bytes(): number {
    return this.room.byteLength
  }
}

/** Puts the known values of a column into groups of known sizes. `groupOf` numbers the group per user; -1 = none. */
export function gatherGroups(
  column: NumberColumn, user: NumberColumn, { rows, from, to }: Selection,
  groupOf: Int32Array, sizes: ArrayLike<number>, scratch: Scratch,
): Groups {
  const starts = new Uint32Array(sizes.length + 1)
  for (let g = 0; g < sizes.length; g++) starts[g + 1] = starts[g]! + sizes[g]!
  const values = scratch.values(starts[sizes.length]!)
  const next = starts.slice()
  const { data, none } = column
  const who = user.data
  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const group = groupOf[who[row]!]!
    if (group < 0) continue
    const value = data[row]!
    if (value !== none) values[next[group]!++] = value
  }
  return { values, starts }
}

/** Puts the known values of a column, of all rows whose user is marked, one behind the other. */
export function gatherAll(
  column: NumberColumn, user: NumberColumn, { rows, from, to }: Selection, kept: Uint8Array, scratch: Scratch,
): { readonly values: Float64Array; readonly count: number } {
  const values = scratch.values(to - from)
  const { data, none } = column
  const who = user.data
  let count = 0
  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const value = data[row]!
    values[count] = value
    // Without a branch: what is not wanted is written over.
    count += value !== none && kept[who[row]!] === 1 ? 1 : 0
  }
  return { values, count }
}
