import type { Handler } from './createHandler.js'

/** What is used of Node's `IncomingMessage`, and of what Express makes of it. */
export interface NodeRequest {
  readonly method?: string
  readonly url?: string
  /** Express: the whole path, where a router has cut some of it off `url`. */
  readonly originalUrl?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** `encrypted` where it is TLS. */
  readonly socket: object
  /** Express: what a body parser before us has made of the body. */
  readonly body?: unknown
  readonly readableEnded?: boolean
  on(event: 'data' | 'end' | 'error' | 'close', listener: (value: Uint8Array & Error) => void): unknown
  pause(): unknown
  resume(): unknown
}

/** What is used of Node's `ServerResponse`. */
export interface NodeResponse {
  readonly writableEnded: boolean
  readonly destroyed: boolean
  writeHead(status: number, headers: Record<string, string | string[]>): unknown
  write(chunk: Uint8Array): boolean
  end(): unknown
  destroy(error?: Error): unknown
  on(event: 'close' | 'drain', listener: () => void): unknown
}

/** A listener for `http.createServer`, and a handler for Express. */
export type NodeListener = (request: NodeRequest, response: NodeResponse) => void

/** The body as a stream that reads no faster than it is read. */
function streamOf(request: NodeRequest): ReadableStream<Uint8Array> {
  let ended = false
  const end = (work: () => void) => () => {
    if (ended) return
    ended = true
    work()
  }
  return new ReadableStream({
    start(controller) {
      request.on('data', (chunk) => {
        if (ended) return
        controller.enqueue(chunk)
        if ((controller.desiredSize ?? 0) <= 0) request.pause()
      })
      request.on('end', end(() => controller.close()))
      request.on('error', (error) => end(() => controller.error(error))())
      request.on('close', end(() => controller.error(new Error('The connection was closed before the body had come.'))))
      request.pause()
    },
    pull: () => void request.resume(),
    cancel: () => {
      ended = true
      // The rest is read and dropped, so that the answer reaches a client that is still sending.
      request.resume()
    },
  })
}

/** A body that somebody has read before us, as bytes again. */
function parsedBody(body: unknown): BodyInit {
  // A copy of its own: the buffers of Node are views of larger ones.
  return body instanceof Uint8Array ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body ?? null)
}

/** Put together, not resolved: a path may begin with two slashes, which would name another host. */
function urlOf({ originalUrl, url = '/', socket }: NodeRequest, host: string): string {
  const path = originalUrl ?? url
  return `${'encrypted' in socket && socket.encrypted ? 'https' : 'http'}://${/^[\w.-]+(:\d+)?$/.test(host) ? host : 'localhost'}${path.startsWith('/') ? path : '/'}`
}

function toRequest(request: NodeRequest, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    // Names that begin with a colon are HTTP/2's own.
    if (value === undefined || name.startsWith(':')) continue
    for (const one of typeof value === 'string' ? [value] : value) headers.append(name, one)
  }
  const method = request.method ?? 'GET'
  const url = urlOf(request, headers.get('host') ?? '')
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal })
  const body = request.readableEnded ? parsedBody(request.body) : streamOf(request)
  // Asked for with a stream, and unknown to the types of browsers.
  const half = { duplex: 'half' }
  return new Request(url, { method, headers, body, signal, ...half })
}

async function send(answer: Response, response: NodeResponse): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  response.writeHead(answer.status, headers)
  const reader = answer.body?.getReader()
  let wake = () => {}
  response.on('drain', () => wake())
  response.on('close', () => {
    wake()
    reader?.cancel().catch(() => {})
  })
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    if (response.destroyed) return
    if (!response.write(next.value) && !response.destroyed) await new Promise<void>((resolve) => { wake = resolve })
  }
  response.end()
}

/**
 * Serves a handler with `node:http`, or inside Express (before body parsers, or after them where they read JSON). A
 * client that goes away aborts what it asked.
 */
export function toNodeListener(handler: Handler): NodeListener {
  return (request, response) => {
    const controller = new AbortController()
    response.on('close', () => controller.abort())
    const serve = async () => send(await handler(toRequest(request, controller.signal)), response)
    // Only the connection can fail here; what is left of it is of no use.
    serve().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  }
}
