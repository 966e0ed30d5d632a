import type { Adapter, Sink } from '../../contract/adapter.js'
import type { OptionalQuestions } from '../../contract/questions.js'
import type { FeedbackRule } from '../../model/feedback.js'
import type { ClickHouseClient } from './ClickHouseClient.js'
import type { QueryLimits } from './sql/Database.js'

/** What a ClickHouse adapter is set up with. */
export interface ClickHouseAdapterOptions {
  /** The way to ClickHouse: `openChdb(path)`, or `fromClickHouseClient(client)` for a server. The adapter does not close it. */
  readonly client: ClickHouseClient
  /** The database that `createTables` made. Default `'usertrail'`. */
  readonly database?: string
  /** The tenant of askers and writers without `access`. Default `'default'`. */
  readonly tenant?: string
  /** Tells this store apart in cache keys. Default `clickhouse-<database>-<tenant>`. */
  readonly id?: string
  /** Which scores are feedback of the end user. Counted as records are written: a new rule holds for what is written from then on. */
  readonly feedback?: FeedbackRule
  /**
   * Whether a profile tells how a user ranks among all: true by default. That reads all traces of the profile's range,
   * where the profile itself reads the user's. Without it ranks are `null`, and the views leave them out.
   */
  readonly ranks?: boolean
  /** What each query may take of the server. */
  readonly limits?: QueryLimits
  /**
   * How often a subscribed adapter looks for what others have written, milliseconds: 5,000 by default, 0 = never. What
   * it writes itself is told at once. A store in one process (`openChdb`) has no others.
   */
  readonly pollMs?: number
}

/** A store in ClickHouse that answers every question and takes writes. */
export type ClickHouseAdapter = Adapter & Required<Pick<Adapter, 'subscribe' | keyof OptionalQuestions>> & Sink
