import type { Access } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'
import { ACCESS_HEADER, encodeAccess } from '../../wire/access.js'
import { fromProblem } from '../../wire/problem.js'
import { parseRetryAfter } from '../../wire/retryAfter.js'
import type { HttpAdapterOptions } from './HttpAdapterOptions.js'

/** Sends one request below the base. Rejects with `unavailable` when there is no answer. */
export type Open = (path: string, init: RequestInit, signal: AbortSignal, access?: Access) => Promise<Response>

/** Makes the function that sends requests with the host's headers. */
export function createOpen({ baseUrl, fetch, headers }: HttpAdapterOptions): Open {
  const base = baseUrl.replace(/\/+$/, '')
  return async (path, init, signal, access) => {
    const own = new Headers(typeof headers === 'function' ? await headers() : headers)
    for (const [name, value] of new Headers(init.headers)) own.set(name, value)
    if (access) own.set(ACCESS_HEADER, encodeAccess(access))
    try {
      return await (fetch ?? globalThis.fetch)(base + path, { ...init, headers: own, signal })
    } catch (cause) {
      if (signal.aborted) throw cause
      throw unreachable(base, cause)
    }
  }
}

/** The error of a connection that failed, before an answer came or in the middle of one. */
function unreachable(where: string, cause: unknown): AdapterError {
  return new AdapterError('unavailable', `${where} cannot be reached (${cause instanceof Error ? cause.message : String(cause)}). Is the server up, and may this page ask it?`, { cause })
}

/** The text of an answer. Rejects with `unavailable` when the connection breaks on the way. */
export async function textOf(response: Response, where: string): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    throw unreachable(where, cause)
  }
}

/** The error that an answer stands for. */
export async function failureOf(response: Response, where: string): Promise<AdapterError> {
  return fromProblem(response.status, await textOf(response, where), parseRetryAfter(response.headers.get('retry-after'), Date.now()), where)
}
