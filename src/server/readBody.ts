import { AdapterError } from '../contract/errors.js'
import { joinBytes } from '../ingest/body/joinBytes.js'
import { RequestError } from './RequestError.js'

/** The media type of a `content-type` header, without parameters, in lower case; empty = none. */
export function mediaType(header: string | null): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

const tooLarge = (limit: number) => new RequestError(413, `The body is larger than ${limit.toLocaleString('en')} bytes. Send less at once.`)

/** The next part of a body; `undefined` at its end. */
async function readOn(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  try {
    const next = await reader?.read()
    return next?.value
  } catch (cause) {
    throw new AdapterError('bad_request', 'The body broke off.', { cause })
  }
}

/** Reads a body, and stops reading as soon as it is larger than allowed. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let chunk = await readOn(reader); chunk; chunk = await readOn(reader)) {
    length += chunk.byteLength
    if (length > limit) {
      void reader?.cancel().catch(() => {})
      throw tooLarge(limit)
    }
    chunks.push(chunk)
  }
  return joinBytes(chunks)
}
