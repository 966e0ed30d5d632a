import type { Access } from '../../contract/adapter.js'
import { CHANGE_EVENT } from '../../wire/paths.js'
import type { Changes } from './createChanges.js'

/** After so long a client connects anew, and is asked again who it is. */
const LIFETIME = 15 * 60_000

/** So many events may wait for a client that does not read; then it is let go, and connects anew when it reads again. */
const MOST_WAITING = 16

/** A stream of Server-Sent Events: one for each change that the access may see, and signs of life between them. */
export function streamChanges(changes: Changes, access: Access, signal: AbortSignal, heartbeatMs: number): Response {
  const encoder = new TextEncoder()
  let close = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) close()
        else controller.enqueue(encoder.encode(text))
      }
      const stop = changes.listen(access, () => send(`event: ${CHANGE_EVENT}\ndata: {}\n\n`))
      const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs)
      const end = setTimeout(() => close(), LIFETIME)
      let open = true
      close = () => {
        if (!open) return
        open = false
        stop()
        clearInterval(heartbeat)
        clearTimeout(end)
        signal.removeEventListener('abort', close)
        try {
          controller.close()
        } catch {
          // Cancelled by the reader: closed already.
        }
      }
      signal.addEventListener('abort', close)
      send(':\n\n')
      if (signal.aborted) close()
    },
    cancel: () => close(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Proxies that gather answers would keep the events.
      'x-accel-buffering': 'no',
    },
  })
}
