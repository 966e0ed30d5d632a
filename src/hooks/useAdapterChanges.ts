'use client'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Adapter } from '../contract/adapter.js'
import { adapterKey } from '../query/keys.js'

/**
 * Asks the questions on screen again whenever the adapter says that records have changed. What is on screen stays until
 * the new answers come; questions that are not on screen are only marked stale.
 */
export function useAdapterChanges(adapter: Adapter, queryClient: QueryClient): void {
  useEffect(() => {
    let live = true
    let running = false
    let changed = false

    const refresh = async () => {
      if (running) {
        changed = true
        return
      }
      running = true
      const queryKey = adapterKey(adapter)
      // Never restart what is being asked: with changes each second a slow store would never finish an answer. An
      // answer that was under way may miss the change, hence one more round.
      changed = queryClient.isFetching({ queryKey }) > 0
      await queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })
      running = false
      if (live && changed) void refresh()
    }

    const stop = adapter.subscribe?.(() => void refresh())
    return () => {
      live = false
      stop?.()
    }
  }, [adapter, queryClient])
}
