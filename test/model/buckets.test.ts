import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BucketUnit, BUCKET_UNITS, bucketEnd, bucketIndex, bucketStarts, chooseBucket, hasTooManyBuckets, startOfBucket } from '../../src/model/buckets.js'

const utc = (text: string) => Date.parse(text)
const iso = (starts: readonly number[]) => starts.map((t) => new Date(t).toISOString().replace(':00.000Z', 'Z'))
const between = (from: string, to: string, unit: BucketUnit, zone: string, weekStartsOn?: 1 | 7) =>
  iso(bucketStarts({ from: utc(from), to: utc(to) }, unit, zone, weekStartsOn))
const hours = (from: string, to: string, zone: string, unit: BucketUnit = 'day') => {
  const starts = bucketStarts({ from: utc(from), to: utc(to) }, unit, zone)
  return starts.map((t) => (bucketEnd(t, unit, zone) - t) / 3_600_000)
}

describe('bucketStarts', () => {
  it('starts days at local midnight and makes the day of a clock change 25 or 23 hours long', () => {
    expect(between('2026-10-23T22:00Z', '2026-10-26T23:00Z', 'day', 'Europe/Berlin')).toEqual([
      '2026-10-23T22:00Z', '2026-10-24T22:00Z', '2026-10-25T23:00Z',
    ])
    expect(hours('2026-10-23T22:00Z', '2026-10-26T23:00Z', 'Europe/Berlin')).toEqual([24, 25, 24])
    expect(between('2026-03-27T23:00Z', '2026-03-30T22:00Z', 'day', 'Europe/Berlin')).toEqual([
      '2026-03-27T23:00Z', '2026-03-28T23:00Z', '2026-03-29T22:00Z',
    ])
    expect(hours('2026-03-27T23:00Z', '2026-03-30T22:00Z', 'Europe/Berlin')).toEqual([24, 23, 24])
  })

  it('gives each real hour its own bucket where the clock repeats or skips one', () => {
    expect(between('2026-10-24T23:00Z', '2026-10-25T03:00Z', 'hour', 'Europe/Berlin')).toEqual([
      '2026-10-24T23:00Z', '2026-10-25T00:00Z', '2026-10-25T01:00Z', '2026-10-25T02:00Z',
    ])
    expect(bucketStarts({ from: utc('2026-03-28T23:00Z'), to: utc('2026-03-29T22:00Z') }, 'hour', 'Europe/Berlin')).toHaveLength(23)
  })

  it('starts six hours at 0, 6, 12 and 18 on the wall', () => {
    expect(between('2026-10-24T22:00Z', '2026-10-25T23:00Z', 'sixHours', 'Europe/Berlin')).toEqual([
      '2026-10-24T22:00Z', '2026-10-25T05:00Z', '2026-10-25T11:00Z', '2026-10-25T17:00Z',
    ])
    expect(hours('2026-03-28T23:00Z', '2026-03-29T22:00Z', 'Europe/Berlin', 'sixHours')).toEqual([5, 6, 6, 6])
  })

  it('follows half-hour and 45-minute offsets', () => {
    expect(between('2026-11-01T00:00Z', '2026-11-02T12:00Z', 'day', 'America/St_Johns')).toEqual([
      '2026-10-31T02:30Z', '2026-11-01T02:30Z', '2026-11-02T03:30Z',
    ])
    expect(between('2026-03-08T00:00Z', '2026-03-09T12:00Z', 'day', 'America/St_Johns')).toEqual([
      '2026-03-07T03:30Z', '2026-03-08T03:30Z', '2026-03-09T02:30Z',
    ])
    expect(between('2026-11-22T00:00Z', '2026-11-23T00:00Z', 'day', 'Asia/Kathmandu')).toEqual(['2026-11-21T18:15Z', '2026-11-22T18:15Z'])
    expect(between('2026-11-22T00:00Z', '2026-11-22T02:00Z', 'hour', 'Asia/Kathmandu')).toEqual([
      '2026-11-21T23:15Z', '2026-11-22T00:15Z', '2026-11-22T01:15Z',
    ])
  })

  it('starts a day that Canada set back over midnight once, at its first midnight', () => {
    // 2006-10-29 00:01 -02:30 became 2006-10-28 23:01 -03:30.
    expect(between('2006-10-28T12:00Z', '2006-10-30T12:00Z', 'day', 'America/St_Johns')).toEqual([
      '2006-10-28T02:30Z', '2006-10-29T02:30Z', '2006-10-30T03:30Z',
    ])
    expect(startOfBucket(utc('2006-10-29T02:45Z'), 'day', 'America/St_Johns')).toBe(utc('2006-10-29T02:30Z'))
  })

  it('has no bucket for the day that Samoa skipped', () => {
    expect(between('2011-12-29T10:00Z', '2012-01-01T10:00Z', 'day', 'Pacific/Apia')).toEqual([
      '2011-12-29T10:00Z', '2011-12-30T10:00Z', '2011-12-31T10:00Z',
    ])
    expect(between('2011-12-28T00:00Z', '2012-01-05T00:00Z', 'week', 'Pacific/Apia')).toEqual(['2011-12-26T10:00Z', '2012-01-01T10:00Z'])
    expect(between('2011-12-30T00:00Z', '2011-12-30T20:00Z', 'sixHours', 'Pacific/Apia')).toEqual([
      '2011-12-29T22:00Z', '2011-12-30T04:00Z', '2011-12-30T10:00Z', '2011-12-30T16:00Z',
    ])
  })

  it('starts a day without a midnight with its first moment', () => {
    expect(between('2018-11-03T12:00Z', '2018-11-05T12:00Z', 'day', 'America/Sao_Paulo')).toEqual([
      '2018-11-03T03:00Z', '2018-11-04T03:00Z', '2018-11-05T02:00Z',
    ])
    expect(hours('2018-11-04T03:00Z', '2018-11-05T02:00Z', 'America/Sao_Paulo')).toEqual([23])
    expect(between('2022-03-26T12:00Z', '2022-03-28T12:00Z', 'day', 'Asia/Beirut')).toEqual([
      '2022-03-25T22:00Z', '2022-03-26T22:00Z', '2022-03-27T21:00Z',
    ])
  })

  it('cuts hours where a clock moves by half an hour', () => {
    // 2026-04-05 02:00 +11 became 01:30 +10:30.
    expect(between('2026-04-04T14:00Z', '2026-04-04T17:00Z', 'hour', 'Australia/Lord_Howe')).toEqual([
      '2026-04-04T14:00Z', '2026-04-04T15:00Z', '2026-04-04T15:30Z', '2026-04-04T16:30Z',
    ])
    expect(hours('2026-04-04T13:00Z', '2026-04-05T13:30Z', 'Australia/Lord_Howe')).toEqual([24.5])
  })

  it('starts weeks on Monday unless told otherwise, and months on the first', () => {
    expect(between('2026-11-18T00:00Z', '2026-11-24T00:00Z', 'week', 'UTC')).toEqual(['2026-11-16T00:00Z', '2026-11-23T00:00Z'])
    expect(between('2026-11-18T00:00Z', '2026-11-24T00:00Z', 'week', 'UTC', 7)).toEqual(['2026-11-15T00:00Z', '2026-11-22T00:00Z'])
    expect(between('2026-01-15T00:00Z', '2026-05-01T00:00Z', 'month', 'Europe/Berlin')).toEqual([
      '2025-12-31T23:00Z', '2026-01-31T23:00Z', '2026-02-28T23:00Z', '2026-03-31T22:00Z', '2026-04-30T22:00Z',
    ])
    expect(between('1969-12-31T00:00Z', '1970-01-01T00:00Z', 'month', 'UTC')).toEqual(['1969-12-01T00:00Z'])
  })

  it('is empty for an empty range and stops where told', () => {
    expect(bucketStarts({ from: 5, to: 5 }, 'hour', 'UTC')).toEqual([])
    expect(bucketStarts({ from: 0, to: 1e12 }, 'minute', 'UTC', 1, 3)).toEqual([0, 60_000, 120_000])
  })

  it('ends with time itself', () => {
    for (const unit of BUCKET_UNITS) {
      for (const t of [8.64e15, -8.64e15, 8.64e15 - 1]) {
        const start = startOfBucket(t, unit, 'Europe/Berlin')
        expect(start).toBeLessThanOrEqual(t)
        expect(bucketEnd(t, unit, 'Europe/Berlin')).toBeGreaterThan(t)
        expect(startOfBucket(start, unit, 'Europe/Berlin')).toBe(start)
      }
    }
  })

  const zones = [
    'UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Beirut',
    'Australia/Lord_Howe', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza', 'America/New_York', 'Antarctica/Troll',
  ]
  const someRange = fc.record({
    zone: fc.constantFrom(...zones),
    unit: fc.constantFrom(...BUCKET_UNITS),
    from: fc.integer({ min: utc('1985-01-01'), max: utc('2040-01-01') }),
    buckets: fc.double({ min: 0.01, max: 40, noNaN: true }),
    weekStartsOn: fc.constantFrom<1 | 6 | 7>(1, 6, 7),
  })
  const length = { minute: 6e4, quarterHour: 9e5, hour: 36e5, sixHours: 216e5, day: 864e5, week: 6048e5, month: 26298e5 }

  it('covers any range without gaps, ascending, with starts that stay put', () => {
    fc.assert(fc.property(someRange, ({ zone, unit, from, buckets, weekStartsOn }) => {
      const to = from + Math.ceil(buckets * length[unit])
      const starts = bucketStarts({ from, to }, unit, zone, weekStartsOn)
      expect(starts[0]).toBeLessThanOrEqual(from)
      starts.forEach((start, i) => {
        const end = bucketEnd(start, unit, zone, weekStartsOn)
        expect(end).toBeGreaterThan(start)
        expect(end).toBe(starts[i + 1] ?? end)
        expect(startOfBucket(start, unit, zone, weekStartsOn)).toBe(start)
        expect(startOfBucket(end - 1, unit, zone, weekStartsOn)).toBe(start)
        expect(start).toBeLessThan(to)
      })
      expect(bucketEnd(starts.at(-1) ?? NaN, unit, zone, weekStartsOn)).toBeGreaterThanOrEqual(to)
      expect(starts[0]).toBe(startOfBucket(from, unit, zone, weekStartsOn))
    }), { numRuns: 200 })
  }, 30_000)

  it('agrees with the calendar that Intl prints', () => {
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: utc('2012-01-01'), max: utc('2040-01-01') }), (timeZone, t) => {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
      const start = startOfBucket(t, 'day', timeZone)
      expect(day.format(start)).toBe(day.format(t))
      expect(day.format(start - 1)).not.toBe(day.format(t))
    }), { numRuns: 200 })
  }, 30_000)
})

