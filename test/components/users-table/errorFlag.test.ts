import { expect, it } from 'vitest'
import { errorFlag } from '../../../src/components/users-table/errorFlag.js'
import { NO_ROLLUP } from '../../support/users.js'

const rollup = {
  ...NO_ROLLUP,
  sessions: { sum: 7060, avg: null, median: null },
  erroredSessions: { sum: 289, avg: null, median: null },
}

it('flags a rate whose whole interval lies above the rest', () => {
  const flag = errorFlag({ sessions: 29, erroredSessions: 11 }, rollup)
  expect(flag?.low).toBeGreaterThan(0.041)
  expect(flag?.rest).toBeCloseTo((289 - 11) / (7060 - 29), 12)
})

it('does not flag what chance explains', () => {
  expect(errorFlag({ sessions: 2, erroredSessions: 1 }, rollup)).toBeNull()
  expect(errorFlag({ sessions: 9, erroredSessions: 1 }, rollup)).toBeNull()
  expect(errorFlag({ sessions: 34, erroredSessions: 1 }, rollup)).toBeNull()
})

it('does not flag where there is nobody to compare with', () => {
  const alone = { ...NO_ROLLUP, sessions: { sum: 29, avg: null, median: null }, erroredSessions: { sum: 11, avg: null, median: null } }
  expect(errorFlag({ sessions: 29, erroredSessions: 11 }, alone)).toBeNull()
  expect(errorFlag({ sessions: 29, erroredSessions: 11 }, null)).toBeNull()
})
