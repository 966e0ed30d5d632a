import { readOtlp } from '../../ingest/readOtlp.js'
import { readBody } from '../readBody.js'
import type { Ingest } from './Ingest.js'
import { type OtlpEncoding, otlpSuccess } from './otlpResponse.js'
import { reasons } from './reasons.js'

/** Takes an OTLP export. What is refused of it is counted in the answer; sending it again would not help. */
export async function ingestOtlp({ request, inTurn, write, bodyBytes, unpackedBytes }: Ingest, encoding: OtlpEncoding): Promise<Response> {
  const body = await readBody(request, bodyBytes)
  return inTurn(body, request.headers.get('content-encoding'), async (unpacked) => {
    const { traces, observations, scores, rejected } = await readOtlp(unpacked, {
      contentType: request.headers.get('content-type'),
      maxBytes: unpackedBytes,
    })
    const written = traces.length + observations.length + scores.length > 0 ? await write({ traces, observations, scores }) : { rejected: [] }
    // The answer counts spans; a trace or a score that was refused is no span of its own.
    const spans = new Set(observations.map(({ id }) => id))
    const refused = [...rejected, ...written.rejected.filter(({ id }) => spans.has(id))]
    return otlpSuccess(encoding, refused.length, reasons(refused))
  })
}
