import type { JsonValue } from '../../model/json.js'
import type { IngestLimits } from '../limits.js'
import { type Fields, METADATA, PRECEDENCE } from './precedence.js'
import type { SpanFields } from './SpanFields.js'

/** Takes what an attribute says. `rest` is what follows the prefix. */
type Take = (fields: SpanFields, value: JsonValue, limits: IngestLimits, rest: string) => void

interface AttributeTable {
  /** By the attribute's whole name. */
  readonly exact: ReadonlyMap<string, readonly Take[]>
  /** By the name up to its first dot: the names that begin so and may go on. */
  readonly prefixes: ReadonlyMap<string, readonly { readonly prefix: string; readonly take: Take }[]>
}

/** The tables of all conventions turned round: from an attribute to the fields that it says, so that a span is read in one pass. */
export const ATTRIBUTES: AttributeTable = (() => {
  const exact = new Map<string, Take[]>()
  const prefixes = new Map<string, { prefix: string; take: Take }[]>()
  const addExact = (key: string, take: Take) => {
    const known = exact.get(key)
    if (known) known.push(take)
    else exact.set(key, [take])
  }
  const addPrefix = (prefix: string, take: Take) => {
    const segment = prefix.slice(0, prefix.indexOf('.'))
    const known = prefixes.get(segment)
    if (known) known.push({ prefix, take })
    else prefixes.set(segment, [{ prefix, take }])
  }
  const addField = <F extends keyof Fields>(field: F, place: number) => {
    for (const [rank, reading] of PRECEDENCE[field].entries()) {
      if ('prefix' in reading) addPrefix(reading.prefix, (fields, value, _limits, rest) => { fields.addIndexed(field, place, rank, rest, value) })
      else addExact(reading.key, (fields, value, limits) => {
        if (!fields.isBetter(place, rank)) return
        const read = reading.read(value, limits)
        if (read !== undefined) fields.set(field, place, rank, read)
      })
    }
  }
  for (const [place, field] of keysOf(PRECEDENCE).entries()) addField(field, place)
  for (const of of keysOf(METADATA)) {
    for (const name of METADATA[of]) {
      addExact(name, (fields, value, limits) => { fields.addMetadata(of, value, limits) })
      if (name.includes('.')) addPrefix(`${name}.`, (fields, value, limits, rest) => { fields.addMetadataKey(of, rest, value, limits) })
    }
  }
  return { exact, prefixes }
})()

function keysOf<T extends object>(value: T): (keyof T)[] {
  // Both tables are literals of ours: they have no keys but their type's.
  return Object.keys(value) as (keyof T)[]
}
