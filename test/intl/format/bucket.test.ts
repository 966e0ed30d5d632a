import { describe, expect, it } from 'vitest'
import { formatBucketLong, formatBucketShort } from '../../../src/intl/format/bucket.js'
import { BUCKET_UNITS } from '../../../src/model/buckets.js'

const MONDAY = Date.UTC(2026, 10, 16)
const en = { locale: 'en', timeZone: 'UTC', currency: 'USD', now: () => MONDAY, weekStartsOn: 1 } as const

describe('formatBucketShort', () => {
  it('labels an axis per unit', () => {
    expect(BUCKET_UNITS.map((unit) => formatBucketShort(MONDAY, unit, en))).toEqual(['00:00', '00:00', '00:00', '00:00', '16 Nov', '16 Nov', 'Nov 2026'])
  })
})

describe('formatBucketLong', () => {
  it('names the stretch that a bucket covers', () => {
    expect(BUCKET_UNITS.map((unit) => formatBucketLong(MONDAY, unit, en))).toEqual([
      'Mon 16 Nov 2026, 00:00', 'Mon 16 Nov 2026, 00:00–00:15', 'Mon 16 Nov 2026, 00:00–01:00', 'Mon 16 Nov 2026, 00:00–06:00',
      'Mon 16 Nov 2026', '16–22 Nov 2026', 'November 2026',
    ])
  })

  it('ends the week where the calendar says', () => {
    expect(formatBucketLong(Date.UTC(2026, 10, 15), 'week', { ...en, weekStartsOn: 7 })).toBe('15–21 Nov 2026')
  })

  it('gives an en dash for an unknown start', () => {
    expect(formatBucketLong(Number.NaN, 'week', en)).toBe('–')
    expect(formatBucketShort(null, 'hour', en)).toBe('–')
  })
})
