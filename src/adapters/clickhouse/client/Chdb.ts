/** One connection of the embedded engine: one statement at a time. What we use of `Session` of `chdb`. */
export interface ChdbSession {
  /** Runs off the main thread, on one of libuv's; settles when the engine is done. */
  queryAsync(sql: string, options: { readonly format: string }): Promise<{ text(): string }>
  /** Runs on the main thread and blocks it. */
  query(sql: string): string
  insert(rows: ChdbInsert): Promise<unknown>
  close(): void
}

/** Rows that the engine parses by itself, off the main thread. */
export interface ChdbInsert {
  readonly table: string
  readonly values: Uint8Array
  readonly format: 'JSONEachRow'
  readonly settings: Readonly<Record<string, number>>
}

/** What we use of the package `chdb`. Its own types need Node's, which an entry that also serves elsewhere must not ask for. */
export interface Chdb {
  readonly Session: new (path: string, options: { readonly connectionArgs: readonly string[] }) => ChdbSession
  /** Waits until no connection of this process is being torn down. */
  drainPending(): Promise<void>
}
