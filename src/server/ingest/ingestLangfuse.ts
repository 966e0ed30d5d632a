import { readLangfuseBatch } from '../../ingest/readLangfuseBatch.js'
import { mediaType, readBody } from '../readBody.js'
import { RequestError } from '../RequestError.js'
import { jsonResponse } from '../respond.js'
import type { Ingest } from './Ingest.js'

/** Takes a batch of Langfuse's own events; 207 says which. Sources: SDK 3, and the scores of SDKs 4 and 5. */
export async function ingestLangfuse({ request, inTurn, write, bodyBytes, unpackedBytes }: Ingest): Promise<Response> {
  if (mediaType(request.headers.get('content-type')) !== 'application/json') throw new RequestError(415, 'Send the batch as application/json.')
  const body = await readBody(request, bodyBytes)
  return inTurn(body, request.headers.get('content-encoding'), async (unpacked) => {
    const { traces, observations, scores, successes, errors } = await readLangfuseBatch(unpacked, { maxBytes: unpackedBytes })
    const written = traces.length + observations.length + scores.length > 0 ? await write({ traces, observations, scores }) : { rejected: [] }
    const refused = written.rejected.map(({ id, reason }) => ({ id, status: 400, message: reason }))
    return jsonResponse({ successes, errors: [...errors, ...refused] }, 207)
  })
}
