import type { ClickHouseClient, ClickHouseRow, StatementOptions } from '../ClickHouseClient.js'
import type { TableName } from '../schema/tables.js'
import { Statement } from './Statement.js'

/** What a single query may take. */
export interface QueryLimits {
  /** Seconds, 30 by default. */
  readonly executionSeconds?: number
  /** Bytes of memory, 4,000,000,000 by default. */
  readonly memoryBytes?: number
}

/** One database of ClickHouse, asked with the settings that exact answers need. */
export class Database {
  private readonly settings: string

  constructor(readonly client: ClickHouseClient, readonly name: string, { executionSeconds = 30, memoryBytes = 4e9 }: QueryLimits = {}) {
    this.settings = Object.entries({
      // The time is in every key: rows that replace one another share a partition.
      do_not_merge_across_partitions_select_final: 1,
      // With FINAL an index that skips reads what it saved, and more (see tracesOf); servers differ in the default.
      use_skip_indexes_if_final: 0,
      precise_float_parsing: 1,
      // Nothing is NULL or a default by accident of a server's profile.
      join_use_nulls: 0,
      transform_null_in: 0,
      max_execution_time: executionSeconds,
      max_memory_usage: memoryBytes,
    }).map(([name, value]) => `${name} = ${value}`).join(', ')
  }

  /** A table's name in SQL. */
  table(name: TableName): string {
    return `${quoteName(this.name)}.${name}`
  }

  /** Asks. `write` gets the statement to bind values to and gives its text. */
  rows(write: (statement: Statement) => string, options?: StatementOptions): Promise<readonly ClickHouseRow[]> {
    const statement = new Statement()
    const sql = write(statement)
    return this.client.rows(`${sql}\nSETTINGS ${this.settings}`, statement.params, options)
  }

  /** Runs a statement that changes something, which takes as long as it takes. `write` as in {@link rows}. */
  async run(write: (statement: Statement) => string): Promise<void> {
    const statement = new Statement()
    const sql = write(statement)
    await this.client.rows(sql, statement.params)
  }

  /** Inserts rows into a table as one block. */
  insert(name: TableName, rows: readonly object[]): Promise<void> {
    return rows.length === 0 ? Promise.resolve() : this.client.insert(`${this.name}.${name}`, rows)
  }
}

/** A name from the host's code as SQL. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``
}
