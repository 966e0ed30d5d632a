import { expect, it } from 'vitest'
import { trendBucket } from '../../../src/components/users-table/trendBucket.js'

const to = Date.UTC(2026, 10, 19)
const DAY = 86_400_000

it.each([[1 / 24, 'minute'], [1, 'hour'], [2, 'sixHours'], [7, 'day'], [8, 'day'], [30, 'day'], [60, 'week'], [365, 'month']] as const)(
  'draws %s days by %s', (days, unit) => {
    expect(trendBucket({ from: to - days * DAY, to }, 'UTC')).toBe(unit)
  },
)
