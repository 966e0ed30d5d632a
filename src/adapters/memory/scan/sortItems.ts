import { compareText, type SortValue } from '../../../model/order.js'

/** A number per value that orders as the values do: texts in code-unit order; `NaN` for what is unknown. */
function keysOf(items: Int32Array, valueOf: (item: number) => SortValue, sign: number): Float64Array {
  const keys = new Float64Array(items.length)
  const texts = new Map<string, number[]>()
  for (let i = 0; i < items.length; i++) {
    const value = valueOf(items[i]!)
    if (typeof value !== 'string') keys[i] = value === null ? NaN : sign * value + 0
    else if (!texts.get(value)?.push(i)) texts.set(value, [i])
  }
  ;[...texts.keys()].sort(compareText).forEach((text, rank) => { for (const i of texts.get(text)!) keys[i] = sign * rank + 0 })
  return keys
}

/**
 * Sorts numbered things by a value each, `null` and `NaN` last in both directions, ties by `compareIds`. Gives a new
 * list. Keys are sorted without a comparison of ours, which is several times as fast; then each looks up its place.
 */
export function sortItems(
  items: Int32Array, valueOf: (item: number) => SortValue, direction: 'asc' | 'desc', compareIds: (a: number, b: number) => number,
): Int32Array {
  const keys = keysOf(items, valueOf, direction === 'asc' ? 1 : -1)
  const order = keys.slice().sort()
  let known = order.length
  while (known > 0 && order[known - 1] !== order[known - 1]) known--
  const taken = new Uint32Array(items.length)
  const sorted = new Int32Array(items.length)
  for (let i = 0; i < items.length; i++) {
    const key = keys[i]!
    let low = key === key ? 0 : known
    let high = known
    while (low < high) {
      const middle = (low + high) >>> 1
      if (order[middle]! < key) low = middle + 1
      else high = middle
    }
    sorted[low + taken[low]!++] = items[i]!
  }
  for (let i = 0; i < sorted.length; i += taken[i]!) if (taken[i]! > 1) sorted.subarray(i, i + taken[i]!).sort(compareIds)
  return sorted
}
