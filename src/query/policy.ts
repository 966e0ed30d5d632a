import { AdapterError } from '../contract/errors.js'

const RETRIES = 2

/** How long answers stay fresh and which failures are asked again; the same for every question. */
export const policy = {
  /** 30 s: switching back and forth between tabs or views asks nothing again; a `subscribe` refreshes sooner. */
  staleTime: 30_000,
  /** Twice, and only what the adapter calls retryable: asking a bad request again gives the same answer later. */
  retry: (failures: number, error: Error): boolean =>
    failures < RETRIES && error instanceof AdapterError && error.retryable,
  /** 0.5 s, 1 s. */
  retryDelay: (failures: number): number => Math.min(500 * 2 ** failures, 8_000),
} as const
