'use client'
import { useEffect, useState } from 'react'
import { useLocale } from '../intl/IntlProvider.js'

/** How {@link useNow} ticks. */
export interface NowOptions {
  /** Milliseconds between ticks. Default 60,000. */
  readonly every?: number
  /** `true` = time stands still. Default `false`. */
  readonly paused?: boolean
}

/**
 * The present by the provider's clock, Unix milliseconds. Moves on each minute and draws again, so that ages stay true;
 * between ticks it stands still, so that a relative range does not ask a new question with every render.
 */
export function useNow({ every = 60_000, paused = false }: NowOptions = {}): number {
  const { now } = useLocale()
  const [tick, setTick] = useState(() => ({ now, at: now() }))
  const current = tick.now === now ? tick : { now, at: now() }
  if (current !== tick) setTick(current)

  useEffect(() => {
    if (paused) return
    const timer = setInterval(() => setTick({ now, at: now() }), every)
    return () => clearInterval(timer)
  }, [now, every, paused])

  return current.at
}
