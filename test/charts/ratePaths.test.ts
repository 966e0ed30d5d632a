import { describe, expect, it } from 'vitest'
import { ratePaths, ratePoints } from '../../src/charts/ratePaths.js'
import type { ActivityBucket } from '../../src/model/activity.js'

const bucket = (sessions: number, erroredSessions = 0): ActivityBucket => ({
  start: 0, traces: sessions, erroredTraces: erroredSessions, sessions, erroredSessions, users: sessions, totalTokens: null, costUsd: null,
})
const place = { buckets: 4, max: 0.5, width: 80, height: 100, open: -1 }

describe('ratePoints', () => {
  it('has no rate where there is no session, and zero where none failed', () => {
    expect(ratePoints([bucket(4, 1), bucket(0), bucket(2)], -1, 300)).toEqual([{ at: 0.5, rate: 0.25 }, { at: 1.5, rate: null }, { at: 2.5, rate: 0 }])
  })

  it('pools buckets closer than 6 px by their sums', () => {
    const points = ratePoints([bucket(10, 1), bucket(90, 0), bucket(0), bucket(1, 1)], -1, 12)
    expect(points).toEqual([{ at: 1, rate: 0.01 }, { at: 3, rate: 1 }])
  })

  it('pools every bucket exactly once, and keeps the open one apart', () => {
    const activity = Array.from({ length: 2000 }, () => bucket(1, 1))
    const points = ratePoints(activity, 1999, 300)
    expect(points.at(-1)).toEqual({ at: 1999.5, rate: 1 })
    expect(points.length).toBeLessThanOrEqual(52)
    let end = 0
    for (const { at } of points) {
      expect(at).toBeGreaterThan(end)
      end = at + (at - end)
    }
    expect(end).toBe(2000)
  })
})

describe('ratePaths', () => {
  it('draws straight segments through the centres', () => {
    const points = ratePoints([bucket(2, 1), bucket(4, 1), bucket(2), bucket(2, 1)], -1, 80)
    expect(ratePaths(points, place)).toEqual({ solid: 'M10,0L30,50L50,100L70,0', open: '' })
  })

  it('breaks where there are no sessions, and keeps a lone point as a dot', () => {
    const points = ratePoints([bucket(2, 1), bucket(0), bucket(2, 1), bucket(0)], -1, 80)
    expect(ratePaths(points, place).solid).toBe('M10,0ZM50,0Z')
  })

  it('dashes the way into the bucket that is not over', () => {
    const points = ratePoints([bucket(2, 1), bucket(4, 1), bucket(2), bucket(2, 1)], 3, 80)
    expect(ratePaths(points, { ...place, open: 3 })).toEqual({ solid: 'M10,0L30,50L50,100', open: 'M50,100L70,0' })
  })

  it('has nothing to draw without sessions', () => {
    expect(ratePaths(ratePoints([bucket(0)], 0, 80), { ...place, buckets: 1, open: 0 })).toEqual({ solid: '', open: '' })
  })
})
