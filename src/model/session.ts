import type { ScoreRecord } from './score.js'
import type { TraceRecord } from './trace.js'

/**
 * A session as a row of a list, over those of its traces that lie in the scope.
 * A trace without a session id is a session of its own: `sessionId` is `null` and `traceId` names the trace.
 */
export interface SessionSummary {
  /** Unique among the rows of any list: tells apart equal session ids of two users, and lone traces. Opaque. */
  readonly key: string
  readonly sessionId: string | null
  /** The one trace of a session without an id; `null` for a session with an id. */
  readonly traceId: string | null
  readonly userId: string | null
  /** Name of the first trace that has one. */
  readonly name: string | null
  /** Start of the first trace, Unix milliseconds. */
  readonly startedAt: number
  /** Start of the last trace, Unix milliseconds. */
  readonly lastActivityAt: number
  /** From the start of the first trace to the latest known end of a trace, milliseconds. A trace of unknown duration ends where it starts; `null` when no trace knows its duration and there is only one. */
  readonly durationMs: number | null
  readonly traces: number
  readonly erroredTraces: number
  readonly observations: number
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly totalTokens: number | null
  /** US dollars over the priced traces; `null` when none is priced. */
  readonly costUsd: number | null
  readonly unpricedTraces: number
  readonly estimatedTraces: number
  /** Distinct, in order of first use. */
  readonly models: readonly string[]
  readonly feedback: { readonly positive: number; readonly negative: number }
}

/** A whole session: its traces oldest first (ties by id) with input and output, and the scores of both. */
export interface SessionDetail {
  readonly session: SessionSummary
  readonly traces: readonly TraceRecord[]
  readonly scores: readonly ScoreRecord[]
}

/** Columns that a list of sessions sorts by. */
export type SessionSort =
  | 'lastActivityAt'
  | 'startedAt'
  | 'name'
  | 'durationMs'
  | 'traces'
  | 'erroredTraces'
  | 'totalTokens'
  | 'costUsd'
