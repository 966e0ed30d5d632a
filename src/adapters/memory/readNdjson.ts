import type { ScoreInput } from '../../model/score.js'
import type { ObservationInput, TraceInput } from '../../model/trace.js'

/** Where lines come from: a file, a response's body, or any iterable of bytes or text. */
export type NdjsonSource = Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** How to read. */
export interface NdjsonOptions {
  /** Default `'auto'`: told by the first two bytes. */
  readonly gzip?: 'auto' | boolean
  /** Stops reading; the promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal
  /** Called as bytes arrive: how many of the source (before decompression) have been read. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly total: number | null; readonly records: number }) => void
}

/** Records of a file, ready for `createMemoryAdapter` or a sink's `write`, and the lines that were not understood. */
export interface NdjsonResult {
  readonly traces: TraceInput[]
  readonly observations: ObservationInput[]
  readonly scores: ScoreInput[]
  /** `line` counts from 1, blank lines included. */
  readonly errors: { readonly line: number; readonly message: string }[]
}

/** Reads newline-delimited JSON of traces, observations and scores, gzipped or not. (Being built.) */
export async function readNdjson(_source: NdjsonSource, _options: NdjsonOptions = {}): Promise<NdjsonResult> {
  throw new Error('readNdjson is being built.')
}
