/** What kind of value a score holds. */
export type ScoreDataType = 'numeric' | 'boolean' | 'categorical'

/** Who gave a score: an API call, an automatic evaluation, a person at work, or the end user. */
export type ScoreSource = 'api' | 'eval' | 'annotation' | 'user'

/** A judgement of a trace or of a session. */
export interface ScoreRecord {
  readonly id: string
  readonly name: string
  readonly dataType: ScoreDataType
  /** A number, a boolean or a category, as `dataType` says. */
  readonly value: number | boolean | string
  /** Unix milliseconds UTC. */
  readonly timestamp: number
  readonly source: ScoreSource
  readonly comment: string | null
  /** The trace it judges; `null` when it judges a session. A trace or a session, never both. */
  readonly traceId: string | null
  readonly sessionId: string | null
  /** The observation of `traceId` that it judges in particular. */
  readonly observationId: string | null
}

/** Columns that a list of scores sorts by. */
export type ScoreSort = 'timestamp' | 'name' | 'source'

/** A score as a writer gives it. `dataType` follows the value's type, `source` defaults to `'api'`. */
export type ScoreInput = Pick<ScoreRecord, 'id' | 'name' | 'value' | 'timestamp'> & Partial<ScoreRecord>
