import { readNdjson, type NdjsonOptions, type NdjsonResult } from 'usertrail/adapters/memory'

/**
 * A file's records. Files of other tools name things their own way; this host's mapper takes a single `model` and
 * `provider`, a `cost` in dollars, and scores without an id or a time of their own, besides usertrail's own fields.
 */
export function readTraces(file: File, options: NdjsonOptions): Promise<NdjsonResult> {
  return readNdjson(file, { ...options, map: fromElsewhere })
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const SOURCES: readonly unknown[] = ['api', 'eval', 'annotation', 'user']

function fromElsewhere(line: unknown): unknown {
  if (!isFields(line) || 'traceId' in line) return line
  const { model, provider, cost, scores, ...rest } = line
  return {
    ...(model === undefined ? {} : { models: [model] }),
    ...(provider === undefined ? {} : { providers: [provider] }),
    ...(cost === undefined ? {} : { costUsd: cost }),
    ...rest,
    ...(Array.isArray(scores) ? { scores: scores.map((score: unknown, index) => scoreOf(score, line, index)) } : {}),
  }
}

function scoreOf(score: unknown, trace: Fields, index: number): unknown {
  if (!isFields(score)) return score
  const { source, ...rest } = score
  return {
    id: `${String(trace.id)}/${String(score.name)}/${index}`,
    timestamp: trace.timestamp,
    source: SOURCES.includes(source) ? source : 'api',
    ...rest,
  }
}
