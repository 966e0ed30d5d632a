import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/charts/columns.js'

describe('columnsOf', () => {
  it('gives each bucket a column while there is a pixel for it, in whole pixels and inside the plot', () => {
    for (const [buckets, width] of [[1, 300], [7, 333], [60, 1184], [100, 300], [299, 300], [300, 300], [720, 1100]] as const) {
      const columns = columnsOf(buckets, width)
      expect(columns.count).toBe(buckets)
      for (let i = 0; i < columns.count; i++) {
        expect(Number.isInteger(columns.left(i)) && Number.isInteger(columns.width(i))).toBe(true)
        expect(columns.width(i)).toBeGreaterThanOrEqual(1)
        expect(columns.left(i) + columns.width(i)).toBeLessThanOrEqual(width)
        expect(columns.left(i)).toBeGreaterThanOrEqual(i === 0 ? 0 : columns.left(i - 1) + columns.width(i - 1))
      }
    }
  })

  it('keeps bars of one width and a gap between them while a slot has 3 px', () => {
    const columns = columnsOf(60, 1184)
    expect(new Set(Array.from({ length: 60 }, (_, i) => columns.width(i))).size).toBe(1)
    expect(columns.left(1) - columns.left(0) - columns.width(0)).toBeGreaterThanOrEqual(1)
    expect(columnsOf(100, 300).width(0)).toBe(2)
  })

  it('shares pixels among 2,000 buckets at 300 px without losing or doubling one', () => {
    const columns = columnsOf(2000, 300)
    expect(columns.count).toBe(300)
    expect(columns.first(0)).toBe(0)
    expect(columns.first(300)).toBe(2000)
    for (let i = 0; i < 300; i++) expect(columns.first(i + 1)).toBeGreaterThan(columns.first(i))
  })
})
