import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ROOT } from '../package/sourceFiles.js'

/** The real data sets that lie beside a checkout, where there are any. */
export type SharedDataName = 'tau-airline' | 'realhumaneval' | 'azure-llm-2023'

/** One line of a file, as it is there. */
export interface SharedLine {
  readonly id: string
  readonly timestamp: string
  readonly name?: string
  readonly userId?: string
  readonly userEmail?: string
  readonly sessionId?: string
  readonly status?: 'ok' | 'error'
  readonly model?: string
  readonly provider?: string
  readonly tools?: readonly string[]
  readonly tags?: readonly string[]
  readonly inputTokens?: number
  readonly outputTokens?: number
  readonly input?: unknown
  readonly output?: unknown
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly scores?: readonly { readonly name: string; readonly value: number | boolean | string; readonly source: string }[]
}

/** The lines of a data set; `null` = the folder is not there, and the test skips with a message. */
export function sharedLines(name: SharedDataName): SharedLine[] | null {
  const path = join(ROOT, '..', 'shared', 'data', name, 'traces.ndjson.gz')
  if (!existsSync(path)) {
    console.warn(`Skipped: the data set ${name} is not beside this checkout (${join('..', 'shared', 'data', name)}).`)
    return null
  }
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean).map((line): SharedLine => JSON.parse(line))
}
