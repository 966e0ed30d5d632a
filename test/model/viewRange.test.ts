import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDay } from '../../src/model/localDay.js'
import { daysFrom, previousRange, RANGE_PRESETS, resolveRange, sameViewRange, visibleZoom, type ViewRange } from '../../src/model/viewRange.js'

const at = (iso: string) => Date.parse(iso)
const last = (amount: number, unit: 'minute' | 'hour' | 'day' | 'week' | 'month'): ViewRange => ({ kind: 'last', amount, unit })
const iso = ({ from, to }: { from: number; to: number }) => [new Date(from).toISOString(), new Date(to).toISOString()]

describe('resolveRange', () => {
  const context = { now: at('2026-11-19T14:01:23.456+01:00'), timeZone: 'Europe/Berlin' }

  it('ends with the current minute, so that the newest record is in and the range holds still for a minute', () => {
    const early = resolveRange(last(7, 'day'), { ...context, now: at('2026-11-19T13:01:00.000Z') })
    const late = resolveRange(last(7, 'day'), { ...context, now: at('2026-11-19T13:01:59.999Z') })
    expect(late).toEqual(early)
    expect(early.to).toBe(at('2026-11-19T13:02:00Z'))
  })

  it('counts minutes and hours back to the minute', () => {
    expect(iso(resolveRange(last(90, 'minute'), context))).toEqual(['2026-11-19T11:32:00.000Z', '2026-11-19T13:02:00.000Z'])
    expect(iso(resolveRange(last(24, 'hour'), context))).toEqual(['2026-11-18T13:02:00.000Z', '2026-11-19T13:02:00.000Z'])
  })

  it('starts the last 60 days at the midnight that 60 calendar days with today begin with, across a clock change', () => {
    expect(iso(resolveRange(last(60, 'day'), context))[0]).toBe('2026-09-20T22:00:00.000Z')
  })

  it('takes a week as seven days, and a month back to the day after the same day', () => {
    expect(iso(resolveRange(last(1, 'week'), context))[0]).toBe('2026-11-12T23:00:00.000Z')
    expect(iso(resolveRange(last(1, 'month'), context))[0]).toBe('2026-10-19T22:00:00.000Z')
    expect(iso(resolveRange(last(1, 'month'), { now: at('2026-03-31T12:00:00Z'), timeZone: 'UTC' }))[0]).toBe('2026-03-01T00:00:00.000Z')
    expect(iso(resolveRange(last(12, 'month'), { now: at('2024-02-29T12:00:00Z'), timeZone: 'UTC' }))[0]).toBe('2023-03-01T00:00:00.000Z')
  })

  it('follows the calendar for named periods, and the first day of the week', () => {
    const period = (p: 'today' | 'yesterday' | 'thisWeek' | 'lastWeek' | 'thisMonth' | 'lastMonth', weekStartsOn?: 7) =>
      iso(resolveRange({ kind: 'calendar', period: p }, { ...context, ...(weekStartsOn && { weekStartsOn }) }))
    expect(period('today')).toEqual(['2026-11-18T23:00:00.000Z', '2026-11-19T13:02:00.000Z'])
    expect(period('yesterday')).toEqual(['2026-11-17T23:00:00.000Z', '2026-11-18T23:00:00.000Z'])
    expect(period('thisWeek')).toEqual(['2026-11-15T23:00:00.000Z', '2026-11-19T13:02:00.000Z'])
    expect(period('thisWeek', 7)[0]).toBe('2026-11-14T23:00:00.000Z')
    expect(period('lastWeek')).toEqual(['2026-11-08T23:00:00.000Z', '2026-11-15T23:00:00.000Z'])
    expect(period('thisMonth')[0]).toBe('2026-10-31T23:00:00.000Z')
    expect(period('lastMonth')).toEqual(['2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'])
  })

  it('opens all time at the day of the first record, and at 1970 while that is unknown', () => {
    expect(iso(resolveRange({ kind: 'all' }, { ...context, known: { firstAt: at('2026-06-03T10:00:00Z') } }))[0]).toBe('2026-06-02T22:00:00.000Z')
    expect(resolveRange({ kind: 'all' }, context).from).toBe(0)
    expect(resolveRange({ kind: 'all' }, { ...context, known: { firstAt: null } }).from).toBe(0)
  })

  it('leaves absolute instants alone', () => {
    expect(resolveRange({ kind: 'absolute', from: 5, to: 7 }, context)).toEqual({ from: 5, to: 7 })
  })

  it('holds exactly the calendar days that it says, in any zone at any time', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Cairo', 'Australia/Lord_Howe', 'UTC')
    fc.assert(fc.property(fc.integer({ min: at('2014-01-01'), max: at('2027-01-01') }), fc.integer({ min: 1, max: 400 }), zones, (now, amount, timeZone) => {
      const { from, to } = resolveRange(last(amount, 'day'), { now, timeZone })
      expect(to).toBeGreaterThan(now)
      expect(localDay(now, timeZone) - localDay(from, timeZone)).toBe(amount - 1)
      expect(localDay(from - 1, timeZone)).toBe(localDay(from, timeZone) - 1)
    }))
  })

  it('gives a range that is never empty for any preset', () => {
    fc.assert(fc.property(fc.integer({ min: at('2013-01-01'), max: at('2027-01-01') }), fc.integer({ min: 0, max: at('2028-01-01') }), (now, firstAt) => {
      for (const preset of RANGE_PRESETS) {
        const range = resolveRange(preset, { now, timeZone: 'America/New_York', known: { firstAt } })
        expect(range.from).toBeLessThan(range.to)
      }
    }))
  })

  it('answers at once for an absurd number of months', () => {
    expect(resolveRange(last(999_999, 'month'), context).from).toBeLessThan(0)
  })
})

describe('previousRange', () => {
  it('is as long and ends where the range starts', () => {
    expect(previousRange({ from: 100, to: 130 })).toEqual({ from: 70, to: 100 })
  })
})

describe('visibleZoom', () => {
  it('keeps what lies in the range, and nothing where the range has moved past it', () => {
    expect(visibleZoom({ from: 5, to: 20 }, { from: 10, to: 30 })).toEqual({ from: 10, to: 20 })
    expect(visibleZoom({ from: 5, to: 10 }, { from: 10, to: 30 })).toBeNull()
    expect(visibleZoom(null, { from: 10, to: 30 })).toBeNull()
  })
})

describe('daysFrom', () => {
  it('steps over a day that a zone skipped', () => {
    // Samoa had no 30 December 2011
    expect(localDay(daysFrom(at('2011-12-31T12:00:00+14:00'), -1, 'Pacific/Apia'), 'Pacific/Apia')).toBe(at('2011-12-29T00:00:00Z') / 86_400_000)
  })
})

describe('sameViewRange', () => {
  it('tells presets apart and finds each again', () => {
    for (const a of RANGE_PRESETS) for (const b of RANGE_PRESETS) expect(sameViewRange(a, { ...b })).toBe(a === b)
  })
})
