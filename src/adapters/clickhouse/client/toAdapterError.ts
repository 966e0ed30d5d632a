import { AdapterError, type AdapterErrorCode } from '../../../contract/errors.js'

interface Meaning {
  readonly code: AdapterErrorCode
  readonly message: string
  readonly retryable?: boolean
}

const AUTHENTICATION: Meaning = { code: 'unauthorized', message: 'ClickHouse does not know this user or password. Check what the client was created with.' }
const MISSING_TABLE: Meaning = { code: 'unavailable', retryable: false, message: 'ClickHouse has no such table or database. Run "await createTables(client)" first, and check the database that the client asks.' }
const NO_MEMORY: Meaning = { code: 'unavailable', retryable: false, message: 'ClickHouse ran out of the memory that a statement may use. Narrow the range or the filters, or raise the limit.' }
const TOO_SLOW: Meaning = { code: 'unavailable', retryable: false, message: 'ClickHouse took longer than a statement may. Narrow the range or the filters, or raise the limit.' }
const READ_ONLY: Meaning = { code: 'forbidden', message: 'ClickHouse refuses this statement to a user who may only read. Reading needs readonly = 0 or 2 (1 forbids settings), writing 0.' }
const NO_QUERY: Meaning = { code: 'unavailable', message: 'ClickHouse stopped the statement. Try again.' }
const LOST: Meaning = { code: 'unavailable', message: 'ClickHouse does not answer. Check that it runs and that its address is right, and try again.' }
const BUG: Meaning = { code: 'internal', message: 'ClickHouse refuses a statement of the adapter; what it says is in the cause. Check that the tables are those of createTables, and report it if they are.' }

/** ClickHouse's own codes (src/Common/ErrorCodes.cpp) → what they mean to the asker. */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  60: MISSING_TABLE,
  81: MISSING_TABLE,
  76: { code: 'unavailable', retryable: false, message: 'ClickHouse cannot open a file, or another process uses the same data folder. One process may open a folder at a time.' },
  158: TOO_SLOW,
  159: TOO_SLOW,
  160: TOO_SLOW,
  209: LOST,
  210: LOST,
  279: LOST,
  425: LOST,
  236: NO_QUERY,
  394: NO_QUERY,
  164: READ_ONLY,
  202: { code: 'rate_limited', message: 'ClickHouse runs as many statements as it may. Try again in a moment.' },
  201: { code: 'rate_limited', message: 'The quota of this ClickHouse user is used up. Try again later, or raise the quota.' },
  241: NO_MEMORY,
  192: AUTHENTICATION,
  193: AUTHENTICATION,
  194: AUTHENTICATION,
  516: AUTHENTICATION,
  242: { code: 'unavailable', message: 'The table of ClickHouse is in read-only mode for now (a replica without its keeper, mostly). Try again later.' },
  243: { code: 'unavailable', retryable: false, message: 'The disk of ClickHouse is full. Make room, or set a retention.' },
  252: { code: 'rate_limited', message: 'ClickHouse has not merged earlier inserts yet. Try again in a moment, with larger batches.' },
  373: { code: 'unsupported', message: 'The client of ClickHouse has a session_id, which allows one statement at a time. Create it without.' },
  388: { code: 'unavailable', message: 'ClickHouse cannot merge a table now: it is merging it already, or the disk has no room for a second copy. What was to be erased can no longer be seen; erase it again later to remove it from the disk.' },
  497: { code: 'forbidden', message: 'This ClickHouse user lacks a right that the statement needs. Grant it.' },
}

const NETWORK = /ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|timeout error|fetch failed|failed to fetch|network/i

/**
 * What a client threw, as the one error of the contract. Its message never holds the engine's words, for those quote
 * the statement and the values bound to it; they stay in `cause`. Aborts pass as they are.
 */
export function toAdapterError(error: unknown): Error {
  if (error instanceof AdapterError || (error instanceof DOMException && error.name === 'AbortError')) return error
  const number = codeOf(error)
  const meaning = (number !== null && MEANINGS[number]) || (number === null && isNetwork(error) ? LOST : BUG)
  const { code, message, ...rest } = meaning
  return new AdapterError(code, number === null ? message : `${message} (ClickHouse ${number})`, { ...rest, cause: error })
}

/** ClickHouse's number, as `chdb`, the clients or the text carry it. */
function codeOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null
  if ('clickhouseCode' in error && typeof error.clickhouseCode === 'number') return error.clickhouseCode
  if ('code' in error && /^\d+$/.test(String(error.code))) return Number(error.code)
  const [, found] = /^Code:\s*(\d+)/.exec(error.message) ?? []
  return found === undefined ? null : Number(found)
}

const isNetwork = (error: unknown): boolean =>
  error instanceof Error && (NETWORK.test(error.message) || ('code' in error && NETWORK.test(String(error.code))))
