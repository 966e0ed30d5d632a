import { AdapterError } from '../contract/errors.js'
import { statusOf } from '../wire/problem.js'
import { formatRetryAfter } from '../wire/retryAfter.js'
import { RequestError } from './RequestError.js'

/** An error as the asker may see it. */
export interface PublicError {
  readonly error: AdapterError
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The cause is only known here: whoever runs the server must be told. */
  readonly internal: boolean
}

const INTERNAL = 'Something went wrong on the server. Its operator has been told.'

/** What may be told of a failure. Reasons of the store's own (addresses, queries, credentials) stay inside. */
function told(error: AdapterError): AdapterError {
  switch (error.code) {
    case 'bad_request': case 'forbidden': case 'not_found': case 'unsupported': case 'rate_limited': return error
    case 'unavailable': return new AdapterError('unavailable', 'The store cannot be reached at the moment. Try again.', { retryAfterMs: error.retryAfterMs })
    // The store refused the server, not the asker: signing in again would not help.
    case 'unauthorized': case 'internal': return new AdapterError('internal', INTERNAL)
    default: return error.code satisfies never
  }
}

/** A failure as it is answered. `own` = it was made for the asker, and is told word by word. */
export function publicError(thrown: unknown, own = false): PublicError {
  const error = thrown instanceof AdapterError ? (own ? thrown : told(thrown)) : new AdapterError('internal', INTERNAL)
  return {
    error,
    status: 'status' in error && typeof error.status === 'number' ? error.status : statusOf(error.code),
    headers: {
      ...(error instanceof RequestError && error.headers),
      // RFC 9110 asks for it with 401; a scheme that makes no browser ask for a password.
      ...(error.code === 'unauthorized' && { 'www-authenticate': 'Bearer' }),
      ...(error.retryable && { 'retry-after': formatRetryAfter(error.retryAfterMs ?? 1000) }),
    },
    internal: error !== thrown,
  }
}
