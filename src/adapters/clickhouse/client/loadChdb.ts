import { AdapterError } from '../../../contract/errors.js'
import type { Chdb } from './Chdb.js'
import { hostProcess, nodeModule } from './hostNode.js'

let loaded: Chdb | undefined

/**
 * The package `chdb`, an optional peer: looked for beside this library, then from the working directory (for a host
 * whose bundler moved this file away from `node_modules`).
 *
 * @throws AdapterError `unsupported` where it is not installed or does not run
 */
export function loadChdb(): Chdb {
  const { createRequire } = nodeModule('node:module')
  loaded ??= load(createRequire)
  return loaded
}

function load(createRequire: (from: string) => (id: string) => unknown): Chdb {
  let cause: unknown
  // a bundle of another format leaves no address
  for (const place of [import.meta.url || null, `${hostProcess()?.cwd() ?? ''}/package.json`]) {
    if (place === null) continue
    try {
      return createRequire(place)('chdb') as Chdb
    } catch (error) {
      cause = error
      // found, but it does not run here: the other place would say no better
      if (!isMissing(error)) break
    }
  }
  throw new AdapterError('unsupported', isMissing(cause)
    ? 'The package chdb, the embedded ClickHouse, is not installed. Run "npm i chdb" (about 550 MB), or ask a server through fromClickHouseClient.'
    : 'The package chdb, the embedded ClickHouse, does not load here. It runs on Linux with glibc and on macOS, x64 and arm64; reinstall it there, or ask a server through fromClickHouseClient.',
  { cause })
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND' && error.message.includes("'chdb'")
