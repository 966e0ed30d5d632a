/** What a query may bind: `{name:Type}` in the SQL names the type. Integers beyond 2^53 go as text. */
export type BoundValue = string | number | boolean | null | readonly BoundValue[]

/** One row of an answer: column → JSON value. 64-bit integers may come as numbers or as text. */
export type ClickHouseRow = Readonly<Record<string, unknown>>

/** How one statement is run. */
export interface StatementOptions {
  /** Rejects with an `AbortError` when it aborts, and stops the work where the engine can. */
  readonly signal?: AbortSignal
  /** Goes before others that wait for the engine: a write holds up all that come after it. A client whose engine has no queue ignores it. */
  readonly isUrgent?: boolean
}

/**
 * All that the adapter asks of ClickHouse, whether it runs inside this process (`openChdb`) or on a server
 * (`fromClickHouseClient`). Failures reject with `AdapterError`.
 */
export interface ClickHouseClient {
  /**
   * Runs one statement and gives its rows; none for a statement that has none, such as DDL. Values are bound by the
   * engine, never pasted. The SQL carries its own `SETTINGS`, and no `FORMAT`.
   */
  rows(sql: string, params?: Readonly<Record<string, BoundValue>>, options?: StatementOptions): Promise<readonly ClickHouseRow[]>
  /** Inserts rows as one block, all of them or none. `table` may name its database. Nothing happens without rows. */
  insert(table: string, rows: readonly object[]): Promise<void>
  /** Ends the connection. What is still running is waited for; later calls reject. Idempotent. */
  close(): Promise<void>
}
