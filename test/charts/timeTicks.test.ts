import { describe, expect, it } from 'vitest'
import { labelWidth, timeTicks } from '../../src/charts/timeTicks.js'
import { bucketStarts } from '../../src/model/buckets.js'
import type { BucketUnit } from '../../src/model/buckets.js'

const BERLIN = 'Europe/Berlin'
const NOW = Date.UTC(2026, 10, 19, 13, 2)
const DAY = 86_400_000

const label = (start: number, unit: BucketUnit): string => {
  const fine = unit === 'minute' || unit === 'quarterHour' || unit === 'hour' || unit === 'sixHours'
  return new Intl.DateTimeFormat('en-GB', { timeZone: BERLIN, ...(fine ? { hour: '2-digit', minute: '2-digit' } : unit === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }) }).format(start)
}
const ticksOf = (from: number, unit: BucketUnit, width: number, current: { index: number; text: string } | null = null) => {
  const starts = bucketStarts({ from, to: NOW }, unit, BERLIN)
  return { starts, ticks: timeTicks({ starts, unit, timeZone: BERLIN, width, label, current }) }
}

describe('timeTicks', () => {
  it('stands on Mondays for two months of days', () => {
    const { ticks } = ticksOf(Date.UTC(2026, 8, 20, 22), 'day', 1180)
    expect(ticks.map((tick) => tick.text)).toEqual(['21 Sept', '28 Sept', '5 Oct', '12 Oct', '19 Oct', '26 Oct', '2 Nov', '9 Nov', '16 Nov'])
  })

  it('names each of a few days', () => {
    expect(ticksOf(NOW - 4 * DAY, 'day', 800).ticks.map((tick) => tick.text)).toEqual(['15 Nov', '16 Nov', '17 Nov', '18 Nov', '19 Nov'])
  })

  it('reads as the day at midnight among hours', () => {
    const texts = ticksOf(NOW - 2 * DAY, 'hour', 900).ticks.map((tick) => tick.text)
    expect(texts).toContain('18 Nov')
    expect(texts).toContain('12:00')
    expect(texts).not.toContain('00:00')
  })

  it('keeps full hours of the wall clock across the end of summer time', () => {
    const starts = bucketStarts({ from: Date.UTC(2026, 9, 24, 10), to: Date.UTC(2026, 9, 26, 10) }, 'hour', BERLIN)
    const ticks = timeTicks({ starts, unit: 'hour', timeZone: BERLIN, width: 900, label })
    expect(ticks.map((tick) => tick.text)).toEqual(['12:00', '18:00', '25 Oct', '06:00', '12:00', '18:00', '26 Oct', '06:00'])
  })

  it('puts the bucket that is not over first, and drops what would touch it', () => {
    const { starts, ticks } = ticksOf(Date.UTC(2026, 8, 20, 22), 'day', 264, { index: 59, text: 'today' })
    expect(ticks.at(-1)).toMatchObject({ index: starts.length - 1, text: 'today', current: true })
    expect(ticks.length).toBeGreaterThanOrEqual(3)
  })

  it.each<[BucketUnit, number]>([['minute', DAY / 24], ['minute', 1.3 * DAY], ['quarterHour', DAY], ['hour', 2 * DAY], ['hour', 83 * DAY], ['sixHours', 20 * DAY], ['day', 7 * DAY], ['day', 60 * DAY], ['day', 1999 * DAY], ['week', 500 * DAY], ['month', 900 * DAY], ['month', 9000 * DAY]])(
    'never lets two labels touch: %s over %d ms',
    (unit, length) => {
      for (const width of [120, 264, 300, 420, 590, 800, 1180, 2400]) {
        const starts = bucketStarts({ from: NOW - length, to: NOW }, unit, BERLIN)
        const ticks = timeTicks({ starts, unit, timeZone: BERLIN, width, label, current: { index: starts.length - 1, text: 'this month' } })
        expect(ticks.length).toBeGreaterThanOrEqual(1)
        expect(ticks.length).toBeLessThanOrEqual(9)
        let end = -Infinity
        for (const tick of ticks) {
          const middle = ((tick.index + 0.5) / starts.length) * width
          const wide = labelWidth(tick.text)
          const from = tick.anchor === 'start' ? middle : tick.anchor === 'end' ? middle - wide : middle - wide / 2
          expect(from).toBeGreaterThanOrEqual(end + 8)
          end = from + wide
        }
      }
    },
  )

  it('has none without buckets or without room', () => {
    expect(timeTicks({ starts: [], unit: 'day', timeZone: BERLIN, width: 800, label })).toEqual([])
    expect(ticksOf(NOW - 4 * DAY, 'day', 10).ticks).toEqual([])
  })
})
