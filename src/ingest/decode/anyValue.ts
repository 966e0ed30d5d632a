import type { BinaryReader } from '@bufbuild/protobuf/wire'
import type { JsonValue } from '../../model/json.js'
import type { IngestLimits } from '../limits.js'
import { eachField, endOfMessage } from './eachField.js'
import type { Attribute } from './OtlpSpan.js'

/** Takes a `KeyValue` off the reader and adds it, if there is room and it says something. */
export function readAttribute(reader: BinaryReader, to: Attribute[], limits: IngestLimits): true {
  const end = endOfMessage(reader)
  if (to.length >= limits.maxAttributes) {
    reader.pos = end
    return true
  }
  const attribute = readKeyValue(reader, end, limits.maxDepth)
  if (attribute.value !== undefined) to.push({ key: attribute.key, value: attribute.value })
  return true
}

function readKeyValue(reader: BinaryReader, end: number, depth: number): { readonly key: string; readonly value: JsonValue | undefined } {
  let key = ''
  let value: JsonValue | undefined
  eachField(reader, end, (field) => {
    if (field === 1) key = reader.string()
    else if (field === 2) value = readAnyValue(reader, endOfMessage(reader), depth)
    return field === 1 || field === 2
  })
  return { key, value }
}

/** An `AnyValue` as plain JSON; `undefined` where it says nothing. What lies too deep is `null` and is not read. */
function readAnyValue(reader: BinaryReader, end: number, depth: number): JsonValue | undefined {
  let value: JsonValue | undefined
  eachField(reader, end, (field) => {
    switch (field) {
      case 1: value = reader.string(); return true
      case 2: value = reader.bool(); return true
      case 3: value = whole(reader.int64()); return true
      case 4: value = finite(reader.double()); return true
      case 5: value = readList(reader, endOfMessage(reader), depth); return true
      case 6: value = readObject(reader, endOfMessage(reader), depth); return true
      default: return false
    }
  })
  return value
}

function readList(reader: BinaryReader, end: number, depth: number): JsonValue {
  if (depth === 0) return tooDeep(reader, end)
  const values: JsonValue[] = []
  eachField(reader, end, (field) => {
    if (field === 1) values.push(readAnyValue(reader, endOfMessage(reader), depth - 1) ?? null)
    return field === 1
  })
  return values
}

function readObject(reader: BinaryReader, end: number, depth: number): JsonValue {
  if (depth === 0) return tooDeep(reader, end)
  const entries: [string, JsonValue][] = []
  eachField(reader, end, (field) => {
    if (field !== 1) return false
    const { key, value } = readKeyValue(reader, endOfMessage(reader), depth - 1)
    entries.push([key, value ?? null])
    return true
  })
  // From entries: a key may be `__proto__`.
  return Object.fromEntries(entries)
}

function tooDeep(reader: BinaryReader, end: number): null {
  reader.pos = end
  return null
}

/** The number, or its digits where a number would lose some. */
function whole(value: bigint | string): JsonValue {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

function finite(value: number): JsonValue | undefined {
  return Number.isFinite(value) ? value : undefined
}
