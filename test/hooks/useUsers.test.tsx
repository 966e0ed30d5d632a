import { HydrationBoundary, QueryClient, QueryClientProvider, dehydrate } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Adapter, AskContext } from '../../src/contract/adapter.js'
import { AdapterError } from '../../src/contract/errors.js'
import type { UsersPage } from '../../src/contract/questions.js'
import { UserTrailProvider } from '../../src/hooks/UserTrailProvider.js'
import { useUsers } from '../../src/hooks/useUsers.js'
import { usersQuery } from '../../src/query/usersQuery.js'
import { createOracle } from '../../src/testkit/createOracle.js'
import { provide } from '../support/provide.js'
import { stubAdapter } from '../support/stubAdapter.js'

const traces = Array.from({ length: 6 }, (_, index) => ({ id: `t${index}`, timestamp: 1000 + index, userId: `user-${index % 3}` }))
const oracle = createOracle({ traces })
const scope = { range: { from: 0, to: 2000 }, timeZone: 'UTC' }
const ids = (data: { readonly pages: readonly UsersPage[] } | undefined) => data?.pages.flatMap((page) => page.rows.map((user) => user.userId))

describe('useUsers', () => {
  it('loads page after page', async () => {
    const { result } = renderHook(() => useUsers({ ...scope, limit: 2 }), { wrapper: provide({ adapter: oracle }) })
    await waitFor(() => expect(ids(result.current.data)).toEqual(['user-2', 'user-1']))
    expect(result.current.hasNextPage).toBe(true)
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(ids(result.current.data)).toEqual(['user-2', 'user-1', 'user-0']))
    expect(result.current.hasNextPage).toBe(false)
  })

  it('keeps the old rows on screen while new ones load, and says so', async () => {
    const { result, rerender } = renderHook(({ search }) => useUsers({ ...scope, search }), { wrapper: provide({ adapter: oracle }), initialProps: { search: '' } })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    rerender({ search: 'USER-1' })
    expect(ids(result.current.data)).toEqual(['user-2', 'user-1', 'user-0'])
    expect(result.current.isPlaceholderData).toBe(true)
    await waitFor(() => expect(ids(result.current.data)).toEqual(['user-1']))
    expect(result.current.isPlaceholderData).toBe(false)
  })

  it('never shows rows of one store as those of another', async () => {
    const other = { ...oracle, id: 'other' }
    const client = new QueryClient()
    const Rows = () => <p>{ids(useUsers(scope).data)?.join(' ') ?? 'loading'}</p>
    const page = (adapter: Adapter) => <UserTrailProvider adapter={adapter} queryClient={client}><Rows /></UserTrailProvider>
    const { rerender } = render(page(oracle))
    await screen.findByText('user-2 user-1 user-0')
    rerender(page(other))
    expect(screen.getByText('loading')).toBeDefined()
    await screen.findByText('user-2 user-1 user-0')
  })

  it('aborts what nobody waits for any more', async () => {
    const signals: AbortSignal[] = []
    const listUsers = (_: object, context?: AskContext) => new Promise<UsersPage>((_resolve, reject) => {
      const signal = context?.signal
      if (!signal) throw new Error('No signal came with the question.')
      signals.push(signal)
      signal.addEventListener('abort', () => reject(signal.reason))
    })
    const { rerender, unmount } = renderHook(({ search }) => useUsers({ ...scope, search }), {
      wrapper: provide({ adapter: stubAdapter({ listUsers }) }), initialProps: { search: 'a' },
    })
    await waitFor(() => expect(signals).toHaveLength(1))
    rerender({ search: 'ab' })
    await waitFor(() => expect(signals).toHaveLength(2))
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
    unmount()
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true])
  })

  it('asks nothing while it is disabled, and again when it is told to', async () => {
    const listUsers = vi.fn<Adapter['listUsers']>(oracle.listUsers)
    const { result, rerender } = renderHook(({ enabled }) => useUsers(scope, { enabled }), { wrapper: provide({ adapter: stubAdapter({ listUsers }) }), initialProps: { enabled: false } })
    expect(result.current.fetchStatus).toBe('idle')
    rerender({ enabled: true })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(listUsers).toHaveBeenCalledTimes(1)
  })

  it('gives the adapter\'s error at once when asking again is no use', async () => {
    const refusal = new AdapterError('forbidden', 'These users are not yours to see.')
    const listUsers = vi.fn<Adapter['listUsers']>(() => Promise.reject(refusal))
    const { result } = renderHook(() => useUsers(scope), { wrapper: provide({ adapter: stubAdapter({ listUsers }) }) })
    await waitFor(() => expect(result.current.error).toBe(refusal))
    expect(listUsers).toHaveBeenCalledTimes(1)
  })

  it('asks again when that may help', async () => {
    const listUsers = vi.fn<Adapter['listUsers']>(oracle.listUsers).mockRejectedValueOnce(new AdapterError('unavailable', 'One moment.'))
    const { result } = renderHook(() => useUsers(scope), { wrapper: provide({ adapter: stubAdapter({ listUsers }) }) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true), { timeout: 3000 })
    expect(listUsers).toHaveBeenCalledTimes(2)
  })

  it('finds what a server has prefetched, and asks nothing', async () => {
    const server = new QueryClient()
    await server.prefetchInfiniteQuery(usersQuery(oracle, { ...scope, search: '' }))
    const state: DehydratedState = JSON.parse(JSON.stringify(dehydrate(server)))
    const listUsers = vi.fn<Adapter['listUsers']>(oracle.listUsers)
    const Rows = () => <p>{ids(useUsers(scope).data)?.join(' ') ?? 'loading'}</p>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <HydrationBoundary state={state}>
          <UserTrailProvider adapter={{ ...oracle, listUsers }}><Rows /></UserTrailProvider>
        </HydrationBoundary>
      </QueryClientProvider>,
    )
    expect(screen.getByText('user-2 user-1 user-0')).toBeDefined()
    await act(async () => {})
    expect(listUsers).not.toHaveBeenCalled()
  })
})
