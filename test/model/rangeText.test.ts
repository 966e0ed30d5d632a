import { describe, expect, it } from 'vitest'
import { readRange, readViewRange, writeViewRange } from '../../src/model/rangeText.js'

describe('readViewRange', () => {
  it('reads each kind back from its text', () => {
    expect(readViewRange('90min')).toEqual({ kind: 'last', amount: 90, unit: 'minute' })
    expect(readViewRange('3mo')).toEqual({ kind: 'last', amount: 3, unit: 'month' })
    expect(readViewRange('last-week')).toEqual({ kind: 'calendar', period: 'lastWeek' })
    expect(readViewRange('all')).toEqual({ kind: 'all' })
    expect(writeViewRange({ kind: 'calendar', period: 'thisMonth' })).toBe('this-month')
  })

  it('refuses what is no range', () => {
    for (const text of ['', '0d', '-1d', '1.5d', '7y', 'constructor', 'lastWeek', '2026-11-19..2026-11-12', '..']) expect(readViewRange(text)).toBeNull()
    expect(readRange('2026-11-12')).toBeNull()
  })
})
