import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useNow } from '../../src/hooks/useNow.js'
import { provide } from '../support/provide.js'

let time = 0
const now = () => time
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('useNow', () => {
  it('moves on with the provider\'s clock each minute, and stands still between', async () => {
    time = 1000
    const { result, rerender } = renderHook(() => useNow(), { wrapper: provide({ now }) })
    time = 2000
    rerender()
    expect(result.current).toBe(1000)
    await wait(60_000)
    expect(result.current).toBe(2000)
  })

  it('ticks as often as it is told, and not while it is paused', async () => {
    time = 1000
    const { result, rerender, unmount } = renderHook(({ paused }) => useNow({ every: 100, paused }), { wrapper: provide({ now }), initialProps: { paused: false } })
    time = 2000
    await wait(100)
    expect(result.current).toBe(2000)
    rerender({ paused: true })
    time = 3000
    await wait(1000)
    expect(result.current).toBe(2000)
    rerender({ paused: false })
    await wait(100)
    expect(result.current).toBe(3000)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
