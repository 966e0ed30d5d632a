import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAge, formatAgo, formatAgoFull } from '../../../src/intl/format/age.js'

const NOW = Date.UTC(2026, 10, 19, 14, 2)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const en = { locale: 'en', now: () => NOW }

describe('formatAge', () => {
  it.each([
    [0, '<1m'], [59_999, '<1m'], [MINUTE, '1m'], [HOUR - 1, '59m'], [3 * HOUR, '3h'], [DAY - 1, '23h'], [30 * DAY, '30d'], [31 * DAY, '1mo'],
    [70 * DAY, '2mo'], [365 * DAY, '11mo'], [366 * DAY, '1y'], [4000 * DAY, '10y'], [-2 * HOUR, '<1m'],
  ])('writes an age of %s ms as %s', (age, text) => {
    expect(formatAge(NOW - age, en)).toBe(text)
  })

  it('is one unit for any instant, never empty and never not a number', () => {
    fc.assert(fc.property(fc.double({ noDefaultInfinity: true }), (instant) => {
      for (const text of [formatAge(instant, en), formatAgo(instant, en), formatAgoFull(instant, en)]) {
        expect(text).not.toMatch(/NaN|Infinity|undefined|Invalid/)
        expect(text).not.toBe('')
      }
      expect(formatAge(instant, en)).toMatch(/^(–|<1m|[\d,]+(m|h|d|mo|y))$/)
    }))
  })
})

describe('formatAgo', () => {
  it('says it as a phrase, ahead as well as back', () => {
    expect(formatAgo(NOW - 3 * HOUR, en)).toBe('3h ago')
    expect(formatAgo(NOW + 3 * HOUR, en)).toBe('in 3h')
    expect(formatAgo(NOW - 5_000, en)).toBe('just now')
    expect(formatAgo(null, en)).toBe('–')
  })

  it('speaks the language', () => {
    expect(formatAgo(NOW - 3 * HOUR, { ...en, locale: 'de' })).toBe('vor 3 Std.')
    expect(formatAgo(NOW, { ...en, locale: 'de' })).toBe('jetzt')
  })
})

describe('formatAgoFull', () => {
  it('writes the unit out', () => {
    expect(formatAgoFull(NOW - 3 * HOUR, en)).toBe('3 hours ago')
    expect(formatAgoFull(NOW - 40 * DAY, en)).toBe('1 month ago')
  })
})
