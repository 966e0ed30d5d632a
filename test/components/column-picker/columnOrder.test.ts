import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOrder, moveTo } from '../../../src/components/column-picker/columnOrder.js'

const columns = ['user', 'a', 'b', 'c', 'd'].map((id) => ({ id, label: id, locked: id === 'user' }))

describe('listOrder', () => {
  it('lists locked columns, then those shown in their order, then the rest as given', () => {
    expect(listOrder(columns, ['c', 'user', 'a'])).toEqual(['user', 'c', 'a', 'b', 'd'])
    expect(listOrder(columns, ['gone', 'd'])).toEqual(['user', 'd', 'a', 'b', 'c'])
  })
})

describe('moveTo', () => {
  it('moves one, keeps all, and leaves the head where it is', () => {
    const order = ['user', 'a', 'b', 'c']
    expect(moveTo(order, 3, 1, 1)).toEqual(['user', 'c', 'a', 'b'])
    expect(moveTo(order, 1, 9, 1)).toEqual(['user', 'b', 'c', 'a'])
    expect(moveTo(order, 2, 0, 1)).toEqual(['user', 'b', 'a', 'c'])
    expect(moveTo(order, 0, 3, 1)).toBe(order)
    fc.assert(fc.property(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 6 }), (from, to) => {
      const moved = moveTo(order, from, to, 1)
      expect([...moved].sort()).toEqual([...order].sort())
      expect(moved[0]).toBe('user')
    }))
  })
})
