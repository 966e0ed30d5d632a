import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, formatDurationFull } from '../../../src/intl/format/duration.js'

const en = { locale: 'en' }

describe('formatDuration', () => {
  it.each([
    [0, '0ms'], [0.4, '<1ms'], [840, '840ms'], [999.4, '999ms'], [999.6, '1.0s'], [3200, '3.2s'], [59_940, '59.9s'], [59_960, '1m 00s'],
    [72_000, '1m 12s'], [245_000, '4m 05s'], [3_599_600, '1h 00m'], [7_500_000, '2h 05m'], [93_600_000, '1d 02h'], [3e10, '347d'],
    [-500, '-500ms'], [null, '–'], [Number.NaN, '–'],
  ])('writes %s ms as %s', (ms, text) => {
    expect(formatDuration(ms, en)).toBe(text)
  })

  it('never shrinks when the time grows, and stays within 5 % of it', () => {
    const unit = { d: 864e5, h: 36e5, m: 6e4, s: 1e3, ms: 1 }
    const read = (text: string) => text === '<1ms' ? 0.5 : text.split(' ').reduce((sum, part) => {
      const [, digits = '', name = ''] = /^([\d.,]+)([a-z]+)$/.exec(part) ?? []
      return sum + Number(digits.replaceAll(',', '')) * (Object.entries(unit).find(([key]) => key === name)?.[1] ?? Number.NaN)
    }, 0)
    const time = fc.oneof(fc.double({ min: 0, max: 1e5, noNaN: true }), fc.double({ min: 0, max: 1e10, noNaN: true }))
    fc.assert(fc.property(time, time, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(read(formatDuration(low, en))).toBeLessThanOrEqual(read(formatDuration(high, en)))
      expect(Math.abs(read(formatDuration(high, en)) - high)).toBeLessThanOrEqual(Math.max(0.5, high * 0.05))
    }))
  })

  it('uses the units of the language', () => {
    expect(formatDuration(72_000, { locale: 'de' })).toBe('1 Min. 12 Sek.')
  })
})

describe('formatDurationFull', () => {
  it.each([
    [840, '840 milliseconds'], [3214, '3.214 seconds'], [72_000, '1 minute, 12 seconds'], [3_600_000, '1 hour'],
    [93_784_000, '1 day, 2 hours, 3 minutes, 4 seconds'], [null, '–'],
  ])('writes %s ms as %s', (ms, text) => {
    expect(formatDurationFull(ms, en)).toBe(text)
  })
})
