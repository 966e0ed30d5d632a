import type { JsonValue } from '../../model/json.js'
import type { IngestLimits } from '../limits.js'
import { isObject } from '../payload.js'

type Body = { readonly [key: string]: JsonValue }

/** An event of a batch whose envelope is sound. */
export interface LangfuseEvent {
  readonly id: string
  readonly type: string
  /** Unix milliseconds: when it was sent from. */
  readonly at: number
  readonly body: Body
}

/** Reads the envelope, or says what is wrong with it. */
export function readEvent(event: JsonValue | undefined): LangfuseEvent | string {
  if (!isObject(event)) return 'the event is no object'
  const { id, type, timestamp, body } = event
  if (typeof id !== 'string' || id === '') return 'the event has no id'
  if (typeof type !== 'string') return 'the event has no type'
  const at = timeOf(timestamp)
  if (at === undefined) return 'the event has no timestamp in ISO 8601'
  if (!isObject(body)) return 'the event has no body'
  return { id, type, at, body }
}

/** A text that is not empty, and not too long; ids of other types as texts. */
export function textOf(value: JsonValue | undefined, { maxAttributeLength }: IngestLimits): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  return text === '' || text.length > maxAttributeLength ? undefined : text
}

/** An ISO 8601 time as Unix milliseconds. */
export function timeOf(value: JsonValue | undefined): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(time) ? undefined : time
}

/** The fields that say something: pieces hold nothing else. */
export function saying<Fields extends object>(fields: Fields): Fields {
  const said = { ...fields }
  for (const field in said) if (said[field] === undefined || said[field] === null) delete said[field]
  return said
}
