import { TABLES } from './tables.js'

/** One step from an older set of tables to a newer. */
export interface Migration {
  /** From 1 on, without gaps. */
  readonly number: number
  readonly name: string
  /**
   * DDL, run one by one. Each must do no harm when run again, also beside another process that runs it: `IF NOT EXISTS`,
   * `IF EXISTS`. `database` is quoted.
   */
  readonly statements: (database: string) => readonly string[]
}

/** All migrations, in order. What has been released never changes: tables change by a further migration. */
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'tables',
    statements: (database) => Object.entries(TABLES).map(([name, definition]) => `CREATE TABLE IF NOT EXISTS ${database}.${name} ${definition}`),
  },
]
