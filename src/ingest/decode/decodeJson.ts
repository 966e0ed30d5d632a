import type { Rejection } from '../../contract/adapter.js'
import type { JsonValue } from '../../model/json.js'
import { IngestError } from '../IngestError.js'
import type { IngestLimits } from '../limits.js'
import { millisecondsOf } from './nanoseconds.js'
import type { Attribute, OtlpEvent, OtlpVisitor } from './OtlpSpan.js'
import { type RawSpan, SpanSieve } from './SpanSieve.js'

type Fields = Readonly<Record<string, unknown>>

const NONE: readonly never[] = []
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NONE)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads an OTLP/JSON export request, as parsed. Returns the spans that were left out. */
export function decodeJson(body: unknown, limits: IngestLimits, visit: OtlpVisitor): readonly Rejection[] {
  if (!isFields(body) || !('resourceSpans' in body ? Array.isArray(body['resourceSpans']) : Object.keys(body).length === 0)) {
    throw new IngestError('unreadable', 'The body is JSON but no OTLP export request for traces: it has no list "resourceSpans".')
  }
  const sieve = new SpanSieve(limits, visit)
  for (const resourceSpans of listOf(body['resourceSpans'])) {
    if (!isFields(resourceSpans)) continue
    const resource = attributesOf(isFields(resourceSpans['resource']) ? resourceSpans['resource']['attributes'] : NONE, limits)
    for (const scopeSpans of listOf(resourceSpans['scopeSpans'] ?? resourceSpans['instrumentationLibrarySpans'])) {
      if (!isFields(scopeSpans)) continue
      const { scope: sent, spans } = scopeSpans
      const fields = isFields(sent) ? sent : {}
      const scope = { resource, attributes: attributesOf(fields['attributes'], limits), name: textOf(fields['name']) }
      for (const span of listOf(spans)) {
        if (isFields(span)) sieve.add(rawSpan(span, limits), scope)
        else sieve.reject('', 'the span is no object')
      }
    }
  }
  return sieve.rejected
}

function rawSpan(span: Fields, limits: IngestLimits): RawSpan {
  const status = isFields(span['status']) ? span['status'] : {}
  const code = status['code']
  return {
    traceId: textOf(span['traceId']),
    spanId: textOf(span['spanId']),
    parentId: textOf(span['parentSpanId']),
    name: textOf(span['name']),
    start: millisecondsOf(span['startTimeUnixNano']),
    end: millisecondsOf(span['endTimeUnixNano']),
    failed: code === 2 || code === '2' || code === 'STATUS_CODE_ERROR',
    statusMessage: textOf(status['message']),
    attributes: attributesOf(span['attributes'], limits),
    events: eventsOf(span['events'], limits),
  }
}

function eventsOf(events: unknown, limits: IngestLimits): readonly OtlpEvent[] {
  const list = listOf(events)
  if (list.length === 0) return NONE
  return list.slice(0, limits.maxAttributes).filter(isFields).map((event) => {
    const time = millisecondsOf(event['timeUnixNano'])
    return { name: textOf(event['name']), time: Number.isNaN(time) ? null : time, attributes: attributesOf(event['attributes'], limits) }
  })
}

function attributesOf(attributes: unknown, limits: IngestLimits): readonly Attribute[] {
  const list = listOf(attributes)
  const end = Math.min(list.length, limits.maxAttributes)
  const found: Attribute[] = []
  for (let i = 0; i < end; i++) {
    const attribute = list[i]
    if (!isFields(attribute) || typeof attribute['key'] !== 'string') continue
    const value = plainValue(attribute['value'], limits.maxDepth)
    if (value !== undefined) found.push({ key: attribute['key'], value })
  }
  return found
}

/** An `AnyValue` as plain JSON; `undefined` where it says nothing. What lies too deep is `null`. */
function plainValue(value: unknown, depth: number): JsonValue | undefined {
  if (!isFields(value)) return undefined
  // One of these, by far the most often the first; a loop over the keys would take longer.
  const { stringValue, intValue, boolValue, doubleValue, arrayValue, kvlistValue } = value
  if (typeof stringValue === 'string') return stringValue
  if (intValue !== undefined) return wholeNumber(intValue)
  if (typeof boolValue === 'boolean') return boolValue
  if (typeof doubleValue === 'number') return doubleValue
  if (isFields(arrayValue)) {
    if (depth === 0) return null
    return listOf(arrayValue['values']).map((item) => plainValue(item, depth - 1) ?? null)
  }
  if (isFields(kvlistValue)) {
    if (depth === 0) return null
    // From entries: a key may be `__proto__`.
    return Object.fromEntries(listOf(kvlistValue['values']).filter(isFields)
      .map((item) => [textOf(item['key']), plainValue(item['value'], depth - 1) ?? null]))
  }
  // Bytes say nothing that a view could show.
  return undefined
}

/** The number, or the digits as they are where a number would lose some. */
function wholeNumber(value: unknown): JsonValue | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
