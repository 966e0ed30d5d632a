import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useAnswered } from '../../src/hooks/useAnswered.js'

const day = { bucket: 'day' }
const hour = { bucket: 'hour' }

describe('useAnswered', () => {
  it('stays with the request whose rows are on screen until the new ones are there', () => {
    const { result, rerender } = renderHook(({ request, isPlaceholderData }) => useAnswered({ isPlaceholderData }, request), { initialProps: { request: day, isPlaceholderData: false } })
    rerender({ request: hour, isPlaceholderData: true })
    expect(result.current).toEqual(day)
    rerender({ request: hour, isPlaceholderData: false })
    expect(result.current).toEqual(hour)
  })

  it('keeps one object for equal requests, which hosts write inline', () => {
    const { result, rerender } = renderHook(() => useAnswered({ isPlaceholderData: false }, { bucket: 'day' }))
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
  })
})
