import type { Adapter, Rejection, Sink } from '../../contract/adapter.js'
import type { OptionalQuestions } from '../../contract/questions.js'
import type { FeedbackRule } from '../../model/feedback.js'
import type { ScoreInput } from '../../model/score.js'
import type { ObservationInput, TraceInput } from '../../model/trace.js'

/** What a memory adapter starts with. All of it optional. */
export interface MemoryAdapterOptions {
  /** Records to begin with, in any order; partial ones take the defaults of the model. Their payloads are kept by reference. */
  readonly traces?: readonly TraceInput[]
  readonly observations?: readonly ObservationInput[]
  readonly scores?: readonly ScoreInput[]
  /** The tenant of the records above, and of askers without `access`. Default `'default'`. */
  readonly tenant?: string
  /** Tells this store apart in cache keys. Default: one of its own per adapter. */
  readonly id?: string
  /** Which scores are feedback of the end user. */
  readonly feedback?: FeedbackRule
}

/** Bytes that a store's own columns and indexes take. Ids, names and payloads are references to the caller's. */
export interface MemoryUse {
  /** Traces stored, over all tenants. */
  readonly traces: number
  /** Columns and indexes, bytes: typed arrays as allocated, and 8 bytes for each reference to a text or a payload. */
  readonly columns: number
  /** What answers were kept for the next question, bytes. Can be dropped at any time. */
  readonly caches: number
}

/** A store in memory that answers every question and takes writes. */
export type MemoryAdapter = Adapter &
  Required<Pick<Adapter, 'subscribe' | keyof OptionalQuestions>> &
  Sink & {
    /** Records that were refused at creation, with the reason; the rest was loaded. */
    readonly rejected: readonly Rejection[]
    /** How much memory the columns take. */
    bytes(): MemoryUse
    /** Forgets kept answers, so that the next question is computed from the columns. For measurements. */
    clearCaches(): void
  }
