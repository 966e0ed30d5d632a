import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRange, formatRangeFull } from '../../../src/intl/format/range.js'

const day = (month: number, date: number, hour = 0, minute = 0) => Date.UTC(2026, month - 1, date, hour, minute)
const en = { locale: 'en', timeZone: 'UTC', now: () => day(11, 19, 14, 2) }

describe('formatRange', () => {
  it.each([
    ['up to now', day(11, 12), day(11, 19, 14, 2), '12–19 Nov'],
    ['whole days, whose end is the last day inside', day(11, 12), day(11, 19), '12–18 Nov'],
    ['one day', day(11, 12), day(11, 13), '12 Nov'],
    ['over a month\'s end', day(10, 20), day(11, 19, 14, 2), '20 Oct – 19 Nov'],
    ['an hour', day(11, 19, 13, 2), day(11, 19, 14, 2), '19 Nov, 13:02–14:02'],
    ['thirty hours', day(11, 18, 8), day(11, 19, 14), '18 Nov, 08:00 – 19 Nov, 14:00'],
    ['from another year', Date.UTC(2025, 10, 12), day(11, 13), '12 Nov 2025 – 12 Nov 2026'],
    ['a year that ended with its last day', Date.UTC(2025, 11, 1), day(1, 1), '1–31 Dec 2025'],
    ['nothing', day(11, 12), day(11, 12), '12 Nov 2026, 00:00'],
  ])('writes %s', (_, from, to, text) => {
    expect(formatRange({ from, to }, en)).toBe(text)
  })

  it('knows the days of the zone, also where the clock is changed', () => {
    const berlin = { ...en, timeZone: 'Europe/Berlin' }
    // 25 October 2026 has 25 hours in Berlin.
    expect(formatRange({ from: day(10, 24, 22), to: day(10, 25, 23) }, berlin)).toBe('25 Oct')
    expect(formatRangeFull({ from: day(10, 24, 22), to: day(10, 25, 23) }, berlin)).toBe('25 Oct 2026')
  })
})

describe('formatRangeFull', () => {
  it('gives year and times, and whole days without them', () => {
    expect(formatRangeFull({ from: day(11, 12), to: day(11, 19, 14, 2) }, en)).toBe('12 Nov 2026, 00:00 – 19 Nov 2026, 14:02')
    expect(formatRangeFull({ from: day(11, 12), to: day(11, 19) }, en)).toBe('12–18 Nov 2026')
  })

  it('never fails and never is empty', () => {
    fc.assert(fc.property(fc.double(), fc.double(), (from, to) => {
      for (const text of [formatRange({ from, to }, en), formatRangeFull({ from, to }, en)]) {
        expect(text).toMatch(/./)
        expect(text).not.toMatch(/NaN|Invalid/)
      }
    }))
  })
})
