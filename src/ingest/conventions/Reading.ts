import type { JsonValue } from '../../model/json.js'
import type { IngestLimits } from '../limits.js'
import { parseObject, parsePayload, parseQuoted } from '../payload.js'
import { readAmount, readCount } from '../usage.js'

/** An attribute that says a field, and how. `undefined` = it does not say it, and the next in order is asked. */
export interface Reading<Value> {
  readonly key: string
  readonly read: (value: JsonValue, limits: IngestLimits) => Value | undefined
}

/** Texts, and ids of other types as texts. Taken as they are: never trimmed, folded or parsed. */
export function texts(...keys: readonly string[]): readonly Reading<string>[] {
  const read = (value: JsonValue, { maxAttributeLength }: IngestLimits) => {
    if (typeof value === 'object') return undefined
    const text = String(value)
    return text === '' || text.length > maxAttributeLength ? undefined : text
  }
  return keys.map((key) => ({ key, read }))
}

/** Counts of tokens. */
export function counts(...keys: readonly string[]): readonly Reading<number>[] {
  return keys.map((key) => ({ key, read: readCount }))
}

/** Amounts, times a factor that makes our unit of theirs. */
export function amounts(factor: number, ...keys: readonly string[]): readonly Reading<number>[] {
  const read = (value: JsonValue) => {
    const amount = (readAmount(value) ?? NaN) * factor
    // What is beyond all numbers in our unit says nothing.
    return Number.isFinite(amount) ? amount : undefined
  }
  return keys.map((key) => ({ key, read }))
}

/** Words of theirs for words of ours, whatever their case; `otherwise` for those that are not listed. */
export function words<Word>(key: string, known: Readonly<Record<string, Word>>, otherwise?: Word): Reading<Word> {
  const map = new Map(Object.entries(known))
  return { key, read: (value) => (typeof value === 'string' ? (map.get(value.toLowerCase()) ?? otherwise) : undefined) }
}

/** Inputs and outputs: JSON where the text is an object or a list. Empty texts say nothing. */
export function payloads(...keys: readonly string[]): readonly Reading<JsonValue>[] {
  return keys.map((key) => ({ key, read: (value, limits) => (value === '' || value === null ? undefined : parsePayload(value, limits)) }))
}

/** Inputs and outputs of senders that write plain texts as JSON too. */
export function quotedPayloads(...keys: readonly string[]): readonly Reading<JsonValue>[] {
  return keys.map((key) => ({ key, read: (value, limits) => (value === '' || value === null ? undefined : parseQuoted(value, limits)) }))
}

/** Lists of texts, also as JSON in a text. */
export function textLists(...keys: readonly string[]): readonly Reading<readonly string[]>[] {
  const read = (value: JsonValue, limits: IngestLimits) => {
    const list = parsePayload(value, limits)
    const found = Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string' && item !== '') : []
    return found.length > 0 ? found : undefined
  }
  return keys.map((key) => ({ key, read }))
}

/** Objects, also as JSON in a text. */
export function objects<Value>(key: string, read: (value: { readonly [key: string]: JsonValue }) => Value | undefined): Reading<Value> {
  return {
    key,
    read: (value, limits) => {
      const object = parseObject(value, limits)
      return object && read(object)
    },
  }
}
