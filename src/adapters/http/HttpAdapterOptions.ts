import type { UserMetricId } from '../../model/metrics.js'

/** Where a store is and how to ask it. */
export interface HttpAdapterOptions {
  /** Where the handler of `usertrail/server` is mounted: absolute, or relative to the page (`/api/trail`). */
  readonly baseUrl: string
  /** Default: the `fetch` of the platform, looked up with each question. Give your own for credentials, tracing, tests. */
  readonly fetch?: typeof globalThis.fetch
  /** Sent with every request; a function is called each time, so that tokens can be renewed. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /**
   * Tells this store apart in cache keys. Default: made from `baseUrl`. Give one of your own where headers choose what is
   * seen (a tenant, a person), or answers of one are shown to the other.
   */
  readonly id?: string
  /** Metrics that the store behind it does not answer exactly. Default none. */
  readonly approximate?: readonly UserMetricId[]
  /** How long one question may take, milliseconds, further attempts included. Default 30,000. Then: `unavailable`. */
  readonly timeoutMs?: number
  /** How often a retryable failure is asked again. Default 2. */
  readonly retries?: number
  /** Milliseconds to wait before the second attempt, doubled before each further one. Default 300. `Retry-After` comes first. */
  readonly retryDelayMs?: number
}
