import type { UserMetricId } from '../model/metrics.js'
import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, TraceInput } from '../model/trace.js'
import type { OptionalQuestions, Questions } from './questions.js'

/** A field that can be hidden from an asker, wherever it occurs: in traces, observations, scores and summaries of users. */
export type MaskedField = 'userEmail' | 'input' | 'output' | 'metadata' | 'statusMessage' | 'comment'

/** What the asker may see. Without it an adapter answers for the tenant fixed at its creation, all users. */
export interface Access {
  readonly tenant: string
  /** The only users that may be seen. All figures are then of these users; ranks are `null`. */
  readonly userIds?: readonly string[]
  /**
   * Fields that are answered as if no record had them: `null`, and `{}` for metadata. Default none. The HTTP handler
   * sees to it, whatever the adapter: it hides them from answers and from what a search looks into.
   */
  readonly mask?: readonly MaskedField[]
}

/** What has changed, as far as the store can tell. */
export interface Change {
  /** The tenant whose records changed; none = any may have. */
  readonly tenant?: string
}

/** What comes with a question besides its request. */
export interface AskContext {
  /** Aborts the work; the promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal
  readonly access?: Access
}

/** One question as a function. */
export type Ask<Request, Response> = (request: Request, context?: AskContext) => Promise<Response>

/**
 * A store of traces as the views see it: one method per question.
 * Bad requests reject with `AdapterError`, aborted ones with `AbortError`; nothing is ever silently empty.
 */
export type Adapter = {
  /** Tells stores apart in cache keys: two adapters with one id share cached answers. */
  readonly id: string
  /** Metrics whose values are not exact. Default none. */
  readonly approximate?: readonly UserMetricId[]
  /**
   * Calls back, at most about once a second (per tenant, where it names one), after records have changed. Returns the
   * way to stop.
   */
  subscribe?(onChange: (change?: Change) => void): () => void
} & {
  readonly [Q in keyof Questions]: Ask<Questions[Q]['request'], Questions[Q]['response']>
} & {
  readonly [Q in keyof OptionalQuestions]?: Ask<OptionalQuestions[Q]['request'], OptionalQuestions[Q]['response']>
}

/** Records to write. */
export interface WriteBatch {
  readonly traces?: readonly TraceInput[]
  readonly observations?: readonly ObservationInput[]
  readonly scores?: readonly ScoreInput[]
}

/** A record that was not taken, and why. */
export interface Rejection {
  readonly id: string
  readonly reason: string
}

/** What became of a batch. */
export interface WriteResult {
  readonly accepted: number
  readonly rejected: readonly Rejection[]
}

/** How many records an erasure removed. */
export interface Erased {
  readonly traces: number
  readonly observations: number
  readonly scores: number
}

/** A store that can be written to. */
export interface Sink {
  /**
   * Writes records. Idempotent by id: the fields of a known record merge, fields that are present and not `undefined`
   * win over what was there. Records with `pieces` gather them by key instead, and are what `assembleTrace` and
   * `assembleObservation` make of all that have come, in whatever order. A bad record is rejected with its id and
   * reason; the rest is written.
   */
  write(batch: WriteBatch, context?: AskContext): Promise<WriteResult>
  /** Removes every record of a user: traces, their observations and scores, and the scores of the user's sessions. */
  eraseUser(userId: string, context?: AskContext): Promise<Erased>
}
