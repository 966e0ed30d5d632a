import type { Run } from './Run.js'

/** Groups rows by a number ≥ 0 each, each group in the order of the rows; a row whose number is `none` is a group of its own. */
export function groupRows(rows: Uint32Array, codes: ArrayLike<number>, none: number): Run[] {
  let most = 0
  for (let i = 0; i < rows.length; i++) if (codes[i] !== none && codes[i]! > most) most = codes[i]!
  // Per number: its place from 1 on.
  const places = new Uint32Array(most + 1)
  const placeOf = new Uint32Array(rows.length)
  const ends: number[] = []
  for (let i = 0; i < rows.length; i++) {
    const code = codes[i]!
    let place = code === none ? 0 : places[code]!
    if (place === 0) place = ends.push(0)
    if (code !== none) places[code] = place
    placeOf[i] = place - 1
    ends[place - 1]!++
  }
  const grouped = new Uint32Array(rows.length)
  let end = 0
  const runs = ends.map((size, place) => {
    ends[place] = end
    return { rows: grouped, from: end, to: (end += size) }
  })
  for (let i = 0; i < rows.length; i++) grouped[ends[placeOf[i]!]!++] = rows[i]!
  return runs
}
