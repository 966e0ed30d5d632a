import type { JsonValue } from './json.js'
import type { ScoreRecord } from './score.js'

/** How a trace or an observation ended. Sources that know more (cancelled, timed out) map it onto these two. */
export type Status = 'ok' | 'error'

/** Where a cost comes from: told by the source, or computed at ingest from a price list. */
export type CostSource = 'reported' | 'estimated'

/**
 * One request to the application, as it is stored: what a person asked and what came back.
 *
 * Every timestamp is Unix milliseconds UTC, every duration milliseconds, every cost US dollars. What a source does
 * not know is `null`, never zero: a trace without a known price has `costUsd: null`.
 */
export interface TraceRecord {
  /** Opaque and unique within a tenant. */
  readonly id: string
  /** Start, Unix milliseconds UTC. */
  readonly timestamp: number
  /** Wall time in milliseconds. */
  readonly durationMs: number | null
  readonly name: string | null
  /** Opaque, any characters, never trimmed or folded. `null` = nobody named; an empty string is stored as `null`. */
  readonly userId: string | null
  readonly userEmail: string | null
  /** Unique within a user, not across users. `null` = a session of its own. An empty string is stored as `null`. */
  readonly sessionId: string | null
  readonly status: Status
  /** What the source says of an error. */
  readonly statusMessage: string | null
  /** `'default'` when the source names none. */
  readonly environment: string
  /** Version of the application that served the request. */
  readonly release: string | null
  readonly tags: readonly string[]
  readonly metadata: { readonly [key: string]: JsonValue }
  readonly input: JsonValue
  readonly output: JsonValue
  /** Distinct models in order of first use. Like all that follow: derived from the trace's observations when it has any that know it. */
  readonly models: readonly string[]
  readonly providers: readonly string[]
  readonly tools: readonly string[]
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  /** Input + output where the source does not say. */
  readonly totalTokens: number | null
  /** US dollars, the sum of the priced parts. */
  readonly costUsd: number | null
  /** `'estimated'` when any part is; `null` when `costUsd` is. */
  readonly costSource: CostSource | null
  readonly observationCount: number
}

/** What an observation is; the terms are those of Langfuse 4 and of OpenTelemetry GenAI. */
export type ObservationType =
  | 'span'
  | 'generation'
  | 'event'
  | 'agent'
  | 'tool'
  | 'chain'
  | 'retriever'
  | 'evaluator'
  | 'embedding'
  | 'guardrail'

/** One step inside a trace: a model call, a tool call, a span around them. Units as in {@link TraceRecord}. */
export interface ObservationRecord {
  readonly id: string
  readonly traceId: string
  /** The observation it happened in; `null` = directly in the trace. The parent may be missing. */
  readonly parentId: string | null
  readonly type: ObservationType
  readonly name: string
  readonly timestamp: number
  readonly durationMs: number | null
  readonly status: Status
  readonly statusMessage: string | null
  readonly model: string | null
  readonly provider: string | null
  readonly toolName: string | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly totalTokens: number | null
  /** Input tokens that were read from the provider's cache; part of `inputTokens`. */
  readonly cacheReadTokens: number | null
  /** Output tokens spent on hidden reasoning; part of `outputTokens`. */
  readonly reasoningTokens: number | null
  readonly costUsd: number | null
  readonly costSource: CostSource | null
  /** Milliseconds from the start of the call to the first token of a streamed answer. */
  readonly timeToFirstTokenMs: number | null
  readonly input: JsonValue
  readonly output: JsonValue
  readonly metadata: { readonly [key: string]: JsonValue }
}

/** A trace as a row of a list: everything but its payload. */
export type TraceSummary = Omit<TraceRecord, 'input' | 'output' | 'metadata'>

/** An observation in tree order, with its depth: 0 directly in the trace (or with a parent that never came). */
export interface ObservationNode extends ObservationRecord {
  readonly depth: number
}

/** A whole trace: record, observations depth first (siblings by timestamp, then id), scores by timestamp. */
export interface TraceDetail {
  readonly trace: TraceRecord
  readonly observations: readonly ObservationNode[]
  readonly scores: readonly ScoreRecord[]
}

/** Columns that a list of traces sorts by. */
export type TraceSort = 'timestamp' | 'name' | 'status' | 'durationMs' | 'totalTokens' | 'costUsd'

/**
 * One statement about a record that several make up, for sources that never say a record as a whole: spans that arrive
 * child before parent, updates that overtake each other. What is absent from `said` is not said; nothing erases.
 */
export interface Piece<Said> {
  /** Tells the pieces of one record apart. A piece that comes again replaces itself. */
  readonly key: string
  /**
   * When an update was said, Unix milliseconds: of two that say the same field the later wins. `null`, for traces alone:
   * said by the observation with the id `key`; the root's wins, then the earliest's, and any update wins over them.
   */
  readonly at: number | null
  readonly said: Said
}

/** Usage as an outer span tells it, which may repeat that of the observations below. Units as in {@link TraceRecord}. */
export type OuterUsage = Partial<Pick<
  ObservationRecord, 'model' | 'provider' | 'inputTokens' | 'outputTokens' | 'totalTokens' | 'costUsd' | 'costSource'
>>

/** What a piece says of its trace. */
export interface SaidOfTrace extends Partial<Omit<TraceRecord, 'id'>> {
  /** The name, should the observation turn out to be the root and nothing else name the trace. */
  readonly nameIfRoot?: string
  /** Metadata that is the trace's should the observation turn out to be the root. */
  readonly metadataIfRoot?: { readonly [key: string]: JsonValue }
  /** Counts only while no observation below the one that says it knows its own. */
  readonly outerUsage?: OuterUsage
}

/** What a piece says of its observation. */
export interface SaidOfObservation extends Partial<Omit<ObservationRecord, 'id'>> {
  /** End, Unix milliseconds, from a writer who learns of start and end apart: the duration follows. */
  readonly endedAt?: number
  /** First token of a streamed answer, Unix milliseconds: the time to it follows. */
  readonly firstTokenAt?: number
}

export type TracePiece = Piece<SaidOfTrace>
export type ObservationPiece = Piece<SaidOfObservation>

/** A trace as a writer gives it: an id, a time, and what the source knows. Missing fields take the record's defaults. */
export type TraceInput = Pick<TraceRecord, 'id' | 'timestamp'> & Partial<TraceRecord> & {
  /**
   * Makes the trace one of pieces: its record is what all pieces and observations that have come so far add up to, by
   * `assembleTrace`, the same for every order of arrival. The fields beside them are for readers who want to know at
   * once whose trace it may be; a store keeps of them only the timestamp, for as long as it knows no observation.
   */
  readonly pieces?: readonly TracePiece[]
}

/** An observation as a writer gives it. `name` defaults to the type, `type` to `'span'`, `status` to `'ok'`. */
export type ObservationInput = Pick<ObservationRecord, 'id' | 'traceId' | 'timestamp'> & Partial<ObservationRecord> & {
  /** Makes the observation one of pieces, each an update, by `assembleObservation`; the fields beside them are for readers. */
  readonly pieces?: readonly ObservationPiece[]
}
