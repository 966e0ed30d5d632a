import { describe, expect, it } from 'vitest'
import { usageRows } from '../../../src/components/usage-breakdown/usageRows.js'
import type { UsageSlice } from '../../../src/model/activity.js'

const slice = (value: string, more: Partial<UsageSlice>): UsageSlice => ({ value, traces: 1, erroredTraces: 0, totalTokens: null, costUsd: null, durationP50: null, ...more })

describe('usageRows', () => {
  it('makes bars of shares of all that is known, the folded values included', () => {
    const rows = usageRows({ slices: [slice('a', { costUsd: 6 }), slice('b', { costUsd: 3 })], other: { ...slice('', { costUsd: 1 }), values: 2 } }, 'costUsd')
    expect(rows.map(({ value, folded, share }) => [value, folded, share])).toEqual([['a', 0, 0.6], ['b', 0, 0.3], [null, 2, 0.1]])
  })

  it('tells zero from unknown', () => {
    const rows = usageRows({ slices: [slice('a', { costUsd: 2 }), slice('free', { costUsd: 0 }), slice('unknown', {})], other: null }, 'costUsd')
    expect(rows.map(({ amount, share }) => [amount, share])).toEqual([[2, 1], [0, 0], [null, 0]])
  })

  it('compares durations with the longest: they do not add up', () => {
    expect(usageRows({ slices: [slice('a', { durationP50: 400 }), slice('b', { durationP50: 100 })], other: null }, 'durationP50').map((r) => r.share)).toEqual([1, 0.25])
  })

  it('draws no bar when all are zero', () => {
    expect(usageRows({ slices: [slice('a', {})], other: null }, 'erroredTraces')[0]).toMatchObject({ amount: 0, share: 0 })
  })
})
