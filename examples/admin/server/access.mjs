import { randomUUID, timingSafeEqual } from 'node:crypto'

/**
 * Who may do what. Reads need the session of somebody who has signed in; here, opening a page signs in. Telemetry needs
 * the key that applications are given: the variable INGEST_KEY, else one for this demo, which listens to this machine alone.
 */
export function createAccess() {
  const tenant = 'northpine'
  const ingestKey = process.env.INGEST_KEY || 'demo-key'
  const session = randomUUID()
  /** @param {Headers} headers */
  const isSignedIn = (headers) => same(cookieOf(headers, cookieName(headers.get('host'))), session)

  return {
    tenant,
    ingestKey,
    isSignedIn,

    /** @type {import('usertrail/server').Authorize} */
    authorize(request, { kind }) {
      const allowed = kind === 'ingest' ? same(keyOf(request.headers), ingestKey) : isSignedIn(request.headers)
      return allowed ? { tenant } : null
    },

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    signIn(request, response) {
      // Strict: pages of other sites cannot ask in this name.
      response.setHeader('set-cookie', `${cookieName(request.headers.host)}=${session}; Path=/; HttpOnly; SameSite=Strict`)
    },
  }
}

/**
 * Cookies do not know ports: two servers on one machine would sign each other's visitors out.
 * @param {string | null | undefined} host
 */
const cookieName = (host) => `northpine-${host?.split(':')[1] ?? ''}`

/**
 * The key that a request bears: SDKs send it as a bearer token, Langfuse's as the password of "Basic".
 * @param {Headers} headers
 */
function keyOf(headers) {
  const [scheme = '', credentials = ''] = (headers.get('authorization') ?? '').split(' ')
  switch (scheme.toLowerCase()) {
    case 'bearer': return credentials
    case 'basic': return Buffer.from(credentials, 'base64').toString().split(':').slice(1).join(':')
    default: return ''
  }
}

/**
 * @param {Headers} headers
 * @param {string} name
 */
function cookieOf(headers, name) {
  const cookies = (headers.get('cookie') ?? '').split('; ')
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

/**
 * Compared in a time that tells nothing of where they differ.
 * @param {string} a
 * @param {string} b
 */
function same(a, b) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
