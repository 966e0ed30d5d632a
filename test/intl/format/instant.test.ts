import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATE, formatDateShort, formatInstant } from '../../../src/intl/format/instant.js'
import type { DateStyle } from '../../../src/intl/format/instant.js'

const T = Date.UTC(2026, 10, 16, 8, 2, 7)
const en = { locale: 'en', timeZone: 'UTC', now: () => T }

describe('formatInstant', () => {
  it.each([
    ['day', '16 Nov'], ['dayOfYear', '16 Nov 2026'], ['weekday', 'Mon 16 Nov 2026'], ['month', 'Nov 2026'], ['monthLong', 'November 2026'],
    ['time', '08:02'], ['dateTime', '16 Nov 2026, 08:02'], ['weekdayTime', 'Mon 16 Nov 2026, 08:02'], ['full', 'Mon 16 Nov 2026, 08:02:07 UTC'],
  ] as const)('writes the style %s as %s', (style, text) => {
    expect(formatInstant(T, style, en)).toBe(text)
  })

  it('shows the clock of the zone', () => {
    expect(formatInstant(T, 'dateTime', { ...en, timeZone: 'Asia/Kathmandu' })).toBe('16 Nov 2026, 13:47')
    expect(formatInstant(T, 'dateTime', { ...en, timeZone: 'Pacific/Honolulu' })).toBe('15 Nov 2026, 22:02')
  })

  it('writes dates the way of a country when one is named', () => {
    expect(formatInstant(T, 'dayOfYear', { ...en, locale: 'en-US' })).toBe('Nov 16, 2026')
    expect(formatInstant(T, 'dayOfYear', { ...en, locale: 'de' })).toBe('16. Nov. 2026')
  })

  it('stays in the Gregorian calendar, which the buckets follow', () => {
    expect(formatInstant(T, 'dayOfYear', { ...en, locale: 'fa-u-nu-latn' })).toContain('2026')
    expect(formatInstant(T, 'dayOfYear', { ...en, locale: 'th' })).toContain('2026')
  })

  it('gives an en dash for what is no instant, and text for every instant', () => {
    for (const value of [null, undefined, Number.NaN, Infinity, 8.64e15 + 1, -9e15]) expect(formatInstant(value, 'full', en)).toBe('–')
    const styles = Object.keys(DATE).filter((key): key is DateStyle => key in DATE)
    fc.assert(fc.property(fc.double(), fc.constantFrom(...styles), (instant, style) => {
      expect(formatInstant(instant, style, en)).toMatch(/./)
      expect(formatInstant(instant, style, en)).not.toMatch(/NaN|Invalid/)
    }))
  })
})

describe('formatDateShort', () => {
  it('names the year only when it is another one, in the zone', () => {
    expect(formatDateShort(T, en)).toBe('16 Nov')
    expect(formatDateShort(Date.UTC(2025, 11, 31, 23), en)).toBe('31 Dec 2025')
    expect(formatDateShort(Date.UTC(2025, 11, 31, 23), { ...en, timeZone: 'Europe/Berlin' })).toBe('1 Jan')
  })
})
