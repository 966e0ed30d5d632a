import { describe, expect, it } from 'vitest'
import { linePath } from '../../src/charts/linePath.js'

describe('linePath', () => {
  it('draws straight segments, and begins anew after an interruption', () => {
    expect(linePath([[0, 1], [2, 3], null, [4, 5], [6, 7]])).toBe('M0,1L2,3M4,5L6,7')
  })

  it('closes a lone point, which round caps draw as a dot', () => {
    expect(linePath([[0, 1], null, null, [4, 5]])).toBe('M0,1ZM4,5Z')
  })

  it('has nothing to draw without points', () => {
    expect(linePath([])).toBe('')
    expect(linePath([null])).toBe('')
  })
})
