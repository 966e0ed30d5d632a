import { expect, it } from 'vitest'
import { sortItems } from '../../../../src/adapters/memory/scan/sortItems.js'

const VALUES = [0, -0, 1, -1, 0.5, -0.5, 1e300, -1e300, 5e-324, null, 1_774_569_600_000, -1_774_569_600_000, 3]

it.each([10, 255, 256, 257, 3000])('sorts %i items by number, unknown ones last in both directions, ties by id', (n) => {
  const items = Int32Array.from({ length: n }, (_, i) => n - i)
  const valueOf = (item: number) => VALUES[(item * 7919) % VALUES.length] ?? null
  for (const direction of ['asc', 'desc'] as const) {
    const expected = [...items].sort((a, b) => {
      const [x, y] = [valueOf(a), valueOf(b)]
      if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b
      return (direction === 'asc' ? x - y : y - x) || a - b
    })
    expect([...sortItems(items, valueOf, direction, (a, b) => a - b)]).toEqual(expected)
  }
})

it('sorts texts in code-unit order, null last', () => {
  const texts = ['b', null, 'a', 'B', 'a', '\u{1F600}', '\uFF5E']
  const sorted = (direction: 'asc' | 'desc') => [...sortItems(Int32Array.of(0, 1, 2, 3, 4, 5, 6), (item) => texts[item]!, direction, (a, b) => a - b)]
  expect(sorted('asc')).toEqual([3, 2, 4, 0, 5, 6, 1])
  expect(sorted('desc')).toEqual([6, 5, 0, 2, 4, 3, 1])
})
