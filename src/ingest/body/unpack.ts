import { IngestError } from '../IngestError.js'
import { joinBytes } from './joinBytes.js'

const FORMATS: ReadonlyMap<string, CompressionFormat> = new Map([['gzip', 'gzip'], ['x-gzip', 'gzip'], ['deflate', 'deflate']])

/**
 * The bytes of a body without its compression. Gives up as soon as there are more than `maxBytes` of them, or as
 * `onBytes` throws, which is told how many have come so far.
 */
export async function unpack(
  body: Uint8Array, contentEncoding: string | null | undefined, maxBytes: number, onBytes: (size: number) => void = () => {},
): Promise<Uint8Array> {
  const encoding = (contentEncoding ?? '').trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') {
    if (body.byteLength > maxBytes) throw tooLarge(maxBytes)
    onBytes(body.byteLength)
    return body
  }
  const format = FORMATS.get(encoding)
  if (!format) throw new IngestError('unsupported', `The content encoding ${JSON.stringify(encoding.slice(0, 50))} is not understood: send gzip, deflate or identity.`)

  const stream = new DecompressionStream(format)
  const writer = stream.writable.getWriter()
  // What goes wrong in writing shows in reading; copied, for the stream wants bytes that no other memory backs.
  const written = writer.write(body.slice()).then(() => writer.close()).catch(() => {})
  const reader = stream.readable.getReader()
  const read = () => reader.read().catch((cause: unknown) => {
    throw new IngestError('unreadable', `The body is not the ${format} that its content encoding says, or ends too early.`, { cause })
  })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let { value } = await read(); value; { value } = await read()) {
      size += value.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
      onBytes(size)
      chunks.push(value)
    }
  } catch (error) {
    reader.cancel().catch(() => {})
    throw error
  }
  await written
  return joinBytes(chunks)
}

export function tooLarge(maxBytes: number): IngestError {
  return new IngestError('too_large', `The body is larger than ${maxBytes} bytes once unpacked: send smaller batches.`)
}
