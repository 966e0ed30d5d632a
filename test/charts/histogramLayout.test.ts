import { describe, expect, it } from 'vitest'
import { histogramLayout } from '../../src/charts/histogramLayout.js'
import type { ActivityBucket } from '../../src/model/activity.js'

const bucket = (sessions: number, erroredSessions = 0): ActivityBucket => ({
  start: 0, traces: sessions, erroredTraces: erroredSessions, sessions, erroredSessions, users: sessions, totalTokens: null, costUsd: null,
})
const base = { open: -1, partial: new Set<number>(), width: 600, height: 148, rate: true }

describe('histogramLayout', () => {
  it('shares three grid lines between both axes', () => {
    const layout = histogramLayout({ ...base, activity: [bucket(1250, 50), bucket(800, 10)] })
    expect(layout.sessions.ticks).toEqual([0, 500, 1000, 1500])
    expect(layout.rate?.axis.ticks).toEqual([0, 0.02, 0.04, 0.06])
    expect(layout.grid.match(/M/g)).toHaveLength(3)
  })

  it('has two lines where it is low, and where the rate goes to 100 %', () => {
    expect(histogramLayout({ ...base, height: 66, activity: [bucket(8)] }).sessions.ticks).toEqual([0, 4, 8])
    expect(histogramLayout({ ...base, activity: [bucket(3, 3)] }).rate?.axis.ticks).toEqual([0, 0.5, 1])
  })

  it('puts a bucket of its rate on the line, and nothing where the line does not pass', () => {
    const layout = histogramLayout({ ...base, activity: [bucket(100, 3), bucket(0)] })
    expect(layout.rate?.axis.max).toBeCloseTo(0.06)
    expect(layout.rateAt(0)).toBeCloseTo(74)
    expect(layout.rateAt(1)).toBeNull()
    const pooled = histogramLayout({ ...base, activity: Array.from({ length: 2000 }, () => bucket(3, 1)) })
    expect(pooled.rateAt(4)).toBeNull()
  })

  it('draws no rate when it is not asked for', () => {
    expect(histogramLayout({ ...base, rate: false, activity: [bucket(3, 3)] }).rate).toBeNull()
  })
})
