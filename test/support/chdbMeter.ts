import { createRequire } from 'node:module'

/** What the engine counted. */
export interface Reading {
  readonly statements: number
  readonly rows: number
  readonly bytes: number
  /** The most that the statements held at a time, as far as looks every few milliseconds told; 0 = was not looked at. */
  readonly memory: number
  readonly ms: number
}

interface Answer {
  text(): string
}
interface Session {
  queryAsync(sql: string, options: { readonly format: string }): Promise<Answer>
  close(): void
}
interface Chdb {
  readonly Session: { new (path: string): Session; readonly prototype: Session }
}

/**
 * Counts what all statements of this process read. chDB keeps no query log, but its format JSON tells what a statement
 * read: each that reads is asked for that format, and its rows are handed on in the one that was wanted.
 */
export function createChdbMeter(folder: string) {
  const chdb = createRequire(import.meta.url)('chdb') as Chdb
  const { queryAsync } = chdb.Session.prototype
  const looker = new chdb.Session(folder)
  let count = { statements: 0, rows: 0, bytes: 0 }
  let told: ((sql: string, rows: number) => void) | null = null

  chdb.Session.prototype.queryAsync = async function (this: Session, sql, options) {
    if (options.format !== 'JSONEachRow') return queryAsync.call(this, sql, options)
    const text = (await queryAsync.call(this, sql, { format: 'JSON' })).text()
    if (text === '') return { text: () => '' }
    const { data, statistics } = JSON.parse(text) as { data: object[]; statistics: { rows_read: number; bytes_read: number } }
    count = { statements: count.statements + 1, rows: count.rows + statistics.rows_read, bytes: count.bytes + statistics.bytes_read }
    told?.(sql, statistics.rows_read)
    return { text: () => data.map((row) => `${JSON.stringify(row)}\n`).join('') }
  }

  /** Looks at what runs until told to stop. */
  function look() {
    let most = 0
    let going = true
    const done = (async () => {
      while (going) {
        const text = (await queryAsync.call(looker, `SELECT sum(peak_memory_usage) AS held FROM system.processes WHERE query NOT LIKE '%system.processes%'`, { format: 'JSONEachRow' })).text()
        most = Math.max(most, Number((JSON.parse(text) as { held: string }).held))
        await new Promise((resolve) => { setTimeout(resolve, 2) })
      }
    })()
    return async () => {
      going = false
      await done
      return most
    }
  }

  return {
    /** Runs some work alone. With `memory`, looks at what it holds meanwhile, which takes its time. */
    async read<Value>(work: () => Promise<Value>, memory = false): Promise<Reading & { readonly value: Value }> {
      count = { statements: 0, rows: 0, bytes: 0 }
      const stop = memory ? look() : () => Promise.resolve(0)
      const start = performance.now()
      try {
        const value = await work()
        return { value, ...count, ms: performance.now() - start, memory: await stop() }
      } catch (error) {
        await stop()
        throw error
      }
    },
    /** Calls with each statement from now on, and the rows that it read. */
    watch(tell: (sql: string, rows: number) => void) {
      told = tell
    },
    close() {
      chdb.Session.prototype.queryAsync = queryAsync
      looker.close()
    },
  }
}
export type ChdbMeter = ReturnType<typeof createChdbMeter>
