import { describe, expect, it } from 'vitest'
import { standingOf } from '../../src/model/ranking.js'

describe('standingOf', () => {
  it('says how near the top a user is', () => {
    expect(standingOf('sessions', 131, { percentile: 97.2, users: 18_204, median: 4 })).toEqual({ kind: 'top', percent: 3 })
    expect(standingOf('sessions', 2, { percentile: 12.4, users: 500, median: 4 })).toEqual({ kind: 'bottom', percent: 13 })
  })

  it('knows the one at the top', () => {
    expect(standingOf('traces', 900, { percentile: 100 - 50 / 200, users: 200, median: 4 })).toEqual({ kind: 'highest', users: 200 })
    // two share the top: nobody is the highest
    expect(standingOf('traces', 900, { percentile: 99, users: 100, median: 4 })).toEqual({ kind: 'top', percent: 1 })
  })

  it('tells a cost as a multiple of the median when it is one', () => {
    expect(standingOf('costSum', 58.4, { percentile: 98, users: 900, median: 4 })).toEqual({ kind: 'multiple', times: 14.6 })
    expect(standingOf('costSum', 5, { percentile: 60, users: 900, median: 4 })).toEqual({ kind: 'top', percent: 40 })
    expect(standingOf('costSum', 5, { percentile: 60, users: 900, median: 0 })).toEqual({ kind: 'top', percent: 40 })
  })

  it('says worse only of what is worse, above the median and above zero', () => {
    expect(standingOf('errorRate', 0.11, { percentile: 94.6, users: 900, median: 0 })).toEqual({ kind: 'worse', percent: 94 })
    expect(standingOf('durationP95', 6400, { percentile: 91, users: 900, median: 2000 })).toEqual({ kind: 'worse', percent: 91 })
    expect(standingOf('durationP95', 900, { percentile: 20, users: 900, median: 2000 })).toEqual({ kind: 'better', percent: 80 })
    expect(standingOf('errorRate', 0, { percentile: 40, users: 900, median: 0 })).toBeNull()
    expect(standingOf('errorRate', 0, { percentile: 60, users: 900, median: 0 })).toBeNull()
  })

  it('never says more than 99 or less than 1 per cent', () => {
    expect(standingOf('errorRate', 1, { percentile: 99.99, users: 9000, median: 0 })).toEqual({ kind: 'worse', percent: 99 })
    expect(standingOf('traces', 90, { percentile: 99.9, users: 9000, median: 4 })).toEqual({ kind: 'top', percent: 1 })
  })

  it('says nothing about few users, equal users, or an unknown value', () => {
    expect(standingOf('sessions', 9, { percentile: 90, users: 9, median: 1 })).toBeNull()
    expect(standingOf('sessions', 4, { percentile: 50, users: 900, median: 4 })).toBeNull()
    expect(standingOf('costSum', null, { percentile: 90, users: 900, median: 1 })).toBeNull()
    expect(standingOf('costSum', 3, null)).toBeNull()
  })
})
