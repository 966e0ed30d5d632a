import { numbers } from './numbers.js'

const FEW = 256
const DIGITS = 1 << 16

/**
 * Sorts numbered things by a number each, `NaN` last in both directions, ties by `compareIds`. Gives a new array.
 * Many are sorted digit by digit over the bits of the keys, which needs no comparison.
 */
export function sortItems(
  items: Uint32Array, keyOf: (item: number) => number, direction: 'asc' | 'desc', compareIds: (a: number, b: number) => number,
): Uint32Array {
  const n = items.length
  const keys = new Float64Array(n)
  for (let i = 0; i < n; i++) keys[i] = keyOf(items[i]!) + 0
  const places = n <= FEW ? byComparing(keys, direction) : byDigits(keys, direction)
  const sorted = new Uint32Array(n)
  for (let i = 0; i < n; i++) sorted[i] = items[places[i]!]!
  for (let i = 0; i < n;) {
    const key = keys[places[i]!]!
    let end = i + 1
    while (end < n && (keys[places[end]!] === key || (key !== key && Number.isNaN(keys[places[end]!])))) end++
    if (end - i > 1) sorted.subarray(i, end).sort(compareIds)
    i = end
  }
  return sorted
}

function byComparing(keys: Float64Array, direction: 'asc' | 'desc'): Uint32Array {
  const sign = direction === 'asc' ? 1 : -1
  return numbers(0, keys.length).sort((a, b) => {
    const x = keys[a]!
    const y = keys[b]!
    if (x !== x || y !== y) return x === x ? -1 : y === y ? 1 : 0
    return x < y ? -sign : x > y ? sign : 0
  })
}

function byDigits(keys: Float64Array, direction: 'asc' | 'desc'): Uint32Array {
  const n = keys.length
  // Bits that order as the numbers do: those of a negative number are flipped, of a positive one only the sign.
  const bits = new Uint32Array(keys.slice().buffer)
  const flip = direction === 'asc' ? 0 : 0xffff_ffff
  for (let i = 0; i < n; i++) {
    const high = bits[i * 2 + 1]!
    const unknown = keys[i] !== keys[i]
    const mask = high >>> 31 ? 0xffff_ffff : 0
    bits[i * 2] = unknown ? 0xffff_ffff : bits[i * 2]! ^ mask ^ flip
    bits[i * 2 + 1] = unknown ? 0xffff_ffff : high ^ (mask || 0x8000_0000) ^ flip
  }
  let from: Uint32Array = numbers(0, n)
  let to: Uint32Array = new Uint32Array(n)
  const starts = new Uint32Array(DIGITS)
  for (let digit = 0; digit < 4; digit++) {
    const word = digit >>> 1
    const shift = (digit & 1) * 16
    starts.fill(0)
    for (let i = 0; i < n; i++) starts[(bits[i * 2 + word]! >>> shift) & (DIGITS - 1)]!++
    if (starts[(bits[word]! >>> shift) & (DIGITS - 1)] === n) continue
    let sum = 0
    for (let d = 0; d < DIGITS; d++) {
      const count = starts[d]!
      starts[d] = sum
      sum += count
    }
    for (let i = 0; i < n; i++) {
      const item = from[i]!
      to[starts[(bits[item * 2 + word]! >>> shift) & (DIGITS - 1)]!++] = item
    }
    ;[from, to] = [to, from]
  }
  return from
}
