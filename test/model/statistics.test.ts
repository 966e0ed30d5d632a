import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, percentileRank, quantile, sum, wilson } from '../../src/model/statistics.js'

describe('quantile', () => {
  it('interpolates as type 7 does', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([1, 2, 3, 4], 0.95)).toBeCloseTo(3.85, 12)
    expect(quantile([10], 0.95)).toBe(10)
    expect([0, 1].map((p) => quantile([3, 5, 9], p))).toEqual([3, 9])
    expect(quantile([], 0.5)).toBeNull()
  })

  it('stays between its neighbours', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e9 }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
      const sorted = values.toSorted((a, b) => a - b)
      expect(quantile(sorted, p)).toBeGreaterThanOrEqual(sorted[0] ?? NaN)
      expect(quantile(sorted, p)).toBeLessThanOrEqual(sorted.at(-1) ?? NaN)
    }))
  })
})

describe('median', () => {
  it('is the middle one, or the mean of the two', () => {
    expect(median(Float64Array.of(1, 5, 100))).toBe(5)
    expect(median([1, 2])).toBe(1.5)
    expect(median([])).toBeNull()
  })
})

describe('sum', () => {
  it('is the same in any order', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1, maxLength: 200 }), (values) => {
      const forth = sum(values) ?? NaN
      expect(Math.abs(forth - (sum(values.toReversed()) ?? NaN))).toBeLessThanOrEqual(1e-12 * Math.max(1, forth))
      expect(Math.abs(forth - (sum(values.toSorted((a, b) => a - b)) ?? NaN))).toBeLessThanOrEqual(1e-12 * Math.max(1, forth))
    }))
  })

  it('keeps what plain addition loses', () => {
    expect(sum(Array<number>(1e6).fill(0.1))).toBe(100_000)
    expect(sum([1e16, 1, -1e16])).toBe(1)
  })

  it('is null of nothing', () => {
    expect(sum([])).toBeNull()
  })
})

describe('wilson', () => {
  it('is the interval that textbooks give', () => {
    const { low, high } = wilson(11, 29)
    expect(low).toBeCloseTo(0.2269, 3)
    expect(high).toBeCloseTo(0.5600, 3)
    expect(wilson(0, 10).low).toBe(0)
    expect(wilson(10, 10).high).toBe(1)
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('percentileRank', () => {
  it('counts ties half, the value itself included', () => {
    expect(percentileRank([1, 2, 3, 4], 4)).toBe(87.5)
    expect(percentileRank([1, 2, 2, 3], 2)).toBe(50)
    expect(percentileRank([7], 7)).toBe(50)
    expect(percentileRank([], 7)).toBe(0)
  })
})
