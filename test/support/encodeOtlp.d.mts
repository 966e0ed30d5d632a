/** Writes an OTLP/JSON export request as protobuf, for tests and benches: what an exporter would send. */
export function encodeOtlp(request: unknown): Uint8Array
