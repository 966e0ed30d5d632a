import { AdapterError } from '../../../contract/errors.js'
import type { Chdb, ChdbSession } from './Chdb.js'
import { hostProcess, nodeModule } from './hostNode.js'

/** Long lists are bound in one statement; the engine's own limit is 256 kB. 64-bit integers come as text, whole. */
const ARGUMENTS = ['--max_query_size=1073741824', '--output_format_json_quote_64bit_integers=1']

/** The connections of one client. */
interface Sessions {
  /** Never runs more than a word to the engine. */
  readonly control: ChdbSession
  readonly writers: readonly ChdbSession[]
  readonly readers: readonly ChdbSession[]
}

/**
 * Opens the sessions of one client on one folder, all or none.
 *
 * @throws AdapterError when the folder cannot be made or written, is in use, or another one is open in this process
 */
export function openSessions(chdb: Chdb, path: string, readers: number): Sessions {
  const folder = writableFolder(path)
  const opened: ChdbSession[] = []
  const session = () => {
    const next = new chdb.Session(folder, { connectionArgs: ARGUMENTS })
    opened.push(next)
    return next
  }
  try {
    return { control: session(), writers: [session()], readers: Array.from({ length: readers }, session) }
  } catch (error) {
    for (const one of opened) one.close()
    throw explain(error, folder)
  }
}

function writableFolder(path: string): string {
  if (path === '') throw new AdapterError('bad_request', 'The embedded ClickHouse needs a data folder. Give openChdb its path.')
  const fs = nodeModule('node:fs')
  const folder = nodeModule('node:path').resolve(path)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
    return folder
  } catch (cause) {
    throw new AdapterError('unavailable', `The data folder ${folder} cannot be made or written. Choose one that this process may write.`, { retryable: false, cause })
  }
}

/** The engine says on stderr why it does not open; what it throws says little. */
function explain(cause: unknown, folder: string): AdapterError {
  const text = String(cause)
  if (/one active data directory|still releasing/.test(text)) {
    return new AdapterError('unavailable', `Another data folder is open in this process, beside ${folder}. chDB has one a process: close the other client first, and wait for its close().`, { retryable: false, cause })
  }
  const owner = ownerOf(folder)
  return new AdapterError(
    'unavailable',
    owner === null
      ? `The embedded ClickHouse cannot open ${folder}; what it says is on stderr. Check that no other process has the folder open, perhaps in another container, and that it holds nothing but ClickHouse's data.`
      : `The data folder ${folder} is in use by process ${owner}. One process may open it at a time: stop the other, or run a ClickHouse server for both.`,
    { retryable: false, cause },
  )
}

/** The process that has the folder open says so in its file `status`, which stays when it is killed. */
function ownerOf(folder: string): number | null {
  try {
    const status = nodeModule('node:fs').readFileSync(nodeModule('node:path').join(folder, 'status'), 'utf8')
    const owner = Number(/^PID:\s*(\d+)/m.exec(status)?.[1])
    hostProcess()?.kill(owner, 0)
    return owner
  } catch {
    return null
  }
}
