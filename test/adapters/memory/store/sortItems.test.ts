import { expect, it } from 'vitest'
import { sortItems } from '../../../../src/adapters/memory/store/sortItems.js'

const VALUES = [0, -0, 1, -1, 0.5, -0.5, 1e300, -1e300, 5e-324, NaN, 1_774_569_600_000, -1_774_569_600_000, 3]

it.each([10, 255, 256, 257, 3000])('sorts %i items by number, unknown ones last in both directions, ties by id', (n) => {
  const items = Uint32Array.from({ length: n }, (_, i) => n - i)
  const keyOf = (item: number) => VALUES[(item * 7919) % VALUES.length]!
  for (const direction of ['asc', 'desc'] as const) {
    const expected = [...items].sort((a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)]
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b
      return (direction === 'asc' ? x - y : y - x) || a - b
    })
    expect([...sortItems(items, keyOf, direction, (a, b) => a - b)]).toEqual(expected)
  }
})
