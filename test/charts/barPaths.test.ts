import { describe, expect, it } from 'vitest'
import { barPaths } from '../../src/charts/barPaths.js'
import type { ActivityBucket } from '../../src/model/activity.js'

const bucket = (sessions: number, erroredSessions = 0): ActivityBucket => ({
  start: 0, traces: sessions, erroredTraces: erroredSessions, sessions, erroredSessions, users: sessions, totalTokens: null, costUsd: null,
})
const none: ReadonlySet<number> = new Set()

/** Boxes of a path, by its `M x y h w v h` parts. */
const boxes = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map((m) => ({ x: Number(m[1]), top: Number(m[2]), width: Number(m[3]), bottom: Number(m[2]) + Number(m[4]) }))

describe('barPaths', () => {
  it('stacks good on errored with a pixel between them', () => {
    const paths = barPaths({ activity: [bucket(100, 25)], partial: none, max: 100, width: 20, height: 100 })
    expect(boxes(paths.errored)).toMatchObject([{ top: 75, bottom: 100 }])
    expect(boxes(paths.good)).toMatchObject([{ top: 0, bottom: 74 }])
  })

  it('draws one session among many with 2 px, good or errored', () => {
    const paths = barPaths({ activity: [bucket(10_000), bucket(1), bucket(1, 1), bucket(9_000, 1)], partial: none, max: 10_000, width: 80, height: 100 })
    expect(boxes(paths.good)[1]).toMatchObject({ top: 98, bottom: 100 })
    expect(boxes(paths.errored)).toMatchObject([{ top: 98, bottom: 100 }, { top: 98, bottom: 100 }])
  })

  it('draws nothing where nothing happened', () => {
    expect(barPaths({ activity: [bucket(0), bucket(0)], partial: none, max: 3, width: 80, height: 100 })).toEqual({ good: '', errored: '', partial: '' })
    expect(barPaths({ activity: [], partial: none, max: 3, width: 80, height: 100 }).good).toBe('')
  })

  it('outlines buckets that are not whole, and fills their errors', () => {
    const paths = barPaths({ activity: [bucket(10), bucket(10, 5)], partial: new Set([1]), max: 10, width: 40, height: 100 })
    expect(boxes(paths.good)).toHaveLength(1)
    expect(boxes(paths.errored)).toMatchObject([{ top: 50, bottom: 100 }])
    expect(boxes(paths.partial)[0]?.x).toBeGreaterThan(20)
  })

  it('keeps the peak and the only failure when 2,000 buckets share 300 px', () => {
    const activity = Array.from({ length: 2000 }, (_, i) => bucket(i === 777 ? 900 : 3, i === 1234 ? 1 : 0))
    const paths = barPaths({ activity, partial: none, max: 900, width: 300, height: 100 })
    expect(boxes(paths.errored)).toMatchObject([{ x: Math.floor((1234 / 2000) * 300), width: 1, top: 98 }])
    expect(boxes(paths.good).filter((box) => box.top === 0)).toMatchObject([{ x: Math.floor((777 / 2000) * 300), width: 1 }])
    expect(boxes(paths.good)).toHaveLength(300)
  })

  it('never leaves the plot, even where there are more errors than sessions', () => {
    const paths = barPaths({ activity: [bucket(3, 9)], partial: none, max: 3, width: 20, height: 90 })
    expect(boxes(paths.errored)).toMatchObject([{ top: 0, bottom: 90 }])
    expect(paths.good).toBe('')
  })
})
