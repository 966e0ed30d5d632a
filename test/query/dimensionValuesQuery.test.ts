import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { dimensionValuesQuery } from '../../src/query/dimensionValuesQuery.js'
import { stubAdapter } from '../support/stubAdapter.js'

const request = { timeZone: 'UTC', dimension: 'model', limit: 5 } as const

describe('dimensionValuesQuery', () => {
  it('asks an adapter that can', async () => {
    const adapter = stubAdapter({ listDimensionValues: async () => [{ value: 'gpt', traces: 2 }] })
    await expect(new QueryClient().fetchQuery(dimensionValuesQuery(adapter, request))).resolves.toEqual([{ value: 'gpt', traces: 2 }])
  })

  it('says unsupported of one that cannot', async () => {
    await expect(new QueryClient().fetchQuery(dimensionValuesQuery(stubAdapter(), request))).rejects.toMatchObject({
      code: 'unsupported', message: expect.stringContaining('"stub"'),
    })
  })
})
