import { describe, expect, it } from 'vitest'
import { deltaOf, pricedShare, readStat, STAT_KINDS } from '../../../src/components/overview-stats/figures.js'
import { overview } from './overview.js'

describe('readStat', () => {
  it('reads every figure from an overview', () => {
    const data = overview({ users: 4, newUsers: 1, traces: 10, sessions: 5, erroredSessions: 2, totalTokens: 99, costUsd: 1.5, coverage: { identifiedTraces: 10, traces: 40 } })
    expect(readStat('users', data)).toBe(4)
    expect(readStat('newUsers', data)).toBe(1)
    expect(readStat('identifiedShare', data)).toBe(0.25)
    expect(readStat('tracesPerUser', data)).toBe(2.5)
    expect(readStat('sessions', data)).toBe(5)
    expect(readStat('errorRate', data)).toBe(0.4)
    expect(readStat('totalTokens', data)).toBe(99)
    expect(readStat('costUsd', data)).toBe(1.5)
  })

  it('knows no share of nothing, and keeps unknown apart from zero', () => {
    const none = overview({})
    expect(readStat('identifiedShare', none)).toBeNull()
    expect(readStat('errorRate', none)).toBeNull()
    expect(readStat('costUsd', none)).toBeNull()
    expect(readStat('users', none)).toBe(0)
    expect(pricedShare(none)).toBeNull()
    expect(pricedShare(overview({ traces: 8, unpricedTraces: 2 }))).toBe(0.75)
  })
})

describe('deltaOf', () => {
  it('measures shares in points, averages by difference, all else by proportion', () => {
    expect(deltaOf(STAT_KINDS.errorRate, 0.06, 0.04)).toMatchObject({ kind: 'points', direction: 'up', size: expect.closeTo(0.02) })
    expect(deltaOf(STAT_KINDS.tracesPerUser, 11.3, 11.7)).toMatchObject({ kind: 'difference', direction: 'down', size: expect.closeTo(0.4) })
    expect(deltaOf(STAT_KINDS.users, 150, 100)).toMatchObject({ kind: 'relative', direction: 'up', size: 0.5 })
  })

  it('calls worse only what is bad news: more errors, less identified', () => {
    expect(deltaOf(STAT_KINDS.errorRate, 0.06, 0.04)?.worse).toBe(true)
    expect(deltaOf(STAT_KINDS.errorRate, 0.04, 0.06)?.worse).toBe(false)
    expect(deltaOf(STAT_KINDS.identifiedShare, 0.9, 0.95)?.worse).toBe(true)
    expect(deltaOf(STAT_KINDS.costUsd, 900, 1)?.worse).toBe(false)
    expect(deltaOf(STAT_KINDS.users, 1, 900)?.worse).toBe(false)
  })

  it('says nothing against nothing, and unchanged for what one decimal cannot show', () => {
    expect(deltaOf(STAT_KINDS.users, 5, 0)).toBeNull()
    expect(deltaOf(STAT_KINDS.costUsd, null, 5)).toBeNull()
    expect(deltaOf(STAT_KINDS.errorRate, 0.0401, 0.0402)?.direction).toBe('same')
    expect(deltaOf(STAT_KINDS.errorRate, 0, 0)?.direction).toBe('same')
  })
})
