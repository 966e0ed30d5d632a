import { describe, expect, it } from 'vitest'
import { dayCount } from '../../../src/components/user-stats/dayCount.js'

const at = (text: string) => Date.parse(text)
const lifetime = { firstSeenAt: at('2026-11-01T23:30:00Z'), lastSeenAt: at('2026-11-10T08:00:00Z'), traces: 3 }

describe('dayCount', () => {
  it('counts from the first day of a lifetime to today, in the zone', () => {
    expect(dayCount({ timeZone: 'UTC' }, { lifetime }, at('2026-11-19T14:00:00Z'))).toBe(19)
    // 00:30 on the 2nd in Berlin
    expect(dayCount({ timeZone: 'Europe/Berlin' }, { lifetime }, at('2026-11-19T14:00:00Z'))).toBe(18)
  })

  it('counts the days of a range, its end not included, and none to come', () => {
    const range = { from: at('2026-11-01T00:00:00Z'), to: at('2026-11-08T00:00:00Z') }
    expect(dayCount({ timeZone: 'UTC', range }, { lifetime }, at('2026-11-19T14:00:00Z'))).toBe(7)
    expect(dayCount({ timeZone: 'UTC', range: { ...range, to: at('2026-12-31T00:00:00Z') } }, { lifetime }, at('2026-11-19T14:00:00Z'))).toBe(19)
  })

  it('is one day at least', () => {
    const now = at('2026-11-01T23:45:00Z')
    expect(dayCount({ timeZone: 'UTC' }, { lifetime: { ...lifetime, lastSeenAt: lifetime.firstSeenAt } }, now)).toBe(1)
  })
})
