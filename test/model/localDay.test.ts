import { describe, expect, it } from 'vitest'
import { isTimeZone, localDay } from '../../src/model/localDay.js'

const day = (text: string, zone: string) => new Date(localDay(Date.parse(text), zone) * 86_400_000).toISOString().slice(0, 10)

describe('localDay', () => {
  it('is the calendar day of the zone', () => {
    expect(day('2026-11-22T23:30Z', 'UTC')).toBe('2026-11-22')
    expect(day('2026-11-22T23:30Z', 'Europe/Berlin')).toBe('2026-11-23')
    expect(day('2026-11-22T03:29Z', 'America/St_Johns')).toBe('2026-11-21')
    expect(day('2026-11-22T18:15Z', 'Asia/Kathmandu')).toBe('2026-11-23')
    expect(day('2011-12-30T10:00Z', 'Pacific/Apia')).toBe('2011-12-31')
    expect(day('1969-12-31T23:59Z', 'UTC')).toBe('1969-12-31')
  })

  it('reaches to the ends of time', () => {
    expect(localDay(8.64e15, 'UTC')).toBe(1e8)
    expect(localDay(-8.64e15, 'Europe/Berlin')).toBe(-1e8)
  })
})

describe('isTimeZone', () => {
  it('knows IANA names and nothing else', () => {
    expect(['UTC', 'Europe/Berlin', 'Pacific/Apia', 'Etc/GMT+5'].every(isTimeZone)).toBe(true)
    expect(['', ' ', 'Europe/Nowhere', '+02:00', 'Berlin', undefined, null, 5, {}].some(isTimeZone)).toBe(false)
  })
})
