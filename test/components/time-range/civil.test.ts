import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civilOf, dayNumber, firstDayOf, monthOf, weeksOf, weekStart } from '../../../src/components/time-range/civil.js'

const of = (year: number, month: number, day: number) => dayNumber({ year, month, day }) ?? Number.NaN

describe('plain days', () => {
  it('turn into dates and back', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
      expect(dayNumber(civilOf(day))).toBe(day)
      expect(firstDayOf(monthOf(day))).toBeLessThanOrEqual(day)
      expect(firstDayOf(monthOf(day) + 1)).toBeGreaterThan(day)
    }))
    expect(of(1970, 1, 1)).toBe(0)
  })

  it('refuse dates that no calendar has', () => {
    expect(dayNumber({ year: 2026, month: 2, day: 30 })).toBeNull()
    expect(dayNumber({ year: 2026, month: 13, day: 1 })).toBeNull()
    expect(dayNumber({ year: 2026, month: 0, day: 1 })).toBeNull()
  })

  it('keep to the month when months are added', () => {
    expect(addMonths(of(2026, 1, 31), 1)).toBe(of(2026, 2, 28))
    expect(addMonths(of(2024, 2, 29), -12)).toBe(of(2023, 2, 28))
    expect(addMonths(of(2026, 12, 15), 1)).toBe(of(2027, 1, 15))
  })
})

describe('weeksOf', () => {
  it('gives six whole weeks that hold the month, from the weekday that weeks start on', () => {
    fc.assert(fc.property(fc.integer({ min: 2000 * 12, max: 2100 * 12 }), fc.constantFrom(1, 2, 3, 4, 5, 6, 7), (month, weekday) => {
      const days = weeksOf(month, weekday).flat()
      expect(days).toHaveLength(42)
      expect(days).toContain(firstDayOf(month))
      expect(days).toContain(firstDayOf(month + 1) - 1)
      // 1970-01-05 was a Monday
      expect((((days[0] ?? 0) - 4 - (weekday - 1)) % 7 + 7) % 7).toBe(0)
    }))
    expect(weekStart(of(2026, 11, 19), 1)).toBe(of(2026, 11, 16))
    expect(weekStart(of(2026, 11, 19), 7)).toBe(of(2026, 11, 15))
  })
})
