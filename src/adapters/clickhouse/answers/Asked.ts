import type { Access } from '../../../contract/adapter.js'
import type { AnyQuestionName, RequestOf } from '../../../contract/questions.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import type { Database } from '../sql/Database.js'
import type { Statement } from '../sql/Statement.js'

/** Who asks, and where the answer is. */
export interface Asker {
  readonly database: Database
  readonly tenant: string
  readonly access: Access | undefined
  /** Asks the database, for as long as the asker waits. */
  readonly rows: (write: (statement: Statement) => string) => Promise<readonly ClickHouseRow[]>
}

/** A question with all that its answer needs. */
export interface Asked<Q extends AnyQuestionName> extends Asker {
  readonly request: RequestOf<Q>
  /** Whether ranks among all users are told; they cost a scan of the scope. */
  readonly ranks: boolean
}
