import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteBatch } from '../../src/contract/adapter.js'
import { readLangfuseBatch } from '../../src/ingest/readLangfuseBatch.js'
import { readOtlp } from '../../src/ingest/readOtlp.js'
import { ROOT } from '../package/sourceFiles.js'

const FOLDER = join(ROOT, '..', 'shared', 'fixtures', 'otlp')

/** Figures of one user, or of the traces that name nobody. Fields that an older scenario lacks are absent. */
export interface ExpectedFigures {
  readonly traces: number
  readonly sessions?: number
  readonly sessionIds?: readonly string[]
  readonly generations?: number
  readonly toolCalls?: number
  readonly inputTokens?: number
  readonly outputTokens?: number
  readonly cacheReadTokens?: number
  readonly reasoningTokens?: number
  readonly totalTokens?: number
  readonly costUsd?: number | null
  readonly errorTraces?: number
  readonly models?: readonly string[]
  readonly tools?: readonly string[]
}

/** `expected.json` of a scenario. */
export interface Expected {
  readonly environment: string | null
  readonly release: string | null
  readonly version: string | null
  readonly users: readonly (ExpectedFigures & { readonly id: string; readonly email: string | null })[]
  readonly withoutUser: ExpectedFigures | null
  readonly totals: ExpectedFigures & { readonly users: number }
  readonly traces: readonly {
    readonly name: string | null
    readonly userId: string | null
    readonly sessionId?: string | null
    readonly tags?: readonly string[]
    readonly metadata?: Readonly<Record<string, unknown>>
    readonly hasError?: boolean
    readonly errorMessage?: string | null
    readonly totalTokens?: number
    readonly costUsd?: number | null
    readonly observations?: Readonly<Record<string, number>>
  }[]
  readonly scores: readonly {
    readonly name: string
    readonly value: number | string
    readonly dataType?: string
    readonly comment?: string
    readonly traceName?: string
    readonly userId?: string
    readonly onObservation?: boolean
  }[]
}

/** A captured request: what the handler sees. */
export interface CapturedRequest {
  readonly path: string
  readonly contentType: string
  readonly contentEncoding: string | null
  readonly body: Uint8Array
}

export interface Scenario {
  readonly name: string
  readonly requests: readonly CapturedRequest[]
  readonly expected: Expected
}

/** The captured scenarios beside this checkout; none where the folder is not there, with a message. */
export function otlpScenarios(): readonly Scenario[] {
  if (!existsSync(FOLDER)) {
    console.warn(`Skipped: the captured telemetry is not beside this checkout (${join('..', 'shared', 'fixtures', 'otlp')}).`)
    return []
  }
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((sdk) => readdirSync(join(FOLDER, sdk.name)).map((name) => `${sdk.name}/${name}`))
    .map((name) => ({ name, requests: requestsOf(join(FOLDER, name)), expected: json<Expected>(join(FOLDER, name, 'expected.json')) }))
}

/** The records of a request, by the reader that its path asks for. */
export async function readRequest({ path, body, contentType, contentEncoding }: CapturedRequest): Promise<WriteBatch> {
  const { traces, observations, scores } = path.endsWith('/ingestion')
    ? await readLangfuseBatch(body, { contentEncoding })
    : await readOtlp(body, { contentType, contentEncoding })
  return { traces, observations, scores }
}

function requestsOf(folder: string): readonly CapturedRequest[] {
  const requests: CapturedRequest[] = []
  for (let i = 1; ; i++) {
    const number = i === 1 ? '' : `-${i}`
    if (!existsSync(join(folder, `request${number}.json`))) return requests
    const { path, headers } = json<{ path: string; headers: Record<string, string> }>(join(folder, `request${number}.json`))
    const binary = join(folder, `body${number}.bin`)
    requests.push({
      path,
      contentType: headers['content-type'] ?? '',
      contentEncoding: headers['content-encoding'] ?? null,
      body: readFileSync(existsSync(binary) ? binary : join(folder, `body${number}.json`)),
    })
  }
}

function json<Value>(path: string): Value {
  const value: Value = JSON.parse(readFileSync(path, 'utf8'))
  return value
}
