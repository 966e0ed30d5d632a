/** Where bars of equal slots lie, in whole pixels. More buckets than pixels share a column. */
export interface Columns {
  /** Bars that are drawn: one a bucket, or one a pixel when there are more buckets than pixels. */
  readonly count: number
  /** Index of the first bucket of column `i`; `first(count)` is the number of buckets. */
  readonly first: (column: number) => number
  /** Left edge of column `i`, px. */
  readonly left: (column: number) => number
  /** Width of column `i`, px, at least 1. */
  readonly width: (column: number) => number
}

/** Lays out `buckets` equal slots over `width` pixels. Bars keep a gap while a slot has at least 3 px. */
export function columnsOf(buckets: number, width: number): Columns {
  const room = Math.max(1, Math.floor(width))
  if (buckets > room) {
    const perColumn = buckets / room
    return { count: room, first: (i) => Math.floor(i * perColumn + 1e-9), left: (i) => i, width: () => 1 }
  }
  const slot = width / Math.max(1, buckets)
  const first = (i: number) => i
  if (slot < 3) {
    const left = (i: number) => Math.round(i * slot)
    return { count: buckets, first, left, width: (i) => Math.max(1, left(i + 1) - left(i)) }
  }
  const bar = slot - Math.min(10, Math.max(1, Math.round(slot * 0.28)))
  const whole = Math.max(1, Math.round(bar))
  return { count: buckets, first, left: (i) => Math.round(i * slot + (slot - whole) / 2), width: () => whole }
}
