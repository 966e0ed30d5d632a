/** Type-7 quantile (linear interpolation between order statistics) of ascending values; `null` of none. `p` is 0–1. */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const n = sorted.length
  if (n === 0) return null
  const at = (n - 1) * p
  const low = Math.floor(at)
  const below = sorted[low] ?? 0
  const above = sorted[Math.min(low + 1, n - 1)] ?? 0
  return at === low ? below : below + (at - low) * (above - below)
}

/** The middle of ascending values, the mean of the two middle ones of an even number; `null` of none. */
export function median(sorted: ArrayLike<number>): number | null {
  return quantile(sorted, 0.5)
}

/** Interval that holds the true ratio behind `successes` of `n`, by Wilson's score; `z` 1.96 = 95 %. Of no trial: 0–1. */
export function wilson(successes: number, n: number, z = 1.96): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 }
  const p = successes / n
  const zz = z * z
  const centre = p + zz / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p) + zz / (4 * n)) / n)
  const scale = 1 + zz / n
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** Sum without drift (Neumaier): equal to 1e-15 relative in any order. `null` of none. */
export function sum(values: ArrayLike<number>): number | null {
  const n = values.length
  if (n === 0) return null
  let total = 0
  let lost = 0
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? 0
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Mean percentile rank of a value among ascending values that include it: per cent smaller, plus half of the equal ones. */
export function percentileRank(sorted: ArrayLike<number>, value: number): number {
  let below = 0
  let equal = 0
  for (let i = 0; i < sorted.length; i++) {
    const other = sorted[i] ?? 0
    if (other < value) below++
    else if (other === value) equal++
  }
  return sorted.length === 0 ? 0 : ((below + equal / 2) / sorted.length) * 100
}
