import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Currency } from '../../../src/intl/format/context.js'
import { formatMoney, formatMoneyFull, markEstimated, readCurrency } from '../../../src/intl/format/money.js'

const en = { locale: 'en', currency: 'USD' } as const

describe('formatMoney', () => {
  it.each([
    [4182.4, '$4,182'], [1000, '$1,000'], [999.996, '$1,000'], [999.99, '$999.99'], [18.42, '$18.42'], [0.01, '$0.01'],
    [0.0099, '<$0.01'], [1e-9, '<$0.01'], [0, '$0.00'], [-0, '$0.00'], [-3.2, '-$3.20'], [-0.001, '>-$0.01'],
    [null, '–'], [undefined, '–'], [Number.NaN, '–'], [Infinity, '–'],
  ])('writes %s as %s', (value, text) => {
    expect(formatMoney(value, en)).toBe(text)
  })

  it('keeps the sign beside its letters in right-to-left text', () => {
    expect(formatMoney(8.07, { locale: 'ar', currency: 'USD' })).toMatch(/^\u200f8\.07\sUS\$\u200e$/)
  })

  it('never says zero of a cost above zero, nor anything but a figure', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e9, minExcluded: true, noNaN: true }), (value) => {
      const text = formatMoney(value, en)
      expect(text).toMatch(/^(<\$0\.01|\$\d{1,3}(,\d{3})*(\.\d\d)?)$/)
      expect(text).not.toBe('$0.00')
    }))
  })

  it('never gets smaller when the cost grows, and stays within half a unit of it', () => {
    const read = (text: string) => (text.startsWith('<') ? 0.005 : Number(text.replace(/[$,]/g, '')))
    const cost = fc.double({ min: 0, max: 1e7, noNaN: true })
    fc.assert(fc.property(cost, cost, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(read(formatMoney(low, en))).toBeLessThanOrEqual(read(formatMoney(high, en)))
      expect(Math.abs(read(formatMoney(high, en)) - high)).toBeLessThanOrEqual(high >= 999.99 ? 0.5000001 : 0.0050001)
    }))
  })

  it('writes the figure the way of the locale', () => {
    expect(formatMoney(4182, { locale: 'de', currency: 'USD' })).toBe('4.182\u00a0$')
    expect(formatMoney(0.001, { locale: 'de', currency: 'USD' })).toBe('<0,01\u00a0$')
  })

  it('converts into another currency by its rate, with its decimals', () => {
    expect(formatMoney(10, { locale: 'en', currency: { code: 'EUR', rate: 0.9 } })).toBe('€9.00')
    expect(formatMoney(2, { locale: 'en', currency: { code: 'JPY', rate: 150 } })).toBe('¥300')
    expect(formatMoney(0.001, { locale: 'en', currency: { code: 'JPY', rate: 150 } })).toBe('<¥1')
  })
})

describe('readCurrency', () => {
  it('refuses to label dollars as something else', () => {
    // @ts-expect-error A code alone says nothing about its worth.
    const bare: Currency = 'EUR'
    expect(() => readCurrency(bare)).toThrow(/cannot be labelled EUR without a positive rate/)
    expect(() => readCurrency({ code: 'EUR', rate: Number.NaN })).toThrow(RangeError)
    expect(() => readCurrency({ code: 'EUR', rate: 0 })).toThrow(RangeError)
    expect(() => readCurrency({ code: 'euro', rate: 1 })).toThrow(/ISO 4217/)
  })
})

describe('formatMoneyFull', () => {
  it.each([
    [0.000042, '$0.000042'], [0.00421234, '$0.004212'], [18.42, '$18.42'], [18.423917, '$18.4239'], [4182.366, '$4,182.37'], [0, '$0.00'], [null, '–'],
  ])('writes %s as %s', (value, text) => {
    expect(formatMoneyFull(value, en)).toBe(text)
  })
})

describe('markEstimated', () => {
  it('marks a figure and leaves the unknown unknown', () => {
    expect(markEstimated('$2.94')).toBe('≈ $2.94')
    expect(markEstimated('–')).toBe('–')
  })
})
