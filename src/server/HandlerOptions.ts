import type { Access, Adapter, Sink } from '../contract/adapter.js'
import type { AnyQuestionName } from '../contract/questions.js'

/** What a request is about to do. A read without a question listens for changes. */
export type Intent =
  | { readonly kind: 'read'; readonly question?: AnyQuestionName }
  | { readonly kind: 'ingest' }

/**
 * Says what a request may see or write, from its cookies, its token, whatever the host has. `null` refuses with 401; an
 * `AdapterError` `forbidden` refuses with 403, `rate_limited` with 429, `unavailable` with 503; its message stays here.
 * Whatever else it throws or returns lets nobody in (500) and is told to `onError`. It must leave the body unread.
 */
export type Authorize = (request: Request, intent: Intent) => Access | null | Promise<Access | null>

/** How much one request may take. */
export interface HandlerLimits {
  /** Bytes of an ingested body as it comes, maybe compressed. Default 8 MiB. Beyond: 413. */
  readonly bodyBytes?: number
  /** Bytes of an ingested body unpacked. Default 32 MiB. Beyond: 413. */
  readonly unpackedBytes?: number
  /** Bytes of the request of a question. Default 1 MiB. Beyond: 413. */
  readonly questionBytes?: number
  /**
   * Ingested bodies of `unpackedBytes` that are unpacked and written at the same time; of smaller ones as many more as
   * they are smaller, 16 KiB each at least. Default 8: 256 MiB, or thousands of small ones. Beyond: 503 with `Retry-After`.
   */
  readonly ingestsAtOnce?: number
}

/** What a handler serves, and to whom. */
export interface HandlerOptions {
  /** The store that answers. It must heed `access`: each question carries what `authorize` gave. */
  readonly adapter: Adapter
  /** There is no default that lets anyone in. */
  readonly authorize: Authorize
  /** Takes what SDKs send: often the adapter itself. Without it nothing is ingested. */
  readonly sink?: Sink
  /**
   * The path that the handler is mounted at, such as `/api/trail`. Default: any, told from how a path ends, so that
   * `/api/trail/listUsers` is served as `/listUsers` is.
   */
  readonly basePath?: string
  readonly limits?: HandlerLimits
  /** Milliseconds between signs of life on a stream of changes. Default 15,000. */
  readonly heartbeatMs?: number
  /** Told what went wrong inside and is kept from the asker. Default: `console.error`. */
  readonly onError?: (error: unknown, request: Request) => void
}