describe('bucketIndex', () => {
  it('finds the bucket of an instant', () => {
    expect([4, 5, 9, 10, 99].map((t) => bucketIndex([5, 10, 20], t))).toEqual([-1, 0, 0, 1, 2])
    expect(bucketIndex([], 1)).toBe(-1)
  })
})

describe('hasTooManyBuckets', () => {
  const day = 86_400_000
  it('draws the line at 2,000, counting those that a range only touches', () => {
    expect(hasTooManyBuckets({ from: 0, to: 2000 * day }, 'day', 'UTC')).toBe(false)
    expect(hasTooManyBuckets({ from: 0, to: 2000 * day + 1 }, 'day', 'UTC')).toBe(true)
    expect(hasTooManyBuckets({ from: 1, to: 2000 * day + 1 }, 'day', 'UTC')).toBe(true)
    expect(hasTooManyBuckets({ from: -8.64e15, to: 8.64e15 }, 'minute', 'UTC')).toBe(true)
  })
})

describe('chooseBucket', () => {
  const hour = 3_600_000
  it('draws about sixty bars', () => {
    const unit = (length: number) => chooseBucket({ from: 0, to: length })
    expect([1, 12, 24, 48].map((h) => unit(h * hour))).toEqual(['minute', 'quarterHour', 'hour', 'hour'])
    expect([7, 14, 30, 60, 90, 365, 1500].map((d) => unit(d * 24 * hour))).toEqual(['sixHours', 'sixHours', 'day', 'day', 'day', 'week', 'month'])
    expect(unit(166 * 365 * 24 * hour)).toBe('month')
  })

  it('follows the target', () => {
    expect(chooseBucket({ from: 0, to: 30 * 24 * hour }, 400)).toBe('sixHours')
    expect(chooseBucket({ from: 0, to: 30 * 24 * hour }, 10)).toBe('week')
  })
})
