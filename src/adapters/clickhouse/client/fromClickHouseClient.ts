import { AdapterError } from '../../../contract/errors.js'
import type { BoundValue, ClickHouseClient, ClickHouseRow, StatementOptions } from '../ClickHouseClient.js'
import { abortable, abortError } from './abortable.js'
import { boundValues, itemTexts, numberText } from './bind.js'
import { givesRows } from './givesRows.js'
import { checkTable, insertSettings } from './insertStatement.js'
import { toAdapterError } from './toAdapterError.js'

/** What a statement is sent with. */
interface ServerStatement {
  readonly query: string
  readonly query_params: Record<string, unknown>
  readonly clickhouse_settings: Record<string, number>
  readonly abort_signal?: AbortSignal
  readonly use_multipart_params_auto: boolean
}

/** What we ask of a client of `@clickhouse/client` or `@clickhouse/client-web`, 1.12 or newer; theirs fits as it is. */
export interface ClickHouseServerClient {
  query(statement: ServerStatement & { readonly format: 'JSONEachRow' }): Promise<{ json(): Promise<unknown> }>
  command(statement: ServerStatement): Promise<unknown>
  insert(rows: {
    readonly table: string
    readonly values: readonly object[]
    readonly format: 'JSONEachRow'
    readonly clickhouse_settings: Record<string, number>
  }): Promise<unknown>
}

/**
 * Errors come with a status instead of in the middle of an answer, a statement that reads ends when nobody waits for it
 * any more, and a bound float is the one that was sent, bit by bit. They change nothing else, so a connection that keeps
 * them (chDB's does) is no worse for it.
 */
const SETTINGS = { wait_end_of_query: 1, cancel_http_readonly_queries_on_client_close: 1, precise_float_parsing: 1 }

/**
 * A ClickHouse server or cluster, through the official client that you create:
 *
 * ```ts
 * import { createClient } from '@clickhouse/client' // or '@clickhouse/client-web' in a worker
 * const client = fromClickHouseClient(createClient({ url: 'https://…:8443', username, password, database }))
 * ```
 *
 * The client stays yours: `close()` waits for what runs and refuses later calls, and leaves your client open. Create it
 * without a `session_id`, which would allow one statement at a time, and with a `request_timeout` above the time that a
 * statement may take. Its user needs `readonly` 0 or 2, for statements carry settings. An aborted statement that reads
 * is cancelled on the server; one that writes runs on.
 *
 * The official client logs each failed statement with the server's words, which quote values: give it
 * `log: { level: ClickHouseLogLevel.OFF }` where logs must not hold user ids. Bound values travel in the address of a
 * request, long lists in its body (since 1.22 of the client; an older one sends them in the address, up to the server's 1 MB).
 */
export function fromClickHouseClient(client: ClickHouseServerClient): ClickHouseClient {
  const running = new Set<Promise<unknown>>()
  let closed: Promise<void> | null = null

  /** Runs one call, and keeps it in mind until it ends. */
  async function call<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    if (closed) throw new AdapterError('unavailable', 'This client of ClickHouse is closed. Create another with fromClickHouseClient.', { retryable: false })
    if (signal?.aborted) throw abortError()
    const done = work()
    running.add(done)
    done.catch(() => {}).finally(() => running.delete(done))
    return abortable(done, signal).catch((error: unknown) => {
      throw toAdapterError(error)
    })
  }

  async function rows(sql: string, params: Readonly<Record<string, BoundValue>> | undefined, signal: AbortSignal | undefined): Promise<readonly ClickHouseRow[]> {
    const query_params = Object.fromEntries(boundValues(sql, params).map(({ name, type, value }) => [name, param(value, type)]))
    const statement = { query: sql, query_params, clickhouse_settings: SETTINGS, use_multipart_params_auto: true, ...(signal && { abort_signal: signal }) }
    if (givesRows(sql)) return (await (await client.query({ ...statement, format: 'JSONEachRow' })).json()) as ClickHouseRow[]
    await client.command(statement)
    return []
  }

  async function insert(table: string, values: readonly object[]): Promise<void> {
    checkTable(table)
    if (values.length === 0) return
    await client.insert({ table, values, format: 'JSONEachRow', clickhouse_settings: insertSettings(values.length) })
  }

  return {
    rows: (sql, params, { signal }: StatementOptions = {}) => call(() => rows(sql, params, signal), signal),
    insert: (table, values) => call(() => insert(table, values)),
    close: () => (closed ??= Promise.allSettled(running).then(() => {})),
  }
}

/**
 * A value as a client sends it. Texts and null it knows well; numbers and booleans go in our words, for clients differ.
 * A list is printed by us too: they print one through `map` and `join`, as an array all the way down, and know a tuple
 * only by a class of theirs.
 */
function param(value: BoundValue, type: string): unknown {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  const texts = itemTexts(value, type)
  return Object.assign([...texts], { map: () => texts })
}
