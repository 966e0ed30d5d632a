/** Where lines come from: a file, a response's body, or any iterable of bytes or text. */
export type NdjsonSource = Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** Reads a stream to its end, or lets go of it when the reader stops early. */
async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  // Not every browser iterates streams.
  const reader = stream.getReader()
  let ended = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) {
        ended = true
        return
      }
      yield value
    }
  } finally {
    if (!ended) reader.cancel().catch(() => {})
    reader.releaseLock()
  }
}

/** The bytes of a source, told as they come. Text is turned into bytes. */
export async function* byteChunks(source: NdjsonSource, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const parts = typeof source === 'string' ? [source]
    : source instanceof Blob ? chunksOf(source.stream())
    : source instanceof ReadableStream ? chunksOf(source)
    : source
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? encoder.encode(part) : new Uint8Array(part)
    onBytes(bytes.length)
    if (bytes.length > 0) yield bytes
  }
}

/** Tells gzip by its first two bytes. Source: RFC 1952, section 2.3.1. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The text of some bytes, decompressed where they are gzip; a byte order mark is left out. */
export async function* textChunks(bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>, gzip: 'auto' | boolean): AsyncGenerator<string> {
  // Two bytes tell; the first chunk may have but one.
  let head = new Uint8Array(0)
  while (head.length < 2) {
    const { done, value } = await bytes.next()
    if (done) break
    const longer = new Uint8Array(head.length + value.length)
    longer.set(head)
    longer.set(value, head.length)
    head = longer
  }
  let failure: unknown
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => { if (head.length > 0) controller.enqueue(head) },
    pull: async (controller) => {
      const { done, value } = await bytes.next().catch((error: unknown) => {
        failure = error
        throw error
      })
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => { await bytes.return(undefined) },
  }, { highWaterMark: 0 })
  const zipped = gzip === 'auto' ? isGzip(head) : gzip
  const decoder = new TextDecoder()
  try {
    for await (const chunk of chunksOf(zipped ? whole.pipeThrough(new DecompressionStream('gzip')) : whole)) {
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (cause) {
    // Every engine words it in its own way.
    if (!zipped || cause === failure) throw cause
    throw new TypeError('The bytes are not gzip, or are cut short. Send them as they are, or read them with gzip: false.', { cause })
  }
  yield decoder.decode()
}
