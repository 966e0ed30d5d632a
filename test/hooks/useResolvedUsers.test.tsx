import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useResolvedUsers } from '../../src/hooks/useResolvedUsers.js'
import type { ResolveUsers } from '../../src/hooks/userDirectory.js'
import { provide } from '../support/provide.js'

const named: ResolveUsers = async (ids) => Object.fromEntries(ids.filter((id) => id !== 'nobody').map((id) => [id, { name: `Name ${id}` }]))

describe('useResolvedUsers', () => {
  it('gives who is known, late, and nothing for the rest', async () => {
    const { result } = renderHook(() => useResolvedUsers(['a', 'nobody', '__proto__']), { wrapper: provide({ resolveUsers: named }) })
    expect(result.current.size).toBe(0)
    await waitFor(() => expect([...result.current.keys()]).toEqual(['a', '__proto__']))
    expect(result.current.get('a')?.name).toBe('Name a')
  })

  it('gives the same map while nothing new is known, for ids written inline', async () => {
    const { result, rerender } = renderHook(() => useResolvedUsers(['a']), { wrapper: provide({ resolveUsers: named }) })
    await waitFor(() => expect(result.current.size).toBe(1))
    const before = result.current
    rerender()
    expect(result.current).toBe(before)
  })

  it('follows the ids, and asks for the new ones alone', async () => {
    const resolveUsers = vi.fn<ResolveUsers>(named)
    const { result, rerender } = renderHook(({ ids }) => useResolvedUsers(ids), { wrapper: provide({ resolveUsers }), initialProps: { ids: ['a'] } })
    await waitFor(() => expect(result.current.size).toBe(1))
    rerender({ ids: ['a', 'b'] })
    expect(result.current.get('a')?.name).toBe('Name a')
    await waitFor(() => expect(result.current.size).toBe(2))
    await act(async () => {})
    expect(resolveUsers.mock.calls).toEqual([[['a']], [['b']]])
  })
})
