import { describe, expect, it } from 'vitest'
import { scoreShares } from '../../src/charts/scoreShares.js'

describe('scoreShares', () => {
  it('shows both booleans, also the one that was never given', () => {
    expect(scoreShares([true, true])).toEqual([{ value: true, count: 2, share: 1, values: 1 }, { value: false, count: 0, share: 0, values: 1 }])
  })

  it('orders categories by count, then by name, and folds the rest', () => {
    const shares = scoreShares([...'aaabbccdefgh'], 4)
    expect(shares.map(({ value, count, values }) => [value, count, values])).toEqual([['a', 3, 1], ['b', 2, 1], ['c', 2, 1], [null, 5, 5]])
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('tells the word true from the boolean', () => {
    expect(scoreShares(['true', true]).map(({ value }) => value)).toEqual(['true', true])
  })

  it('has nothing for nothing', () => {
    expect(scoreShares([])).toEqual([])
  })
})
