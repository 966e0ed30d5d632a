import { RequestError } from './RequestError.js'

/** The media type of a `content-type` header, without parameters, in lower case; empty = none. */
export function mediaType(header: string | null): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

const tooLarge = (limit: number) => new RequestError(413, `The body is larger than ${limit.toLocaleString('en')} bytes. Send less at once.`)

/** Reads a body, and stops reading as soon as it is larger than allowed. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength
    if (length > limit) {
      void reader?.cancel().catch(() => {})
      throw tooLarge(limit)
    }
    chunks.push(next.value)
  }
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
