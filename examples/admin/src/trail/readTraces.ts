import { readNdjson, type NdjsonOptions, type NdjsonResult } from 'usertrail/adapters/memory'

/**
 * A file's records. Files of other tools name things their own way: this host's mapper takes a single `model` and
 * `provider`, and a `cost` in dollars, besides usertrail's own fields.
 */
export function readTraces(file: File, options: NdjsonOptions): Promise<NdjsonResult> {
  return readNdjson(file, { ...options, map: fromElsewhere })
}

function fromElsewhere(line: unknown): unknown {
  if (typeof line !== 'object' || line === null) return line
  const { model, provider, cost, ...rest } = line as Record<string, unknown>
  if ('traceId' in rest) return line
  return {
    ...(model === undefined ? {} : { models: [model] }),
    ...(provider === undefined ? {} : { providers: [provider] }),
    ...(cost === undefined ? {} : { costUsd: cost }),
    ...rest,
  }
}
