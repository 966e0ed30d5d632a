import type { Access } from '../contract/adapter.js'
import { ACCESS_HEADER } from '../wire/access.js'
import { PROBLEM_TYPE, toProblem } from '../wire/problem.js'
import { digest } from './digest.js'
import type { PublicError } from './publicError.js'

const JSON_TYPE = 'application/json; charset=utf-8'
/** Told from whoever asks, and in ways that only the host knows: never shared, always asked for again. */
const REVALIDATED = { 'cache-control': 'private, no-cache', vary: `authorization, cookie, ${ACCESS_HEADER}` }

function json(body: unknown, status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status, headers: { 'content-type': JSON_TYPE, 'x-content-type-options': 'nosniff', ...headers },
  })
}

/** An answer that nobody keeps. */
export function jsonResponse(body: unknown, status = 200): Response {
  return json(body, status, { 'cache-control': 'no-store' })
}

/** A failure. */
export function problemResponse({ error, status, headers }: PublicError): Response {
  return json(toProblem(error, status), status, { 'cache-control': 'no-store', ...headers, 'content-type': PROBLEM_TYPE })
}

/**
 * An answer that the asker's own cache may keep, if it asks each time whether it still holds: 304 when it does. The tag
 * is made of answer and access, so that nobody's tag says anything of what others see.
 */
export async function cachedResponse(request: Request, body: unknown, access: Access | null): Promise<Response> {
  const text = JSON.stringify(body)
  const etag = `"${(await digest(JSON.stringify(access) + text)).slice(0, 32)}"`
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const headers = { ...REVALIDATED, etag }
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers })
  const response = json(text, 200, headers)
  return request.method === 'HEAD' ? new Response(null, response) : response
}
