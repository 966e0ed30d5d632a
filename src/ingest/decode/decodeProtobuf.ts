import type { Rejection } from '../../contract/adapter.js'
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire'
import { IngestError } from '../IngestError.js'
import type { IngestLimits } from '../limits.js'
import { readAttribute } from './anyValue.js'
import { eachField, endOfMessage } from './eachField.js'
import type { Attribute, OtlpEvent, OtlpVisitor } from './OtlpSpan.js'
import { type RawSpan, SpanSieve } from './SpanSieve.js'

/**
 * Reads an OTLP export request in protobuf. Numbers of fields: opentelemetry-proto, `collector/trace/v1` and `trace/v1`.
 * Returns the spans that were left out.
 */
export function decodeProtobuf(bytes: Uint8Array, limits: IngestLimits, visit: OtlpVisitor): readonly Rejection[] {
  const sieve = new SpanSieve(limits, visit)
  try {
    const reader = new BinaryReader(bytes)
    eachField(reader, reader.len, (field) => field === 1 && message(reader, (end) => { readResourceSpans(reader, end, sieve) }))
  } catch (cause) {
    if (cause instanceof IngestError) throw cause
    throw new IngestError('unreadable', 'The body is not an OTLP export request in protobuf, or ends too early.', { cause })
  }
  return sieve.rejected
}

/** Runs `read` over an embedded message, given where it ends. */
function message(reader: BinaryReader, read: (end: number) => void): true {
  read(endOfMessage(reader))
  return true
}

function readResourceSpans(reader: BinaryReader, end: number, sieve: SpanSieve): void {
  const start = reader.pos
  const resource: Attribute[] = []
  // What all spans share may stand behind them: it is looked for first, which skips them.
  eachField(reader, end, (field) => field === 1 && message(reader, (inner) => {
    eachField(reader, inner, (f) => f === 1 && readAttribute(reader, resource, sieve.limits))
  }))
  reader.pos = start
  eachField(reader, end, (field) => field === 2 && message(reader, (inner) => { readScopeSpans(reader, inner, resource, sieve) }))
}

function readScopeSpans(reader: BinaryReader, end: number, resource: readonly Attribute[], sieve: SpanSieve): void {
  const start = reader.pos
  const attributes: Attribute[] = []
  let name = ''
  eachField(reader, end, (field) => field === 1 && message(reader, (inner) => {
    eachField(reader, inner, (f) => {
      if (f === 3) return readAttribute(reader, attributes, sieve.limits)
      if (f === 1) name = reader.string()
      return f === 1
    })
  }))
  reader.pos = start
  const scope = { resource, attributes, name }
  eachField(reader, end, (field) => field === 2 && message(reader, (inner) => { sieve.add(readSpan(reader, inner, sieve.limits), scope) }))
}

function readSpan(reader: BinaryReader, end: number, limits: IngestLimits): RawSpan {
  const attributes: Attribute[] = []
  const events: OtlpEvent[] = []
  let [traceId, spanId, parentId, name, statusMessage] = ['', '', '', '', '']
  let [start, ended] = [NaN, NaN]
  let failed = false
  eachField(reader, end, (field, type) => {
    switch (field) {
      case 1: traceId = hex(reader.bytes()); return true
      case 2: spanId = hex(reader.bytes()); return true
      case 4: parentId = hex(reader.bytes()); return true
      case 5: name = reader.string(); return true
      case 7: start = fixedMilliseconds(reader, type); return true
      case 8: ended = fixedMilliseconds(reader, type); return true
      case 9: return readAttribute(reader, attributes, limits)
      case 11: return message(reader, (inner) => {
        const event = readEvent(reader, inner, limits)
        if (events.length < limits.maxAttributes) events.push(event)
      })
      case 15: return message(reader, (inner) => {
        eachField(reader, inner, (f) => {
          if (f === 2) statusMessage = reader.string()
          else if (f === 3) failed = reader.int32() === 2
          return f === 2 || f === 3
        })
      })
      default: return false
    }
  })
  return { traceId, spanId, parentId, name, start, end: ended, failed, statusMessage, attributes, events }
}

function readEvent(reader: BinaryReader, end: number, limits: IngestLimits): OtlpEvent {
  const attributes: Attribute[] = []
  let time = NaN
  let name = ''
  eachField(reader, end, (field, type) => {
    switch (field) {
      case 1: time = fixedMilliseconds(reader, type); return true
      case 2: name = reader.string(); return true
      case 3: return readAttribute(reader, attributes, limits)
      default: return false
    }
  })
  return { name, time: Number.isNaN(time) ? null : time, attributes }
}

/** Nanoseconds in 64 bits, as milliseconds. In two halves: as precise as a double can be where a millisecond counts, and without BigInt. */
function fixedMilliseconds(reader: BinaryReader, type: WireType): number {
  if (type !== WireType.Bit64) throw new TypeError('a time is not 64 bits wide')
  const low = reader.fixed32()
  const high = reader.fixed32()
  if (low === 0 && high === 0) return NaN
  // 2^32 ns = 4294 ms and 967296 ns: whole milliseconds apart from the rest, so that no digit is lost.
  return high * 4294 + Math.floor((high * 967_296 + low) / 1e6)
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(bytes: Uint8Array): string {
  let text = ''
  if (bytes.length <= 16) for (const byte of bytes) text += HEX[byte]
  return text
}
