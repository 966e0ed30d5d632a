/** Every way in which a question or a write can fail. */
export type AdapterErrorCode =
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'rate_limited'
  | 'unavailable'
  | 'unsupported'
  | 'internal'

const RETRYABLE: ReadonlySet<AdapterErrorCode> = new Set(['rate_limited', 'unavailable'])

/** The one error of the contract. Its message says what went wrong, why, and what to do. Aborts are `AbortError`s, not this. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError'
  readonly code: AdapterErrorCode
  /** Asking the same again may succeed. Default: only for `rate_limited` and `unavailable`. */
  readonly retryable: boolean
  /** How long to wait before asking again, milliseconds, where the store says. */
  readonly retryAfterMs: number | null

  constructor(
    code: AdapterErrorCode, message: string,
    options: { readonly retryable?: boolean; readonly retryAfterMs?: number | null; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.retryable = options.retryable ?? RETRYABLE.has(code)
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
