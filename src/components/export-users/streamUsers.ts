import type { Adapter } from '../../contract/adapter.js'
import type { UserSort, UsersPage } from '../../contract/questions.js'
import type { ResolvedUser, ResolveUsers } from '../../hooks/userDirectory.js'
import { MAX_LIMIT, type Sort } from '../../model/page.js'
import type { UserScope } from '../../model/scope.js'
import { policy } from '../../query/policy.js'
import { csvLine } from './csv.js'
import { EXPORT_COLUMNS, RESOLVED_COLUMNS, USER_ID_COLUMN, type ExportColumn } from './exportColumns.js'

/** `csv`: for spreadsheets, safe against formula injection. `ndjson`: one JSON object a line, ids exactly as they are. */
export type ExportFormat = 'csv' | 'ndjson'

/** How far an export has come. */
export interface ExportProgress {
  /** Rows written so far, those before a continuation included. */
  readonly rows: number
  /** All rows that match, as the store counted them on the last page. */
  readonly total: number
  /** Where to continue after a failure; `null` = all is written. */
  readonly cursor: string | null
}

/** What to export, and how. */
export interface ExportUsersOptions {
  readonly adapter: Pick<Adapter, 'listUsers'>
  /** Scope and order of the rows: the same that the table shows. */
  readonly request: UserScope & { readonly sort?: Sort<UserSort> }
  readonly format: ExportFormat
  /** What follows the user id. Default {@link EXPORT_COLUMNS}: e-mail and every metric. */
  readonly columns?: readonly ExportColumn[]
  /** Starts CSV with the mark by which Excel knows UTF-8. Default `true`. */
  readonly bom?: boolean
  /** Adds `user_name` and `user_group`, asked page by page, 100 ids a call. What fails here leaves the cells empty. */
  readonly resolveUsers?: ResolveUsers | undefined
  /** Stops the export: the iteration rejects with an `AbortError`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
  /** The last progress of an export that failed: goes on after its rows, without a header. */
  readonly after?: ExportProgress | undefined
}

/**
 * Every user of a scope as text, page by page, so that a store of any size goes through in bounded memory.
 * Header names carry units, values are raw, instants ISO 8601 in UTC, absent is empty (CSV) or `null` (NDJSON).
 * What the store calls retryable is tried again twice; every other failure rejects, and `after` continues from there.
 */
export async function* exportUsers(options: ExportUsersOptions): AsyncGenerator<string, void, undefined> {
  const { request, format, signal, onProgress, after, resolveUsers, bom = true } = options
  if (after && after.cursor === null) return
  const columns = [USER_ID_COLUMN, ...(resolveUsers ? RESOLVED_COLUMNS : []), ...(options.columns ?? EXPORT_COLUMNS)]
  if (format === 'csv' && !after) yield (bom ? '\uFEFF' : '') + csvLine(columns.map(({ name }) => name))
  let rows = after?.rows ?? 0
  let cursor = after?.cursor ?? null
  do {
    const page = await nextPage(options, cursor)
    const users = resolveUsers ? await resolve(resolveUsers, page.rows.map(({ userId }) => userId)) : undefined
    signal?.throwIfAborted()
    const write = format === 'csv' ? csvLine : (cells: ReturnType<ExportColumn['read']>[]) => jsonLine(columns, cells)
    const text = page.rows.map((row) => write(columns.map((column) => column.read(row, users?.get(row.userId))))).join('')
    if (text) yield text
    // only now are these rows with whoever reads: an earlier report would let a continuation skip them
    rows += page.rows.length
    cursor = page.nextCursor
    onProgress?.({ rows, total: page.total, cursor })
  } while (cursor !== null)

  function nextPage({ adapter }: ExportUsersOptions, from: string | null): Promise<UsersPage> {
    const { range, timeZone, search, where, sort } = request
    return retrying(signal, () => adapter.listUsers(
      { range, timeZone, ...(search && { search }), ...(where?.length && { where }), ...(sort && { sort }), limit: MAX_LIMIT, ...(from !== null && { cursor: from }) },
      signal ? { signal } : {},
    ))
  }
}

function jsonLine(columns: readonly ExportColumn[], cells: readonly ReturnType<ExportColumn['read']>[]): string {
  return `${JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])))}\n`
}

async function retrying<T>(signal: AbortSignal | undefined, ask: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    signal?.throwIfAborted()
    try {
      return await ask()
    } catch (error) {
      if (signal?.aborted || !(error instanceof Error) || !policy.retry(failures, error)) throw error
      await new Promise((done) => setTimeout(done, policy.retryDelay(failures)))
    }
  }
}

const BATCH = 100

async function resolve(resolveUsers: ResolveUsers, ids: readonly string[]): Promise<ReadonlyMap<string, ResolvedUser>> {
  const found = new Map<string, ResolvedUser>()
  for (let i = 0; i < ids.length; i += BATCH) {
    const batch = ids.slice(i, i + BATCH)
    const users = await attempt(resolveUsers, batch)
    for (const id of batch) {
      const user = Object.hasOwn(users, id) ? Reflect.get(users, id) : undefined
      if (user) found.set(id, user)
    }
  }
  return found
}

/** A resolver may throw before it promises anything, and may promise nothing. */
async function attempt(resolveUsers: ResolveUsers, ids: readonly string[]): Promise<object> {
  try {
    return (await resolveUsers(ids)) ?? {}
  } catch {
    return {}
  }
}
