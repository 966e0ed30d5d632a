'use client'
/** How {@link useNow} ticks. */
export interface NowOptions {
  /** Milliseconds between ticks. Default 60,000. */
  readonly every?: number
  /** `true` = the time stands still. Default `false`. */
  readonly paused?: boolean
}

/** The present by the provider's clock, Unix milliseconds; moves on each minute, so that ages stay true. */
export function useNow(_options?: NowOptions): number {
  throw new Error('TODO')
}
