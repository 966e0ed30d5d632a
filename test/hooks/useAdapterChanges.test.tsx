import { QueryClient } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Adapter } from '../../src/contract/adapter.js'
import { UserTrailProvider } from '../../src/hooks/UserTrailProvider.js'
import { useDimensionValues } from '../../src/hooks/useDimensionValues.js'
import { provide } from '../support/provide.js'
import { stubAdapter } from '../support/stubAdapter.js'

const request = { timeZone: 'UTC', dimension: 'model', limit: 5 } as const

/** An adapter whose one answer is held back until `release`, and that can say that it has changed. */
function liveAdapter() {
  const listeners = new Set<() => void>()
  const waiting: (() => void)[] = []
  let traces = 0
  const listDimensionValues = vi.fn<NonNullable<Adapter['listDimensionValues']>>(async () => {
    const answer = [{ value: 'gpt', traces: ++traces }]
    await new Promise<void>((resolve) => waiting.push(resolve))
    return answer
  })
  const subscribe = vi.fn<NonNullable<Adapter['subscribe']>>((onChange) => {
    listeners.add(onChange)
    return () => void listeners.delete(onChange)
  })
  return {
    adapter: stubAdapter({ listDimensionValues, subscribe }),
    listeners,
    asked: listDimensionValues,
    change: () => act(async () => { for (const listener of listeners) listener() }),
    release: () => act(async () => { for (const resolve of waiting.splice(0)) resolve() }),
  }
}

const Traces = () => <p>{useDimensionValues(request).data?.[0]?.traces ?? 'loading'}</p>

describe('useAdapterChanges', () => {
  it('refreshes what is on screen without blanking it', async () => {
    const { adapter, change, release, asked } = liveAdapter()
    render(<Traces />, { wrapper: provide({ adapter }) })
    await release()
    await screen.findByText('1')
    await change()
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
    expect(screen.getByText('1')).toBeDefined()
    await release()
    await screen.findByText('2')
  })

  it('lets a slow answer finish while changes keep coming, then asks once more', async () => {
    const { adapter, change, release, asked } = liveAdapter()
    render(<Traces />, { wrapper: provide({ adapter }) })
    await release()
    await screen.findByText('1')
    for (let time = 0; time < 5; time++) await change()
    expect(asked).toHaveBeenCalledTimes(2)
    expect(asked.mock.calls.every(([, context]) => context?.signal?.aborted === false)).toBe(true)
    await release()
    await screen.findByText('2')
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(3))
    await release()
    await screen.findByText('3')
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it('asks once more when a change comes while the first answer is under way', async () => {
    const { adapter, change, release, asked } = liveAdapter()
    render(<Traces />, { wrapper: provide({ adapter }) })
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
    await change()
    await release()
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  })

  it('listens once per provider, and not after it is gone', async () => {
    const { adapter, listeners } = liveAdapter()
    const { rerender, unmount } = render(<StrictMode><UserTrailProvider adapter={adapter}><Traces /><Traces /></UserTrailProvider></StrictMode>)
    expect(listeners.size).toBe(1)
    const next = liveAdapter()
    rerender(<StrictMode><UserTrailProvider adapter={next.adapter}><Traces /></UserTrailProvider></StrictMode>)
    expect([listeners.size, next.listeners.size]).toEqual([0, 1])
    unmount()
    expect(next.listeners.size).toBe(0)
  })

  it('leaves the answers of other adapters and the host\'s own queries alone', async () => {
    const { adapter, change, release } = liveAdapter()
    const queryClient = new QueryClient()
    queryClient.setQueryData(['host'], 1)
    queryClient.setQueryData(['usertrail', 'another', 'getUser', {}], 1)
    renderHook(() => useDimensionValues(request), { wrapper: provide({ adapter, queryClient }) })
    await release()
    await change()
    expect(queryClient.getQueryState(['host'])?.isInvalidated).toBe(false)
    expect(queryClient.getQueryState(['usertrail', 'another', 'getUser', {}])?.isInvalidated).toBe(false)
    await release()
  })
})
