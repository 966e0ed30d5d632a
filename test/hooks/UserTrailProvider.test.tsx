import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { render, renderHook, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { UserTrailProvider } from '../../src/hooks/UserTrailProvider.js'
import { usersQuery } from '../../src/query/usersQuery.js'
import { useResolvedUser } from '../../src/hooks/useResolvedUser.js'
import { useUser } from '../../src/hooks/useUser.js'
import { useUserTrail } from '../../src/hooks/useUserTrail.js'
import type { ResolveUsers } from '../../src/hooks/userDirectory.js'
import { useUsers } from '../../src/hooks/useUsers.js'
import { createOracle } from '../../src/testkit/createOracle.js'
import { provide } from '../support/provide.js'
import { stubAdapter } from '../support/stubAdapter.js'

const traces = Array.from({ length: 6 }, (_, index) => ({ id: `t${index}`, timestamp: 1000 + index, userId: `user-${index % 3}` }))
const oracle = createOracle({ traces })
const scope = { range: { from: 0, to: 2000 }, timeZone: 'UTC' }

function Users() {
  const { data, status } = useUsers(scope)
  return <p>{status}: {data?.pages.flatMap((page) => page.rows).map((user) => user.userId).join(' ')}</p>
}

afterEach(() => void vi.restoreAllMocks())

describe('UserTrailProvider', () => {
  it('keeps answers in the host\'s query client when there is one', async () => {
    const host = new QueryClient()
    render(<QueryClientProvider client={host}><UserTrailProvider adapter={oracle}><Users /></UserTrailProvider></QueryClientProvider>)
    await screen.findByText('success: user-2 user-1 user-0')
    expect(host.getQueriesData({ queryKey: ['usertrail', 'oracle', 'listUsers'] })).toHaveLength(1)
  })

  it('makes one client of its own when there is none, once, also in StrictMode', async () => {
    const seen = new Set<QueryClient>()
    const Probe = () => {
      seen.add(useUserTrail().queryClient)
      return <Users />
    }
    const page = <StrictMode><UserTrailProvider adapter={oracle}><Probe /></UserTrailProvider></StrictMode>
    const { rerender } = render(page)
    await screen.findByText('success: user-2 user-1 user-0')
    rerender(page)
    expect(seen.size).toBe(1)
  })

  it('gives its own client to a host\'s hooks inside, for prefetched state and the query options', () => {
    const { result } = renderHook(() => [useQueryClient(), useUserTrail().queryClient], { wrapper: ({ children }: { children: ReactNode }) => <UserTrailProvider adapter={oracle}>{children}</UserTrailProvider> })
    expect(result.current[0]).toBe(result.current[1])
  })

  it('prefers the client it is given, and leaves the host\'s to the host', () => {
    const host = new QueryClient()
    const given = new QueryClient()
    const mount = vi.spyOn(given, 'mount')
    const unmount = vi.spyOn(given, 'unmount')
    const { result, unmount: leave } = renderHook(() => [useUserTrail().queryClient, useQueryClient()], {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={host}><UserTrailProvider adapter={oracle} queryClient={given}>{children}</UserTrailProvider></QueryClientProvider>
      ),
    })
    expect(result.current).toEqual([given, host])
    leave()
    expect(mount).toHaveBeenCalledTimes(1)
    expect(unmount).toHaveBeenCalledTimes(1)
  })

  it('renders on a server, with what was prefetched', async () => {
    const client = new QueryClient()
    await client.fetchInfiniteQuery(usersQuery(oracle, scope))
    const empty = renderToString(<UserTrailProvider adapter={oracle}><Users /></UserTrailProvider>)
    expect(empty).toContain('pending')
    const full = renderToString(<UserTrailProvider adapter={oracle} queryClient={client}><Users /></UserTrailProvider>)
    expect(full).toContain('user-2 user-1 user-0')
  })

  it('resolves names in one call for all rows, late, and with the newest resolver written inline', async () => {
    let calls = 0
    const Name = ({ id }: { id: string }) => <li>{useResolvedUser(id)?.name ?? id}</li>
    const Page = ({ suffix }: { suffix: string }) => (
      <UserTrailProvider adapter={oracle} resolveUsers={async (ids) => { calls++; return Object.fromEntries(ids.map((id) => [id, { name: `${id}${suffix}` }])) }}>
        <ul>{['a', 'b', 'c', 'a'].map((id, index) => <Name key={index} id={id} />)}</ul>
      </UserTrailProvider>
    )
    const { rerender } = render(<Page suffix="!" />)
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a', 'b', 'c', 'a'])
    await waitFor(() => expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a!', 'b!', 'c!', 'a!']))
    rerender(<Page suffix="?" />)
    await Promise.resolve()
    expect(calls).toBe(1)
    expect(screen.getAllByRole('listitem')[0]?.textContent).toBe('a!')
  })

  it('forgets names with the store they belong to', async () => {
    const resolve = vi.fn<ResolveUsers>(async (ids) => Object.fromEntries(ids.map((id) => [id, { name: `Name ${id}` }])))
    const Name = () => <p>{useResolvedUser('u')?.name ?? 'nobody'}</p>
    const page = (id: string) => <UserTrailProvider adapter={stubAdapter({ id })} resolveUsers={resolve}><Name /></UserTrailProvider>
    const { rerender } = render(page('a'))
    await screen.findByText('Name u')
    resolve.mockResolvedValue({})
    rerender(page('b'))
    expect(screen.getByText('nobody')).toBeDefined()
    await waitFor(() => expect(resolve).toHaveBeenCalledTimes(2))
  })

  it('shows rows whether or not their names can be had', async () => {
    const Name = () => <p>{useResolvedUser('u')?.name ?? 'u'}</p>
    render(<Name />, { wrapper: provide({ resolveUsers: () => Promise.reject(new Error('Down.')) }) })
    await Promise.resolve()
    expect(screen.getByText('u')).toBeDefined()
  })

  it('draws plain anchors unless the host has a link of its own', () => {
    const { result } = renderHook(() => useUserTrail(), { wrapper: provide() })
    render(<>{result.current.renderLink({ href: '/u/1', children: 'Ada', className: 'x' })}</>)
    expect(screen.getByRole('link', { name: 'Ada' }).getAttribute('href')).toBe('/u/1')
    const own = renderHook(() => useUserTrail(), { wrapper: provide({ renderLink: ({ href, children }) => <a href={`#${href}`}>{children}</a> }) })
    render(<>{own.result.current.renderLink({ href: '/u/2', children: 'Bob' })}</>)
    expect(screen.getByRole('link', { name: 'Bob' }).getAttribute('href')).toBe('#/u/2')
  })

  it.each<[string, () => unknown]>([
    ['useUserTrail', () => useUserTrail()],
    ['useUsers', () => useUsers(scope)],
    ['useUser', () => useUser({ userId: 'u', timeZone: 'UTC' })],
    ['useResolvedUser', () => useResolvedUser('u')],
  ])('is named in a sentence when it is missing around %s', (_, hook) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(hook)).toThrow(/found no <UserTrailProvider> above it.*Wrap the part of your app/)
  })
})
