import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDebounced } from '../../src/hooks/useDebounced.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('useDebounced', () => {
  it('follows when the value has stood still', async () => {
    const { result, rerender } = renderHook(({ value }) => useDebounced(value, 250), { initialProps: { value: '' } })
    expect(result.current).toBe('')
    for (const value of ['a', 'ad', 'ada']) {
      rerender({ value })
      await wait(200)
      expect(result.current).toBe('')
    }
    await wait(50)
    expect(result.current).toBe('ada')
  })

  it('does nothing when the value comes back in time', async () => {
    const { result, rerender } = renderHook(({ value }) => useDebounced(value, 250), { initialProps: { value: 'a' } })
    rerender({ value: 'b' })
    await wait(100)
    rerender({ value: 'a' })
    await wait(1000)
    expect(result.current).toBe('a')
    expect(vi.getTimerCount()).toBe(0)
  })
})
