import { AdapterError } from '../../../contract/errors.js'
import type { BoundValue, ClickHouseClient, ClickHouseRow, StatementOptions } from '../ClickHouseClient.js'
import { abortable } from './abortable.js'
import { boundValues, paramText, quoted } from './bind.js'
import { createKiller } from './createKiller.js'
import { readsOnly } from './givesRows.js'
import { checkTable, insertSettings } from './insertStatement.js'
import { loadChdb } from './loadChdb.js'
import { openSessions } from './openSessions.js'
import { SessionPool } from './SessionPool.js'
import { toAdapterError } from './toAdapterError.js'

/** How the embedded ClickHouse is opened. */
export interface ChdbOptions {
  /**
   * How many statements may read at the same time; more of them wait in order. One more session writes. Each that runs
   * holds one thread of libuv's pool, of which a process has 4 unless `UV_THREADPOOL_SIZE` says otherwise. Default: 3.
   */
  readonly sessions?: number
}

/** Clients open in this process. */
let open = 0

/**
 * A ClickHouse inside this process, which keeps its data in a folder: `chdb`, from npm, no server. The folder is made
 * where there is none. Opened twice in one process it is shared, and each client closes for itself; another process
 * must wait. One process opens one folder at a time.
 *
 * What an `insert` has acknowledged survives the end of the process, `kill -9` included (tried, with many small inserts
 * into several tables). The loss of power was not tried: tables made with `fsync_after_insert = 1` and
 * `fsync_part_directory = 1` are meant for it, where an insert takes about twice the time.
 *
 * An aborted statement rejects at once and is killed in the engine; its session serves the next as soon as it ended.
 *
 * @param path the data folder, absolute or from the working directory
 * @throws AdapterError `unsupported` where chdb is not installed or does not run (it needs Node 20.16 or newer, on Linux
 * with glibc or macOS); `unavailable` when the folder is in use by another process, when another one is open in this
 * process, or when it cannot be written; `bad_request` without a path
 */
export function openChdb(path: string, options: ChdbOptions = {}): ClickHouseClient {
  const chdb = loadChdb()
  const { sessions = 3 } = options
  if (!Number.isInteger(sessions) || sessions < 1) throw new AdapterError('bad_request', 'sessions must be a whole number from 1 on: how many statements may read at the same time.')
  const { control, writers, readers } = openSessions(chdb, path, sessions)
  const reads = new SessionPool(readers)
  const writes = new SessionPool(writers)
  const kill = createKiller(control)
  const name = crypto.randomUUID()
  let statements = 0
  let closed: Promise<void> | null = null
  open++

  async function rows(sql: string, params: Readonly<Record<string, BoundValue>> = {}, options: StatementOptions = {}): Promise<readonly ClickHouseRow[]> {
    refuseWhenClosed()
    const comment = `usertrail ${name} ${++statements}`
    const whole = `${prelude(sql, params, comment)}; ${sql}`
    const { done } = await (readsOnly(sql) ? reads : writes).run((session) => session.queryAsync(whole, { format: 'JSONEachRow' }), options)
    const answer = await abortable(done, options.signal, () => kill(comment, done))
    return readRows(answer.text())
  }

  async function insert(table: string, values: readonly object[]): Promise<void> {
    refuseWhenClosed()
    checkTable(table)
    if (values.length === 0) return
    const bytes = new TextEncoder().encode(values.map((row) => JSON.stringify(row)).join('\n'))
    const { done } = await writes.run((session) => session.insert({ table, values: bytes, format: 'JSONEachRow', settings: insertSettings(values.length) }))
    await done
  }

  async function close(): Promise<void> {
    await Promise.all([reads.close(), writes.close()])
    control.close()
    if (--open === 0) await chdb.drainPending()
  }

  function refuseWhenClosed() {
    if (closed) throw new AdapterError('unavailable', 'This client of the embedded ClickHouse is closed. Open another with openChdb.', { retryable: false })
  }

  return {
    rows: (...call) => rows(...call).catch(rethrow),
    insert: (...call) => insert(...call).catch(rethrow),
    close: () => (closed ??= close()),
  }
}

/**
 * What a session is told before a statement: the values of its parameters and a name to kill it by. `queryBindAsync` of
 * chdb would line up all bound statements of the process, one behind the other; a session's own parameters are bound by
 * the engine just the same, to their types, and stay in that session.
 */
function prelude(sql: string, params: Readonly<Record<string, BoundValue>>, comment: string): string {
  const bound = boundValues(sql, params).map(({ name, type, value }) => `param_${name} = ${quoted(paramText(value, type))}`)
  return `SET ${[`log_comment = ${quoted(comment)}`, ...bound].join(', ')}`
}

/** A line a row; line breaks inside values are escaped. */
const readRows = (lines: string): ClickHouseRow[] => JSON.parse(`[${lines.trimEnd().replaceAll('\n', ',')}]`)

function rethrow(error: unknown): never {
  throw toAdapterError(error)
}
