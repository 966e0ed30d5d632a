import { AdapterError } from '../../../contract/errors.js'

/** The few modules of Node that the embedded engine needs. */
interface NodeModules {
  'node:module': { createRequire(from: string): (id: string) => unknown }
  'node:fs': {
    mkdirSync(path: string, options: { recursive: true }): unknown
    accessSync(path: string, mode: number): void
    readFileSync(path: string, encoding: 'utf8'): string
    readonly constants: { readonly W_OK: number }
  }
  'node:path': { resolve(path: string): string; join(...parts: string[]): string }
}

interface HostProcess {
  getBuiltinModule?<Id extends keyof NodeModules>(id: Id): NodeModules[Id]
  cwd(): string
  kill(pid: number, signal: 0): boolean
}

/**
 * A module of Node, asked for at run time: an import would keep this entry from loading in a worker or at the edge,
 * where it serves through `@clickhouse/client-web`.
 *
 * @throws AdapterError `unsupported` where there is no Node, or one older than 20.16
 */
export function nodeModule<Id extends keyof NodeModules>(id: Id): NodeModules[Id] {
  const found = hostProcess()?.getBuiltinModule?.(id)
  if (found === undefined) {
    throw new AdapterError('unsupported', 'The embedded ClickHouse needs Node 20.16 or newer. Elsewhere, ask a server through fromClickHouseClient.')
  }
  return found
}

/** Node's `process`, where there is one. */
export function hostProcess(): HostProcess | undefined {
  return (globalThis as { readonly process?: HostProcess }).process
}
