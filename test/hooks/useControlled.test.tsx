import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useControlled } from '../../src/hooks/useControlled.js'

type Change = (next: string, details: { reason: string }) => void

describe('useControlled', () => {
  it('keeps a value of its own when nobody controls it, and reports each change with its reason', () => {
    const onChange = vi.fn<Change>()
    const { result } = renderHook(() => useControlled({ value: undefined, defaultValue: 'a', onChange }))
    act(() => result.current[1]('b', { reason: 'typing' }))
    expect(result.current[0]).toBe('b')
    expect(onChange.mock.calls).toEqual([['b', { reason: 'typing' }]])
  })

  it('shows what it is told when it is controlled, and changes nothing itself', () => {
    const onChange = vi.fn<Change>()
    const { result, rerender } = renderHook(({ value }) => useControlled({ value, defaultValue: 'a', onChange }), { initialProps: { value: 'x' } })
    act(() => result.current[1]('y', { reason: 'click' }))
    expect(result.current[0]).toBe('x')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('y', { reason: 'click' })
    rerender({ value: 'y' })
    expect(result.current[0]).toBe('y')
  })

  it('takes null for a value', () => {
    const { result } = renderHook(() => useControlled<string | null>({ value: null, defaultValue: 'a' }))
    expect(result.current[0]).toBeNull()
  })

  it('keeps a function as a value, without calling it', () => {
    const one = () => 1
    const two = () => 2
    const { result } = renderHook(() => useControlled<() => number>({ value: undefined, defaultValue: one }))
    act(() => result.current[1](two))
    expect(result.current[0]).toBe(two)
  })
})
