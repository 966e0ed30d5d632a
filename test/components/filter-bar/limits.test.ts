import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitText, parseLimit } from '../../../src/components/filter-bar/limits.js'
import { viewIntl } from './viewIntl.js'

const intl = viewIntl()
const value = (unit: Parameters<typeof parseLimit>[0], text: string, end: 'min' | 'max' = 'min', by = intl) => {
  const limit = parseLimit(unit, end, text, by)
  return limit.kind === 'value' ? limit.value : limit.kind === 'wrong' ? limit.error : null
}

describe('parseLimit', () => {
  it('reads numbers with the signs that people put round them', () => {
    expect(value('count', '1,200')).toBe(1200)
    expect(value('tokens', '1.5k')).toBe(1500)
    expect(value('tokens', '2M')).toBe(2_000_000)
    expect(value('usd', '$0.50')).toBe(0.5)
    expect(value('ratio', '12.5 %')).toBe(0.125)
    expect(value('ratio', '7')).toBe(0.07)
  })

  it('reads durations with their unit, bare ones as seconds', () => {
    expect(value('ms', '800ms')).toBe(800)
    expect(value('ms', '1.5 s')).toBe(1500)
    expect(value('ms', '2m')).toBe(120_000)
    expect(value('ms', '3')).toBe(3000)
    expect(value('ms', 'fast')).toBe('Write a duration such as 1.5s or 800ms')
  })

  it('reads a date as its whole day: a lower limit from its start, an upper one to its last moment', () => {
    const day = Date.UTC(2026, 10, 12)
    expect(value('instant', '2026-11-12', 'min')).toBe(day)
    expect(value('instant', '2026-11-12', 'max')).toBe(day + 86_400_000 - 1)
    expect(value('instant', 'soon')).toMatch(/^Write a date such as 2026-11-19 /)
  })

  it('reads costs in the currency that is shown, and decimals of the locale', () => {
    expect(value('usd', '4', 'min', viewIntl({ currency: { code: 'EUR', rate: 0.8 } }))).toBe(5)
    expect(value('usd', '1.234,5', 'min', viewIntl({ locale: 'de' }))).toBe(1234.5)
  })

  it('tells nothing from nonsense, and refuses negative limits', () => {
    expect(value('count', '  ')).toBeNull()
    expect(value('count', '-1')).toBe('Must not be negative')
    expect(value('count', '1x')).toBe('Write a number')
  })
})

describe('limitText', () => {
  it('is read back as the same limit', () => {
    const amount = fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1000)
    fc.assert(fc.property(amount, fc.constantFrom('count' as const, 'tokens' as const, 'usd' as const, 'ms' as const, 'ratio' as const), (n, unit) => {
      expect(parseLimit(unit, 'min', limitText(unit, 'min', n, intl), intl)).toEqual({ kind: 'value', value: expect.closeTo(n, 9) })
    }))
    const evening = Date.UTC(2026, 10, 12, 20, 15)
    expect(value('instant', limitText('instant', 'min', evening, intl), 'min')).toBe(evening)
    const endOfDay = Date.UTC(2026, 10, 13) - 1
    expect(limitText('instant', 'max', endOfDay, intl)).toBe('2026-11-12')
    expect(value('instant', '2026-11-12', 'max')).toBe(endOfDay)
  })
})
