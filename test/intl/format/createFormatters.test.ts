import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormatters } from '../../../src/intl/format/createFormatters.js'
import { USER_METRIC_IDS } from '../../../src/model/metrics.js'

const NOW = Date.UTC(2026, 10, 19, 14, 2)
const format = createFormatters({ now: () => NOW })

describe('createFormatters', () => {
  it('writes each metric by its unit', () => {
    expect(format.metric('costSum', 18.42)).toBe('$18.42')
    expect(format.metric('totalTokens', 96_123)).toBe('96.1k')
    expect(format.metricFull('totalTokens', 96_123)).toBe('96,123')
    expect(format.metric('durationP95', 3200)).toBe('3.2s')
    expect(format.metric('errorRate', 0.029)).toBe('2.9%')
    expect(format.metric('lastSeenAt', NOW - 3 * 36e5)).toBe('3h ago')
    expect(format.metricFull('lastSeenAt', NOW)).toBe('Thu 19 Nov 2026, 14:02:00 UTC')
  })

  it('names an unknown metric', () => {
    // @ts-expect-error Not a metric.
    expect(() => format.metric('karma', 1)).toThrow(/"karma"/)
  })

  it('refuses a currency without a rate at once, not at the first cost', () => {
    // @ts-expect-error A code alone says nothing about its worth.
    expect(() => createFormatters({ currency: 'EUR' })).toThrow(RangeError)
  })

  it.each(['en', 'en-US', 'de', 'ar', 'ja', 'hi-IN'])('gives text for any metric and number in %s', (locale) => {
    const local = createFormatters({ locale, timeZone: 'Asia/Kathmandu', now: () => NOW })
    fc.assert(fc.property(fc.constantFrom(...USER_METRIC_IDS), fc.option(fc.double()), (metric, value) => {
      for (const text of [local.metric(metric, value), local.metricFull(metric, value)]) {
        expect(text).toMatch(/./)
        expect(text).not.toMatch(/NaN|undefined|null|Invalid|∞/)
        expect(text === '–').toBe(value === null || !Number.isFinite(value) || (metric.endsWith('SeenAt') && Math.abs(value) > 8.6399e15))
      }
    }))
  })
})
