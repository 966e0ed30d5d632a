import type { Rejection } from '../contract/adapter.js'
import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, TraceInput } from '../model/trace.js'
import { parseBody } from './body/parseBody.js'
import { unpack } from './body/unpack.js'
import { readAttributes } from './conventions/readAttributes.js'
import type { SpanFields } from './conventions/SpanFields.js'
import { decodeJson } from './decode/decodeJson.js'
import { decodeProtobuf } from './decode/decodeProtobuf.js'
import type { OtlpScope, OtlpVisitor } from './decode/OtlpSpan.js'
import { IngestError } from './IngestError.js'
import { type IngestLimits, withDefaults } from './limits.js'
import { loadPrices } from './prices.js'
import { type ReadSpan, readSpan } from './readSpan.js'
import { toRecords, wantsPrices } from './toRecords.js'

/** What a request says of its body, and how much of it to take. */
export interface OtlpOptions extends Partial<IngestLimits> {
  /** The `content-type` header: `application/json` or `application/x-protobuf`, parameters allowed. */
  readonly contentType: string | null
  /** The `content-encoding` header: `gzip`, `deflate` or `identity`. Default: not compressed. */
  readonly contentEncoding?: string | null
}

/** Records for a sink's `write`, and what could not be read. */
export interface OtlpRecords {
  /** One per trace id of the body, in pieces that a sink merges with those of other bodies. */
  readonly traces: readonly TraceInput[]
  readonly observations: readonly ObservationInput[]
  /** Span events named `gen_ai.evaluation.result`. */
  readonly scores: readonly ScoreInput[]
  /** Spans that were left out, by span id, with the reason: the rejected spans of OTLP's partial success. */
  readonly rejected: readonly Rejection[]
}

/**
 * Reads an OTLP export request for traces (`POST /v1/traces`), JSON or protobuf, and understands the attributes of
 * Langfuse, Latitude, OpenInference, Traceloop, the Vercel AI SDK and OpenTelemetry's GenAI conventions.
 *
 * Rejects with an {@link IngestError} when the body as a whole cannot be taken; a span that cannot is in `rejected` and
 * the rest is read. Writing the same body again, or bodies in another order, leaves a sink as it was.
 *
 * @param body the bytes as they came; a text where the content type is JSON
 */
export async function readOtlp(body: Uint8Array | string, options: OtlpOptions): Promise<OtlpRecords> {
  const limits = withDefaults(options)
  const spans: ReadSpan[] = []
  let last: { readonly scope: OtlpScope; readonly inherited: SpanFields } | undefined
  const rejected = await decode(body, options, limits, (span, scope) => {
    if (last?.scope !== scope) last = { scope, inherited: readAttributes(scope.attributes, limits, readAttributes(scope.resource, limits, null)) }
    spans.push(readSpan(span, scope.name, last.inherited, limits))
  })
  return { ...toRecords(spans, wantsPrices(spans) ? await loadPrices() : null), rejected }
}

async function decode(
  body: Uint8Array | string, { contentType, contentEncoding }: OtlpOptions, limits: IngestLimits, visit: OtlpVisitor,
): Promise<readonly Rejection[]> {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';')
  switch (type.trim()) {
    case 'application/json':
      return decodeJson(await parseBody(body, contentEncoding, limits), limits, visit)
    case 'application/x-protobuf':
    case 'application/protobuf':
      if (typeof body === 'string') throw new IngestError('unreadable', 'A protobuf body is bytes, and a text was given.')
      return decodeProtobuf(await unpack(body, contentEncoding, limits.maxBytes), limits, visit)
    default:
      throw new IngestError('unsupported', `The content type ${JSON.stringify(type.slice(0, 100))} is not understood: send application/json or application/x-protobuf.`)
  }
}
