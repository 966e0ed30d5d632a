/** From so many values on, a histogram narrows down where to look. */
const MANY = 1 << 15
const SHIFT = 15
const BINS = 1 << (31 - SHIFT)

/** Rearranges `values[from … to)` so that position `k` holds what it would hold if they were sorted. */
function place(values: Float64Array, from: number, to: number, k: number): number {
  let low = from
  let high = to - 1
  // Inputs that defeat the choice of pivots are sorted after so many rounds.
  for (let rounds = 2 * Math.ceil(Math.log2(to - from + 1)) + 8; high - low > 12; rounds--) {
    if (rounds === 0) {
      values.subarray(low, high + 1).sort()
      return values[k]!
    }
    const a = values[low]!
    const b = values[(low + high) >>> 1]!
    const c = values[high]!
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    let i = low
    let j = high
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i <= j) {
        const swap = values[i]!
        values[i++] = values[j]!
        values[j--] = swap
      }
    }
    if (k <= j) high = j
    else if (k >= i) low = i
    else return values[k]!
  }
  for (let i = low + 1; i <= high; i++) {
    const value = values[i]!
    let j = i - 1
    for (; j >= low && values[j]! > value; j--) values[j + 1] = values[j]!
    values[j + 1] = value
  }
  return values[k]!
}

/** Type-7 quantiles of `values[from … to)`, exact; rearranges them. `ps` ascend; all `NaN` of none. */
function ofFew(values: Float64Array, from: number, to: number, ps: readonly number[]): number[] {
  let low = from
  return ps.map((p) => {
    if (to <= from) return NaN
    const at = (to - from - 1) * p
    const rank = Math.floor(at)
    const k = from + rank
    const below = place(values, low, to, k)
    low = k
    if (at === rank) return below
    let above = Infinity
    for (let i = k + 1; i < to; i++) if (values[i]! < above) above = values[i]!
    return below + (at - rank) * (above - below)
  })
}

/**
 * The same for many values ≥ 0: the upper bits of a double order as the number does, so counting by them tells in one
 * pass which few values to look at.
 */
function ofMany(values: Float64Array, from: number, to: number, ps: readonly number[]): number[] {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const counts = new Uint32Array(BINS)
  for (let i = from; i < to; i++) counts[words[i * 2 + 1]! >>> SHIFT]!++
  let bin = -1
  let before = 0
  let few = new Float64Array(0)
  const ranked = (rank: number): number => {
    let start = bin < 0 ? 0 : before
    let at = Math.max(bin, 0)
    for (; rank >= start + counts[at]!; at++) start += counts[at]!
    if (at !== bin) {
      few = new Float64Array(counts[at]!)
      let n = 0
      for (let i = from; i < to; i++) if (words[i * 2 + 1]! >>> SHIFT === at) few[n++] = values[i]!
      ;[bin, before] = [at, start]
    }
    return place(few, 0, few.length, rank - start)
  }
  return ps.map((p) => {
    const at = (to - from - 1) * p
    const k = Math.floor(at)
    const below = ranked(k)
    return at === k ? below : below + (at - k) * (ranked(k + 1) - below)
  })
}

/**
 * Type-7 quantiles (linear interpolation) of `values[from … to)`, all finite and ≥ 0 and in no order, which are
 * rearranged. `ps` must ascend. All `NaN` of none.
 */
export function quantiles(values: Float64Array, from: number, to: number, ps: readonly number[]): number[] {
  return to - from < MANY ? ofFew(values, from, to, ps) : ofMany(values, from, to, ps)
}
