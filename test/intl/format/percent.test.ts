import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPercent, formatPercentFull, formatPercentTick, formatPoints } from '../../../src/intl/format/percent.js'

const en = { locale: 'en' }

describe('formatPercent', () => {
  it.each([
    [0, '0%'], [-0, '0%'], [0.0001, '<1%'], [0.00999, '<1%'], [0.01, '1.0%'], [0.029, '2.9%'], [0.0994, '9.9%'], [0.0996, '10%'],
    [0.12, '12%'], [0.996, '100%'], [1, '100%'], [1.5, '150%'], [null, '–'], [Number.NaN, '–'],
  ])('writes %s as %s', (ratio, text) => {
    expect(formatPercent(ratio, en)).toBe(text)
  })

  it('says 0% of zero alone, and never shrinks when the share grows', () => {
    const read = (text: string) => (text === '<1%' ? 0.5 : Number(text.slice(0, -1)))
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(share, share, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(read(formatPercent(low, en))).toBeLessThanOrEqual(read(formatPercent(high, en)))
      expect(formatPercent(high, en) === '0%').toBe(high === 0)
    }))
  })
})

describe('formatPercentFull', () => {
  it('keeps two decimals, and tells next to nothing from nothing', () => {
    expect(formatPercentFull(0.02941, en)).toBe('2.94%')
    expect(formatPercentFull(0.00001, en)).toBe('<0.01%')
    expect(formatPercentFull(0, en)).toBe('0%')
    expect(formatPercentFull(undefined, en)).toBe('–')
  })
})

describe('formatPercentTick', () => {
  it('drops trailing zeros', () => {
    expect([0, 0.025, 0.1].map((ratio) => formatPercentTick(ratio, en))).toEqual(['0%', '2.5%', '10%'])
  })
})

describe('formatPoints', () => {
  it('gives the size without sign or unit', () => {
    expect([-0.019, 0.12, 0].map((difference) => formatPoints(difference, en))).toEqual(['1.9', '12', '0.0'])
    expect(formatPoints(null, en)).toBe('–')
  })
})
