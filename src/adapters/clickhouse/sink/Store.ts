import type { FeedbackRule } from '../../../model/feedback.js'
import type { BoundValue, ClickHouseRow } from '../ClickHouseClient.js'
import { TRACE_COLUMNS } from '../rows/traceRow.js'
import { OBSERVATION, PAYLOAD, SCORE } from '../schema/columns.js'
import type { TableName } from '../schema/tables.js'
import type { Database } from '../sql/Database.js'
import { usersEver } from '../sql/usersEver.js'
import { inChunks } from './inChunks.js'
import type { Kind } from './places.js'

const PAYLOAD_WHOLE = Object.keys(PAYLOAD).filter((column) => column !== 'texts')

/** What one write asks of the tables: rows of one tenant as they are now, by the keys that find them fast. */
export class Store {
  constructor(
    readonly database: Database, readonly tenant: string, readonly rule: FeedbackRule, private readonly signal?: AbortSignal,
  ) {}

  /** The same, whether or not the asker is still there. */
  carryingOn(): Store {
    return new Store(this.database, this.tenant, this.rule)
  }

  /** `[kind, id]` each. */
  locations(ids: readonly (readonly [Kind, string])[]): Promise<readonly ClickHouseRow[]> {
    return this.select('locations', ['kind', 'id', 'version', 'places', 'timestamp'], '(kind, id)', 'Tuple(String, String)', ids)
  }

  traces(places: readonly (readonly [user: string, timestamp: number, id: string])[]): Promise<readonly ClickHouseRow[]> {
    return this.select('traces', TRACE_COLUMNS, '(user_id, timestamp, id)', 'Tuple(String, Int64, String)', places)
  }

  payloads(places: readonly (readonly [user: string, timestamp: number, id: string])[]): Promise<readonly ClickHouseRow[]> {
    return this.select('payloads', PAYLOAD_WHOLE, '(user_id, timestamp, id)', 'Tuple(String, Int64, String)', places)
  }

  observations(traceIds: readonly string[]): Promise<readonly ClickHouseRow[]> {
    return this.select('observations', Object.keys(OBSERVATION), 'trace_id', 'String', traceIds)
  }

  observationIds(traceIds: readonly string[]): Promise<readonly ClickHouseRow[]> {
    return this.select('observations', ['trace_id', 'id', 'version', 'timestamp'], 'trace_id', 'String', traceIds)
  }

  scores(places: readonly (readonly [target: string, id: string])[]): Promise<readonly ClickHouseRow[]> {
    return this.select('scores', Object.keys(SCORE), '(target, id)', 'Tuple(String, String)', places)
  }

  scoresOf(targets: readonly string[]): Promise<readonly ClickHouseRow[]> {
    return this.select('scores', Object.keys(SCORE), 'target', 'String', targets)
  }

  /** The traces of session ids, whosever. The inner query has an index to find them by, which FINAL may not use. */
  sessions(sessionIds: readonly string[]): Promise<readonly ClickHouseRow[]> {
    const { database, tenant } = this
    return inChunks(sessionIds, (ids) => database.rows((statement) => {
      const [own, those, table] = [statement.bind('String', tenant), statement.bind('Array(String)', ids), database.table('traces')]
      return `SELECT ${TRACE_COLUMNS.join(', ')} FROM ${table} FINAL
WHERE tenant = ${own} AND session_id IN ${those}
AND (user_id, timestamp, id) IN (SELECT user_id, timestamp, id FROM ${table} WHERE tenant = ${own} AND session_id IN ${those})`
    }, this.options))
  }

  /** First and last trace ever; see `usersEver`. */
  users(userIds: readonly string[]): Promise<readonly ClickHouseRow[]> {
    return inChunks(userIds, (ids) => this.database.rows((statement) =>
      usersEver(this.database, statement, this.tenant, `AND user_id IN ${statement.bind('Array(String)', ids)}`), this.options))
  }

  /** First and last trace, counted. Users without one are missing. */
  countUsers(userIds: readonly string[]): Promise<readonly ClickHouseRow[]> {
    return inChunks(userIds, (ids) => this.database.rows((statement) => `SELECT user_id, min(timestamp) AS first_seen_at, max(timestamp) AS last_seen_at
FROM ${this.database.table('traces')} FINAL
WHERE tenant = ${statement.bind('String', this.tenant)} AND user_id IN ${statement.bind('Array(String)', ids)}
GROUP BY user_id`, this.options))
  }

  /** Live rows by the leading columns of their table's key. */
  private select(table: TableName, columns: readonly string[], key: string, type: string, values: readonly BoundValue[]): Promise<readonly ClickHouseRow[]> {
    return inChunks(values, (chunk) => this.database.rows((statement) => `SELECT ${columns.join(', ')} FROM ${this.database.table(table)} FINAL
WHERE tenant = ${statement.bind('String', this.tenant)} AND ${key} IN ${statement.bind(`Array(${type})`, chunk)}`, this.options))
  }

  private get options() {
    return this.signal ? { signal: this.signal } : {}
  }
}
