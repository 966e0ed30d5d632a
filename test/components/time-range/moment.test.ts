import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOfDay, momentText, parseMoment, type MomentContext } from '../../../src/components/time-range/moment.js'

const NOW = Date.UTC(2026, 10, 19, 14, 2)
const berlin: MomentContext = { timeZone: 'Europe/Berlin', locale: 'en', now: NOW }
const at = (iso: string) => Date.parse(iso)

describe('parseMoment', () => {
  it('takes a bare date as the start of its day, or as the end of it', () => {
    expect(parseMoment('2026-11-12', 'from', berlin)).toBe(at('2026-11-12T00:00:00+01:00'))
    expect(parseMoment('2026-11-12', 'to', berlin)).toBe(at('2026-11-13T00:00:00+01:00'))
  })

  it('reads times in the zone, in several ways of writing', () => {
    for (const text of ['2026-11-12 08:30', '2026-11-12T08:30', ' 2026-11-12, 8:30 ', '12 Nov 2026, 08:30', '12 November 2026 08:30', 'Nov 12, 2026 8:30 AM', '2026-11-12 08:30:00']) {
      expect([text, parseMoment(text, 'from', berlin)]).toEqual([text, at('2026-11-12T08:30:00+01:00')])
    }
    expect(parseMoment('2026-11-12 8:30 pm', 'from', berlin)).toBe(at('2026-11-12T20:30:00+01:00'))
    expect(parseMoment('2026-11-12 24:00', 'from', berlin)).toBe(at('2026-11-13T00:00:00+01:00'))
  })

  it('reads month names and digits of the locale', () => {
    expect(parseMoment('3. März 2026', 'from', { ...berlin, locale: 'de' })).toBe(at('2026-03-03T00:00:00+01:00'))
    expect(parseMoment('٢٠٢٦-١١-١٢', 'from', { ...berlin, locale: 'ar-EG' })).toBe(at('2026-11-12T00:00:00+01:00'))
  })

  it('knows now, also in the reader\'s word', () => {
    expect(parseMoment('Now', 'to', berlin)).toBe(NOW)
    expect(parseMoment('jetzt', 'to', { ...berlin, nowWord: 'jetzt' })).toBe(NOW)
  })

  it('takes a time that the clock skipped as the moment of the jump, and of two the first', () => {
    expect(parseMoment('2026-03-29 02:30', 'from', berlin)).toBe(at('2026-03-29T01:00:00Z'))
    expect(parseMoment('2026-10-25 02:30', 'from', berlin)).toBe(at('2026-10-25T00:30:00Z'))
  })

  it('is null for what is none', () => {
    for (const text of ['', 'soon', '2026-02-30', '2026-11-12 25:00', '2026-11-12 24:01', '2026-11-12 08:75', '12 Foo 2026', '19', '2026/11/12x']) {
      expect([text, parseMoment(text, 'from', berlin)]).toEqual([text, null])
    }
  })
})

describe('momentText', () => {
  it('is read back to the minute, in any zone, at either end', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC')
    fc.assert(fc.property(fc.integer({ min: 500_000, max: 30_000_000 }), zones, fc.constantFrom('from' as const, 'to' as const), (minutes, timeZone, edge) => {
      const t = minutes * 60_000
      const back = parseMoment(momentText(t, edge, timeZone), edge, { ...berlin, timeZone })
      // of an hour that came twice, the text means the first
      expect(back === t || back === t - 3_600_000 || back === t - 1_800_000).toBe(true)
    }))
    expect(momentText(at('2026-11-13T00:00:00+01:00'), 'to', 'Europe/Berlin')).toBe('2026-11-12')
    expect(momentText(at('2026-11-12T08:05:00+01:00'), 'from', 'Europe/Berlin')).toBe('2026-11-12 08:05')
  })

  it('starts a day without midnight where it starts', () => {
    // Cairo springs forward at midnight
    const start = instantOfDay(at('2026-04-24T00:00:00Z') / 86_400_000, 'Africa/Cairo')
    expect(momentText(start, 'from', 'Africa/Cairo')).toBe('2026-04-24')
  })
})
