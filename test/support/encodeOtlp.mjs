import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'

/** Writes an OTLP/JSON export request as protobuf, for tests and benches: what an exporter would send. */
export function encodeOtlp({ resourceSpans = [] }) {
  const writer = new BinaryWriter()
  for (const { resource, scopeSpans = [] } of resourceSpans) {
    message(writer, 1, () => {
      if (resource) message(writer, 1, () => { attributes(writer, 1, resource.attributes) })
      for (const { scope, spans = [] } of scopeSpans) {
        message(writer, 2, () => {
          if (scope) message(writer, 1, () => {
            text(writer, 1, scope.name)
            text(writer, 2, scope.version)
            attributes(writer, 3, scope.attributes)
          })
          for (const span of spans) message(writer, 2, () => { writeSpan(writer, span) })
        })
      }
    })
  }
  return writer.finish()
}

function writeSpan(writer, span) {
  bytes(writer, 1, span.traceId)
  bytes(writer, 2, span.spanId)
  if (span.parentSpanId) bytes(writer, 4, span.parentSpanId)
  text(writer, 5, span.name)
  if (span.kind) writer.tag(6, WireType.Varint).int32(span.kind)
  time(writer, 7, span.startTimeUnixNano)
  time(writer, 8, span.endTimeUnixNano)
  attributes(writer, 9, span.attributes)
  for (const event of span.events ?? []) {
    message(writer, 11, () => {
      time(writer, 1, event.timeUnixNano)
      text(writer, 2, event.name)
      attributes(writer, 3, event.attributes)
    })
  }
  if (span.status) message(writer, 15, () => {
    text(writer, 2, span.status.message)
    if (span.status.code) writer.tag(3, WireType.Varint).int32(span.status.code)
  })
  if (span.flags !== undefined) writer.tag(16, WireType.Bit32).fixed32(span.flags)
}

function attributes(writer, field, list = []) {
  for (const { key, value } of list) {
    message(writer, field, () => {
      text(writer, 1, key)
      if (value) message(writer, 2, () => { writeValue(writer, value) })
    })
  }
}

function writeValue(writer, value) {
  if ('stringValue' in value) writer.tag(1, WireType.LengthDelimited).string(value.stringValue)
  else if ('boolValue' in value) writer.tag(2, WireType.Varint).bool(value.boolValue)
  else if ('intValue' in value) writer.tag(3, WireType.Varint).int64(value.intValue)
  else if ('doubleValue' in value) writer.tag(4, WireType.Bit64).double(value.doubleValue)
  else if ('arrayValue' in value) {
    message(writer, 5, () => { for (const item of value.arrayValue.values ?? []) message(writer, 1, () => { writeValue(writer, item) }) })
  } else if ('kvlistValue' in value) message(writer, 6, () => { attributes(writer, 1, value.kvlistValue.values) })
}

function message(writer, field, write) {
  writer.tag(field, WireType.LengthDelimited).fork()
  write()
  writer.join()
}

function text(writer, field, value) {
  if (value) writer.tag(field, WireType.LengthDelimited).string(value)
}

function time(writer, field, value) {
  if (value !== undefined) writer.tag(field, WireType.Bit64).fixed64(value)
}

function bytes(writer, field, hex = '') {
  writer.tag(field, WireType.LengthDelimited).bytes(Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)))
}
