import { describe, expect, it } from 'vitest'
import { bucketEdges, instantAt, positionOf } from '../../src/charts/bucketEdges.js'

describe('bucketEdges', () => {
  it('are the starts and the end of the last', () => {
    expect(bucketEdges([0, 10, 20], 30, { from: 0, to: 30 })).toEqual([0, 10, 20, 30])
  })

  it('are cut to a range that cuts the first and the last bucket', () => {
    expect(bucketEdges([0, 10, 20], 30, { from: 4, to: 26 })).toEqual([4, 10, 20, 26])
    expect(bucketEdges([0], 30, { from: 4, to: 26 })).toEqual([4, 26])
  })

  it('stay as they are when the buckets belong to another range', () => {
    expect(bucketEdges([0, 10, 20], 30, { from: 100, to: 200 })).toEqual([0, 10, 20, 30])
    expect(bucketEdges([], 30, { from: 100, to: 200 })).toEqual([])
  })
})

describe('positionOf', () => {
  const edges = [4, 10, 20, 26]
  it('measures in buckets, each as wide as the other', () => {
    expect([4, 7, 10, 15, 26].map((t) => positionOf(edges, t))).toEqual([0, 0.5, 1, 1.5, 3])
  })

  it('clamps to the axis', () => {
    expect([positionOf(edges, -5), positionOf(edges, 500), positionOf([], 3)]).toEqual([0, 3, 0])
  })

  it('turns back into instants', () => {
    expect([-1, 0, 2, 3, 9].map((edge) => instantAt(edges, edge))).toEqual([4, 4, 20, 26, 26])
  })
})
