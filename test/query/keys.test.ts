import { QueryClient, hashKey } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { adapterKey, questionKey } from '../../src/query/keys.js'
import { usersQuery } from '../../src/query/usersQuery.js'
import { stubAdapter } from '../support/stubAdapter.js'

const scope = { range: { from: 0, to: 10 }, timeZone: 'UTC' }

describe('questionKey', () => {
  it('starts with the library, the adapter, the question and the request', () => {
    expect(questionKey({ id: 'store' }, 'getOverview', { ...scope, bucket: 'day' })).toEqual([
      'usertrail', 'store', 'getOverview', { ...scope, bucket: 'day' },
    ])
  })

  it('is the same for equal requests, however they are written', () => {
    const a = questionKey({ id: 'a' }, 'listUsers', { timeZone: 'UTC', range: { to: 10, from: 0 }, search: '', sort: undefined })
    const b = questionKey({ id: 'a' }, 'listUsers', { ...scope, limit: 50, cursor: 'next' })
    expect(hashKey(a)).toBe(hashKey(b))
  })

  it('tells adapters, questions and requests apart', () => {
    const keys = [
      questionKey({ id: 'a' }, 'listUsers', scope),
      questionKey({ id: 'b' }, 'listUsers', scope),
      questionKey({ id: 'a' }, 'listTraces', scope),
      questionKey({ id: 'a' }, 'listUsers', { ...scope, search: '__proto__' }),
      questionKey({ id: 'a' }, 'listUsers', { ...scope, timeZone: 'Europe/Berlin' }),
    ]
    expect(new Set(keys.map((key) => hashKey(key))).size).toBe(keys.length)
  })
})

describe('adapterKey', () => {
  it('matches all answers of one adapter, or those to one question', () => {
    const client = new QueryClient()
    const adapter = stubAdapter({ id: 'a' })
    const { queryKey } = usersQuery(adapter, scope)
    const page = { pages: [], pageParams: [] }
    client.setQueryData(queryKey, page)
    // The key carries the type of what is cached under it.
    expect(client.getQueryData(queryKey)?.pages).toEqual([])
    expect(client.getQueriesData({ queryKey: adapterKey(adapter) })).toHaveLength(1)
    expect(client.getQueriesData({ queryKey: adapterKey(adapter, 'listUsers') })).toHaveLength(1)
    expect(client.getQueriesData({ queryKey: adapterKey(adapter, 'getUser') })).toHaveLength(0)
    expect(client.getQueriesData({ queryKey: adapterKey({ id: 'b' }) })).toHaveLength(0)
  })
})
