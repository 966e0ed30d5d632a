import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../src/ui/parseNumber.js'

describe('parseNumber', () => {
  it('tells nothing, a number and something else apart', () => {
    expect(parseNumber('  ')).toBeNull()
    expect(parseNumber('0')).toBe(0)
    expect(parseNumber('abc')).toBeUndefined()
    expect(parseNumber('1..2')).toBeUndefined()
    expect(parseNumber('Infinity')).toBeUndefined()
    expect(parseNumber('1e999')).toBeUndefined()
    expect(parseNumber('-')).toBeUndefined()
  })

  it.each([
    ['1,234.5', 'en', 1234.5],
    ['1234.5', 'en', 1234.5],
    ['.5', 'en', 0.5],
    ['1.234,5', 'de', 1234.5],
    ['1.500', 'de', 1500],
    ['1.5', 'de', 1.5],
    ['1,5', 'de', 1.5],
    ['1 234,5', 'fr', 1234.5],
    ['12,34,567', 'hi', 1234567],
    ['1’234.5', 'de-CH', 1234.5],
    ['١٢٣٤٫٥', 'ar', 1234.5],
    ['1e3', 'en', 1000],
    ['-2', 'en', -2],
  ])('reads %j in %s', (text, locale, value) => {
    expect(parseNumber(text, locale)).toBe(value)
  })

  it('does not guess at what is grouped wrongly', () => {
    expect(parseNumber('1,2,3', 'en')).toBeUndefined()
  })
})
