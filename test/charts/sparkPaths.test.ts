import { describe, expect, it } from 'vitest'
import { sparkPaths } from '../../src/charts/sparkPaths.js'

describe('sparkPaths', () => {
  it('draws on the scale it is given, so that rows compare', () => {
    expect(sparkPaths([36], 36, false, 12, 22).bars).toContain('v22')
    expect(sparkPaths([18], 36, false, 12, 22).bars).toContain('v11')
    expect(sparkPaths([72], 36, false, 12, 22).bars).toContain('v22')
  })

  it('marks a zero with a tick, and the smallest value with 2 px', () => {
    const paths = sparkPaths([0, 1], 10_000, false, 24, 22)
    expect(paths.zero).toMatch(/^M\d+ 21\.5h\d+$/)
    expect(paths.bars).toMatch(/^M\d+ 20h\d+v2/)
  })

  it('keeps the last bucket apart while it is not over', () => {
    expect(sparkPaths([4, 4], 4, true, 24, 22).open).not.toBe('')
    expect(sparkPaths([4, 0], 4, true, 24, 22)).toMatchObject({ open: '' })
    expect(sparkPaths([4, 4], 4, false, 24, 22).open).toBe('')
  })

  it('draws nothing for no values, and survives a scale of zero', () => {
    expect(sparkPaths([], 4, true, 24, 22)).toEqual({ bars: '', zero: '', open: '' })
    expect(sparkPaths([0, 0], 0, false, 24, 22).zero).not.toBe('')
  })

  it('keeps the highest of many values in a pixel', () => {
    const values = Array.from({ length: 960 }, (_, i) => (i === 500 ? 9 : 1))
    expect(sparkPaths(values, 9, false, 96, 22).bars).toContain('M50 0h1v22')
  })
})
