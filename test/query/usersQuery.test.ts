import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import type { Adapter, AskContext } from '../../src/contract/adapter.js'
import type { UsersPage } from '../../src/contract/questions.js'
import { createOracle } from '../../src/testkit/createOracle.js'
import { userQuery } from '../../src/query/userQuery.js'
import { usersQuery } from '../../src/query/usersQuery.js'
import { stubAdapter } from '../support/stubAdapter.js'

const traces = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, timestamp: 1000 + index, userId: `user-${index % 5}` }))
const oracle = createOracle({ traces, observations: [], scores: [] })
const scope = { range: { from: 0, to: 2000 }, timeZone: 'UTC' }

describe('usersQuery', () => {
  it('walks the pages, each user once', async () => {
    const client = new QueryClient()
    const data = await client.fetchInfiniteQuery({ ...usersQuery(oracle, { ...scope, limit: 2, sort: { by: 'userId', direction: 'asc' } }), pages: 9 })
    expect(data.pages.map((page) => page.rows.map((user) => user.userId))).toEqual([['user-0', 'user-1'], ['user-2', 'user-3'], ['user-4']])
    expect(data.pages[0]?.total).toBe(5)
    expect(data.pageParams[0]).toBeNull()
  })

  it('asks the normalised request, without a cursor for the first page', async () => {
    const listUsers = vi.fn<Adapter['listUsers']>(oracle.listUsers)
    await new QueryClient().fetchInfiniteQuery(usersQuery(stubAdapter({ listUsers }), { ...scope, search: '', cursor: 'stale', where: [] }))
    expect(listUsers).toHaveBeenCalledExactlyOnceWith(scope, { signal: expect.any(AbortSignal) })
  })

  it('aborts the store\'s work when it is cancelled', async () => {
    const client = new QueryClient()
    let signal: AbortSignal | undefined
    const listUsers = (_: object, context?: AskContext) => {
      signal = context?.signal
      return new Promise<UsersPage>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal?.reason)))
    }
    const query = usersQuery(stubAdapter({ listUsers }), scope)
    const pending = client.fetchInfiniteQuery(query).catch(() => 'cancelled')
    await vi.waitFor(() => expect(signal).toBeDefined())
    expect(signal?.aborted).toBe(false)
    await client.cancelQueries({ queryKey: query.queryKey })
    expect(signal?.aborted).toBe(true)
    await expect(pending).resolves.toBe('cancelled')
  })
})

describe('userQuery', () => {
  it('answers null for somebody unknown', async () => {
    await expect(new QueryClient().fetchQuery(userQuery(oracle, { userId: '__proto__', timeZone: 'UTC' }))).resolves.toBeNull()
  })

  it('keeps a user\'s figures while the range changes, and drops them for another user', async () => {
    const client = new QueryClient()
    const request = { userId: 'user-1', timeZone: 'UTC' }
    const observer = new QueryObserver(client, userQuery(oracle, request))
    const stop = observer.subscribe(() => {})
    await vi.waitFor(() => expect(observer.getCurrentResult().data?.userId).toBe('user-1'))

    observer.setOptions(userQuery(oracle, { ...request, range: scope.range }))
    expect(observer.getCurrentResult()).toMatchObject({ isPlaceholderData: true, data: { userId: 'user-1' } })
    await vi.waitFor(() => expect(observer.getCurrentResult().isPlaceholderData).toBe(false))

    observer.setOptions(userQuery(oracle, { ...request, userId: 'user-2' }))
    expect(observer.getCurrentResult()).toMatchObject({ isPending: true, data: undefined })
    stop()
  })
})
