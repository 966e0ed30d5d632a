import type { JsonValue } from '../../model/json.js'
import type { SaidOfTrace } from '../../model/trace.js'
import type { IngestLimits } from '../limits.js'
import { isObject, prune } from '../payload.js'
import { type LangfuseEvent, saying, textOf, timeOf } from './LangfuseEvent.js'

/** What a `trace-create` says, the first or a later one with the changed fields alone. */
export function readTraceEvent({ body, at }: LangfuseEvent, limits: IngestLimits): SaidOfTrace {
  const release = textOf(body['release'], limits)
  const version = textOf(body['version'], limits)
  const metadata = metadataOf(body['metadata'], limits)
  const tags = body['tags']
  return saying<SaidOfTrace>({
    timestamp: timeOf(body['timestamp']) ?? at,
    name: textOf(body['name'], limits),
    userId: textOf(body['userId'], limits),
    userEmail: textOf(metadata?.['userEmail'], limits),
    sessionId: textOf(body['sessionId'], limits),
    environment: textOf(body['environment'], limits),
    release: release ?? version,
    tags: Array.isArray(tags) && tags.length > 0 ? tags.filter((tag): tag is string => typeof tag === 'string' && tag !== '') : undefined,
    metadata: release !== undefined && version !== undefined ? { version, ...metadata } : metadata,
    input: prune(body['input'] ?? null, limits),
    output: prune(body['output'] ?? null, limits),
  })
}

/** Metadata that is no object becomes one. */
export function metadataOf(value: JsonValue | undefined, limits: IngestLimits): { readonly [key: string]: JsonValue } | undefined {
  if (value === undefined || value === null) return undefined
  const pruned = prune(value, limits)
  if (!isObject(pruned)) return { metadata: pruned }
  return Object.keys(pruned).length > 0 ? pruned : undefined
}
