import { describe, expect, it } from 'vitest'
import { longestRise } from '../../../src/ui/data-table/rowOrder.js'

const risen = longestRise

describe('longestRise', () => {
  it('keeps the longer part of a rotation', () => {
    expect(risen([5, 6, 0, 1, 2, 3, 4])).toEqual([2, 3, 4, 5, 6])
    expect(risen([2, 3, 4, 5, 6, 0, 1])).toEqual([0, 1, 2, 3, 4])
  })

  it('keeps everything of what is in order, and nothing of nothing', () => {
    expect(risen([3, 7, 9])).toEqual([0, 1, 2])
    expect(risen([])).toEqual([])
  })

  it('keeps what is pinned, at the price of the rest', () => {
    expect(risen([5, 6, 0, 1, 2, 3, 4], 0)).toEqual([0, 1])
    expect(risen([9, 0, 1, 2], 0)).toEqual([0])
  })
})
