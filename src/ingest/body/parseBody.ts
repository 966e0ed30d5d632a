import type { JsonValue } from '../../model/json.js'
import { IngestError } from '../IngestError.js'
import type { IngestLimits } from '../limits.js'
import { tooLarge, unpack } from './unpack.js'

/** The value of a JSON body, packed or not. */
export async function parseBody(
  body: Uint8Array | string, contentEncoding: string | null | undefined, { maxBytes }: IngestLimits,
): Promise<JsonValue> {
  if (typeof body === 'string' && body.length > maxBytes) throw tooLarge(maxBytes)
  const text = typeof body === 'string' ? body : new TextDecoder().decode(await unpack(body, contentEncoding, maxBytes))
  try {
    const value: JsonValue = JSON.parse(text)
    return value
  } catch (cause) {
    throw new IngestError('unreadable', 'The body is not JSON, or ends too early.', { cause })
  }
}
