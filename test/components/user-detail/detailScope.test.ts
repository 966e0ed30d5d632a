import { describe, expect, it } from 'vitest'
import { activityRange, detailScope } from '../../../src/components/user-detail/detailScope.js'

const context = { now: Date.UTC(2026, 10, 19, 14, 2), timeZone: 'UTC' }

describe('detailScope', () => {
  it('begins as the lifetime, without a range or a status', () => {
    expect(detailScope('u', { range: null, errorsOnly: false }, context)).toEqual({ userId: 'u', timeZone: 'UTC' })
    expect(detailScope('u', { range: { kind: 'all' }, errorsOnly: false }, context)).toEqual({ userId: 'u', timeZone: 'UTC' })
  })

  it('carries range and error view', () => {
    expect(detailScope('u', { range: { kind: 'absolute', from: 1, to: 2 }, errorsOnly: true }, context)).toEqual({
      userId: 'u', timeZone: 'UTC', range: { from: 1, to: 2 }, status: 'error',
    })
  })
})

describe('activityRange', () => {
  const lifetime = { firstSeenAt: Date.UTC(2026, 0, 2), lastSeenAt: Date.UTC(2026, 10, 1) }
  const days = ({ from, to }: { from: number; to: number }) => Math.ceil((to - from) / 86_400_000)

  it('shows 30 days of a lifetime, and all of it when asked', () => {
    expect(days(activityRange({ userId: 'u', timeZone: 'UTC' }, false, lifetime, context))).toBe(30)
    expect(activityRange({ userId: 'u', timeZone: 'UTC' }, true, lifetime, context).from).toBe(lifetime.firstSeenAt)
  })

  it('follows the range of the scope', () => {
    const range = { from: 5, to: 9 }
    expect(activityRange({ userId: 'u', timeZone: 'UTC', range }, true, lifetime, context)).toEqual(range)
  })

  it('ends after the last trace, also one that lies ahead of the clock', () => {
    const ahead = { ...lifetime, lastSeenAt: context.now + 86_400_000 }
    expect(activityRange({ userId: 'u', timeZone: 'UTC' }, true, ahead, context).to).toBe(ahead.lastSeenAt + 1)
  })
})
