import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, TraceInput } from '../model/trace.js'
import type { IngestLimits } from './limits.js'

/** How a batch came, and how much of it to take. */
export interface LangfuseBatchOptions extends Partial<IngestLimits> {
  /** The `content-encoding` header: `gzip`, `deflate` or `identity`. Default: not compressed. */
  readonly contentEncoding?: string | null
}

/** An event that was not taken. */
export interface LangfuseEventError {
  /** The event's id (not that of its body); empty where it has none. */
  readonly id: string
  /** HTTP status: 400 for what cannot be understood. */
  readonly status: number
  readonly message: string
}

/** Records for a sink's `write`, and which events they come from. */
export interface LangfuseRecords {
  readonly traces: readonly TraceInput[]
  readonly observations: readonly ObservationInput[]
  readonly scores: readonly ScoreInput[]
  /** Events that were understood, for the answer 207: `{ id, status: 201 }`. */
  readonly successes: readonly { readonly id: string; readonly status: 201 }[]
  /** Events that were not. The others are taken. */
  readonly errors: readonly LangfuseEventError[]
}

/**
 * Reads a batch of Langfuse's own events (`POST /api/public/ingestion`): all that its SDK 3 sends, and the scores of
 * its SDKs 4 and 5. Events may come in any order, over several batches, and again.
 *
 * Rejects with an {@link IngestError} when the body is no batch; an event that cannot be understood is in `errors`.
 */
export async function readLangfuseBatch(body: Uint8Array | string, options: LangfuseBatchOptions = {}): Promise<LangfuseRecords> {
  throw new Error(`not yet: ${body.length} ${options.contentEncoding}`)
}
