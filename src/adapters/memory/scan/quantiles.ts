/**
 * Rearranges `values[left … right]` so that position `k` holds what it would hold if they were sorted, nothing larger
 * before it, nothing smaller behind. Source: Floyd and Rivest, "Algorithm 489: SELECT", CACM 18 (1975).
 */
function select(values: Float64Array, k: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1
      const m = k - left + 1
      const z = Math.log(n)
      const s = 0.5 * Math.exp((2 * z) / 3)
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (m < n / 2 ? -1 : 1)
      select(values, k, Math.max(left, Math.floor(k - (m * s) / n + sd)), Math.min(right, Math.floor(k + ((n - m) * s) / n + sd)))
    }
    const pivot = values[k]!
    let i = left
    let j = right
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const swap = values[i]!
      values[i++] = values[j]!
      values[j--] = swap
    }
    if (j < k) left = i
    if (i > k) right = j
  }
}

/**
 * Type-7 quantiles (linear interpolation) of the first `count` values, finite and in no order, which are rearranged.
 * `ps` must ascend. All `NaN` of none.
 */
export function quantiles(values: Float64Array, count: number, ps: readonly number[]): number[] {
  let left = 0
  return ps.map((p) => {
    if (count === 0) return NaN
    const at = (count - 1) * p
    const k = Math.floor(at)
    select(values, k, left, count - 1)
    left = k
    const below = values[k]!
    if (at === k) return below
    let above = Infinity
    for (let i = k + 1; i < count; i++) if (values[i]! < above) above = values[i]!
    return below + (at - k) * (above - below)
  })
}
