/** The two forms of OTLP. An answer has that of its request. */
export type OtlpEncoding = 'json' | 'protobuf'

/** The form that a media type names; `null` = none. */
export function otlpEncoding(mediaType: string): OtlpEncoding | null {
  return mediaType === 'application/json' ? 'json' : mediaType === 'application/x-protobuf' || mediaType === 'application/protobuf' ? 'protobuf' : null
}

const TYPES: { readonly [E in OtlpEncoding]: string } = { json: 'application/json', protobuf: 'application/x-protobuf' }

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

/** A field of protobuf's wire format: a number as varint, bytes with their length. */
function field(number: number, value: number | Uint8Array): Uint8Array {
  if (typeof value === 'number') return Uint8Array.from([number << 3, ...varint(value)])
  const head = [(number << 3) | 2, ...varint(value.length)]
  const bytes = new Uint8Array(head.length + value.length)
  bytes.set(head)
  bytes.set(value, head.length)
  return bytes
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function respond(encoding: OtlpEncoding, status: number, json: object, protobuf: Uint8Array, headers: Readonly<Record<string, string>> = {}): Response {
  // A copy of its own: a view of a larger buffer would not do for every runtime.
  return new Response(encoding === 'json' ? JSON.stringify(json) : new Uint8Array(protobuf), {
    status, headers: { 'content-type': TYPES[encoding], 'cache-control': 'no-store', ...headers },
  })
}

/** What was taken. Source: OTLP 1.x, `ExportTraceServiceResponse`; a full success says nothing. */
export function otlpSuccess(encoding: OtlpEncoding, rejectedSpans: number, errorMessage: string): Response {
  if (rejectedSpans === 0) return respond(encoding, 200, {}, new Uint8Array())
  return respond(
    encoding, 200,
    // 64-bit numbers are texts in the JSON form of protobuf.
    { partialSuccess: { rejectedSpans: String(rejectedSpans), errorMessage } },
    field(1, join(field(1, rejectedSpans), field(2, utf8(errorMessage)))),
  )
}

/** Why nothing was taken. Source: OTLP 1.x, "Failures": a `google.rpc.Status` with a message. */
export function otlpFailure(encoding: OtlpEncoding, status: number, message: string, headers: Readonly<Record<string, string>>): Response {
  return respond(encoding, status, { message }, field(2, utf8(message)), headers)
}
