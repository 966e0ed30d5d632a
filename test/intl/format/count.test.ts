import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatCountFull, formatNumber, formatTick } from '../../../src/intl/format/count.js'

const en = { locale: 'en' }

describe('formatCount', () => {
  it.each([
    [0, '0'], [-0, '0'], [7, '7'], [1004, '1,004'], [9999, '9,999'], [10_000, '10.0k'], [81_000, '81.0k'], [96_123, '96.1k'],
    [999_499, '999k'], [999_500, '1.00M'], [1_240_000, '1.24M'], [182e6, '182M'], [3e9, '3.00B'],
    [3.42, '3.4'], [99.96, '100'], [100.4, '100'], [-12_345, '-12.3k'],
    [null, '–'], [undefined, '–'], [Number.NaN, '–'], [-Infinity, '–'],
  ])('writes %s as %s', (value, text) => {
    expect(formatCount(value, en)).toBe(text)
  })

  it('shows three figures, never less than the next smaller count', () => {
    const scale = { '': 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12 }
    const read = (text: string) => {
      const [, digits = '', unit = ''] = /^([\d.,]+)([kMBT]?)$/.exec(text) ?? []
      return Number(digits.replaceAll(',', '')) * (Object.entries(scale).find(([name]) => name === unit)?.[1] ?? Number.NaN)
    }
    const count = fc.maxSafeNat()
    fc.assert(fc.property(count, count, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(read(formatCount(low, en))).toBeLessThanOrEqual(read(formatCount(high, en)))
      expect(Math.abs(read(formatCount(high, en)) - high)).toBeLessThanOrEqual(high / 190)
    }))
  })

  it('uses k, M and B in English of every country, and the language\'s own short forms elsewhere', () => {
    expect(formatCount(96_123, { locale: 'en-GB' })).toBe('96.1k')
    expect(formatCount(1_240_000, { locale: 'en-IN' })).toBe('1.24M')
    expect(formatCount(1_240_000, { locale: 'de' })).toBe('1,24\u00a0Mio.')
    expect(formatCount(1004, { locale: 'de' })).toBe('1.004')
  })
})

describe('formatCountFull', () => {
  it('shows every digit', () => {
    expect(formatCountFull(182_004_211, en)).toBe('182,004,211')
    expect(formatCountFull(null, en)).toBe('–')
  })
})

describe('formatTick', () => {
  it.each([[0, '0'], [0.5, '0.5'], [500, '500'], [1000, '1k'], [1500, '1.5k'], [2e6, '2M'], [null, '–']])('writes %s as %s', (value, text) => {
    expect(formatTick(value, en)).toBe(text)
  })
})

describe('formatNumber', () => {
  it('keeps four figures', () => {
    expect(formatNumber(0.123456, en)).toBe('0.1235')
    expect(formatNumber(-2, en)).toBe('-2')
    expect(formatNumber(Number.NaN, en)).toBe('–')
  })
})
