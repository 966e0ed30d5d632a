import { describe, expect, it } from 'vitest'
import { compareInTime, compareRows, compareSessionIds, compareText, compareValues, sortInTime } from '../../src/model/order.js'

describe('compareText', () => {
  it('goes by code units, not by alphabet', () => {
    expect(['a', 'B', 'ä', 'Z', '😀', '\uFFFD'].toSorted(compareText)).toEqual(['B', 'Z', 'a', 'ä', '😀', '\uFFFD'])
  })
})

describe('compareValues', () => {
  it('puts null last both ways', () => {
    expect([3, null, 1].toSorted((a, b) => compareValues(a, b, 'asc'))).toEqual([1, 3, null])
    expect([null, 1, null, 3].toSorted((a, b) => compareValues(a, b, 'desc'))).toEqual([3, 1, null, null])
  })
})

describe('compareRows', () => {
  it('breaks ties by id ascending both ways', () => {
    expect(compareRows(1, 'a', 1, 'b', 'asc')).toBeLessThan(0)
    expect(compareRows(1, 'a', 1, 'b', 'desc')).toBeLessThan(0)
    expect(compareRows(null, 'b', null, 'a', 'desc')).toBeGreaterThan(0)
    expect(compareRows(2, 'a', 1, 'b', 'desc')).toBeLessThan(0)
  })
})

describe('compareInTime', () => {
  it('goes by time, then by id', () => {
    const rows = [{ timestamp: 2, id: 'a' }, { timestamp: 1, id: 'b' }, { timestamp: 1, id: 'a' }]
    expect(rows.toSorted(compareInTime).map((row) => `${row.timestamp}${row.id}`)).toEqual(['1a', '1b', '2a'])
  })
})

describe('compareSessionIds', () => {
  it('goes by session, then by user with nobody first, then lone traces', () => {
    const session = (sessionId: string | null, userId: string | null, traceId: string | null = null) => ({ sessionId, userId, traceId })
    const rows = [session(null, 'u', 's'), session('s', 'u'), session('s', null), session('r', 'z')]
    expect(rows.toSorted(compareSessionIds)).toEqual([session('r', 'z'), session('s', null), session('s', 'u'), session(null, 'u', 's')])
  })
})

describe('sortInTime', () => {
  it('goes by time, then by id, and leaves a list that is in order as it is', () => {
    const [a, b, c] = [{ id: 'a', timestamp: 1 }, { id: 'b', timestamp: 1 }, { id: 'c', timestamp: 0 }]
    expect(sortInTime([a, b, c])).toEqual([c, a, b])
    const ordered = [c, a, b]
    expect(sortInTime(ordered)).toBe(ordered)
    expect(sortInTime([])).toEqual([])
  })
})
