import { describe, expect, it, vi } from 'vitest'
import { queryState } from '../../src/ui/queryState.js'
import type { QueryLike } from '../../src/ui/queryState.js'

const query = (part: Partial<QueryLike<string>>): QueryLike<string> => ({
  data: undefined, error: null, isError: false, isFetching: false, dataUpdatedAt: 0, refetch: () => {}, ...part,
})

describe('queryState', () => {
  it('loads while there is nothing yet', () => {
    expect(queryState(query({ isFetching: true }))).toEqual({ kind: 'loading', paused: false })
    expect(queryState(query({ fetchStatus: 'paused' }))).toEqual({ kind: 'loading', paused: true })
  })

  it('keeps data on screen through a refetch', () => {
    expect(queryState(query({ data: 'rows', isFetching: true }))).toMatchObject({ kind: 'ready', data: 'rows', refreshing: true, failure: null })
  })

  it('keeps data on screen when a refetch fails, and says of when it is', () => {
    const refetch = vi.fn<() => void>()
    const state = queryState(query({ data: 'rows', isError: true, error: 'no', dataUpdatedAt: 12, refetch }))
    expect(state).toMatchObject({ kind: 'ready', data: 'rows', refreshing: false, failure: { error: 'no', since: 12 } })
    if (state.kind === 'ready') state.failure?.retry()
    expect(refetch).toHaveBeenCalledOnce()
  })

  it('tells data of an earlier question from data of this one', () => {
    expect(queryState(query({ data: 'rows', isPlaceholderData: true, isFetching: true }))).toMatchObject({ kind: 'ready', previous: true })
  })

  it('fails only when there is nothing to show', () => {
    expect(queryState(query({ isError: true, error: 'no', isFetching: true }))).toMatchObject({ kind: 'failed', error: 'no', retrying: true })
  })

  it('takes null, zero and the empty list for answers', () => {
    expect(queryState({ ...query({}), data: null }).kind).toBe('ready')
    expect(queryState({ ...query({}), data: 0 }).kind).toBe('ready')
    expect(queryState({ ...query({}), data: [] }).kind).toBe('ready')
  })
})
