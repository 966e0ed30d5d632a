/** Longest wait for a sign of life: three heartbeats of the server. */
const SILENCE = 45_000

/** Reads on, or gives up when nothing comes for too long: a connection may be dead without being closed. */
async function read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, SILENCE, null)
  })
  try {
    const next = await Promise.race([reader.read(), silence])
    return next && !next.done ? next.value : null
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The names of the events of a stream, as they come; `''` for a comment, which says that the server is alive. Ends with
 * the stream, or when it falls silent. Source: HTML, "Server-sent events"; data is left out, as ours carry none.
 */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let event = ''
  try {
    for (let bytes = await read(reader); bytes; bytes = await read(reader)) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|[\n\r]/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith(':')) yield ''
        else if (line.startsWith('event:')) event = line.slice(6).trim()
        else if (line === '' && event) {
          yield event
          event = ''
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
