import type { FeedbackRule } from '../../../model/feedback.js'
import type { BoundValue, ClickHouseRow } from '../ClickHouseClient.js'
import { TRACE_COLUMNS } from '../rows/traceRow.js'
import { OBSERVATION, PAYLOAD, SCORE } from '../schema/columns.js'
import type { TableName } from '../schema/tables.js'
import type { Database } from '../sql/Database.js'
import type { Statement } from '../sql/Statement.js'
import { usersEver } from '../sql/usersEver.js'
import { toText } from '../rows/values.js'
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

  /** Which of them there are, without the text. */
  payloadsAt(places: readonly (readonly [user: string, timestamp: number, id: string])[]): Promise<readonly ClickHouseRow[]> {
    return this.select('payloads', ['tenant', 'user_id', 'timestamp', 'id'], '(user_id, timestamp, id)', 'Tuple(String, Int64, String)', places)
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

  /**
   * Every trace that is, or ever was, of a user, as far as the table still knows, with its last session there. A trace
   * that moved in time has left a tombstone without a session, of the same version.
   */
  everOf(userId: string): Promise<readonly ClickHouseRow[]> {
    return this.database.rows((statement) => `SELECT id, argMax(traces.session_id, (traces.version, traces.session_id)) AS session_id
FROM ${this.database.table('traces')} AS traces
WHERE tenant = ${statement.bind('String', this.tenant)} AND user_id = ${statement.bind('String', userId)}
GROUP BY id`, this.options)
  }

  /** Whether anything but traces tells of a user. */
  async isKnown(userId: string): Promise<boolean> {
    const found = await Promise.all((['users', 'payloads', 'trace_history'] as const).map((table) => this.database.rows((statement) =>
      `SELECT 1 FROM ${this.database.table(table)} WHERE tenant = ${statement.bind('String', this.tenant)} AND user_id = ${statement.bind('String', userId)} LIMIT 1`, this.options)))
    return found.some((rows) => rows.length > 0)
  }

  /** Ids of all that ever hung there, hidden or not. */
  async everAt(table: 'observations' | 'scores', column: 'trace_id' | 'target', values: readonly string[]): Promise<readonly string[]> {
    const rows = await inChunks(values, (chunk) => this.database.rows((statement) => `SELECT DISTINCT id FROM ${this.database.table(table)}
WHERE tenant = ${statement.bind('String', this.tenant)} AND ${column} IN ${statement.bind('Array(String)', chunk)}`, this.options))
    return [...new Set(rows.map((row) => toText(row['id'])))]
  }

  /** What has been replaced of some traces, or was a user's. */
  async history(userId: string, traceIds: readonly string[]): Promise<readonly ClickHouseRow[]> {
    const columns = 'tenant, user_id, timestamp, id, version, toUnixTimestamp(kept_since) AS kept_since'
    const select = (condition: string, statement: Statement) => `SELECT ${columns} FROM ${this.database.table('trace_history')} FINAL
WHERE tenant = ${statement.bind('String', this.tenant)} AND ${condition}`
    const [own, rest] = await Promise.all([
      this.database.rows((statement) => select(`user_id = ${statement.bind('String', userId)}`, statement), this.options),
      inChunks(traceIds, (ids) => this.database.rows((statement) => select(`id IN ${statement.bind('Array(String)', ids)}`, statement), this.options)),
    ])
    return [...own, ...rest.filter((row) => row['user_id'] !== userId)]
  }

  /** Live rows by the leading columns of their table's key. */
  private select(table: TableName, columns: readonly string[], key: string, type: string, values: readonly BoundValue[]): Promise<readonly ClickHouseRow[]> {
    return inChunks(values, (chunk) => this.database.rows((statement) => `SELECT ${columns.join(', ')} FROM ${this.database.table(table)} FINAL
WHERE tenant = ${statement.bind('String', this.tenant)} AND ${key} IN ${statement.bind(`Array(${type})`, chunk)}`, this.options))
  }

  /** Other writes wait for this one, and readers for none. */
  private get options() {
    return { isUrgent: true, ...(this.signal && { signal: this.signal }) }
  }
}
