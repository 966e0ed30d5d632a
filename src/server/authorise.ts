import type { Access } from '../contract/adapter.js'
import { AdapterError, type AdapterErrorCode } from '../contract/errors.js'
import { ACCESS_HEADER, decodeAccess, narrowAccess, readAccess } from '../wire/access.js'
import type { Authorize, Intent } from './HandlerOptions.js'

/** What a refusal says: the same to everybody, whatever the reason. */
const REFUSALS: { readonly [C in AdapterErrorCode]?: string } = {
  unauthorized: 'Sign in, or send valid credentials.',
  forbidden: 'You may not do this.',
  rate_limited: 'Too many requests. Wait a little.',
  unavailable: 'It cannot be told at the moment who you are. Try again.',
}

/** A refusal by the host. */
export class Refusal extends AdapterError {}

const refusal = (code: AdapterErrorCode, cause?: AdapterError) =>
  new Refusal(code, REFUSALS[code] ?? '', { retryAfterMs: cause?.retryAfterMs ?? null, ...(cause && { cause }) })

/** Asks the host what a request may do. Throws a {@link Refusal}; anything but a whole `Access` lets nobody in. */
export async function authorise(request: Request, intent: Intent, authorize: Authorize): Promise<Access> {
  let granted: unknown
  try {
    granted = await authorize(request, intent)
  } catch (error) {
    throw error instanceof AdapterError && REFUSALS[error.code] ? refusal(error.code, error) : new AdapterError('internal', 'authorize failed.', { cause: error })
  }
  if (!granted) throw refusal('unauthorized')
  const access = readAccess(granted)
  if (!access) {
    throw new AdapterError('internal', 'authorize must return { tenant, userIds?, mask? } or null: tenant is a text, userIds a list of texts, mask a list of fields that can be hidden.')
  }
  const asked = request.headers.get(ACCESS_HEADER)
  return asked === null ? access : narrowAccess(access, decodeAccess(asked))
}
