import { expect, it } from 'vitest'
import { rowForKey } from '../../../src/ui/data-table/useRowKeys.js'

const at = (active: number) => ({ active, count: 100, page: () => 10, first: () => 40 })

it('moves by one, by a page and to the ends, and stops there', () => {
  expect(['j', 'ArrowDown', 'k', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => rowForKey(key, at(50))))
    .toEqual([51, 51, 49, 49, 60, 40, 0, 99])
  expect(rowForKey('k', at(0))).toBe(0)
  expect(rowForKey('PageDown', at(97))).toBe(99)
})

it('starts at the first row in sight', () => {
  expect(rowForKey('j', at(-1))).toBe(40)
})

it('leaves other keys alone', () => {
  expect(rowForKey('x', at(0))).toBeNull()
})
