import type { BinaryReader, WireType } from '@bufbuild/protobuf/wire'

/**
 * Goes over the fields of a protobuf message up to `end`. `read` takes a field's value off the reader and says so;
 * what it does not take is skipped. Throws where a field reaches beyond the message.
 */
export function eachField(reader: BinaryReader, end: number, read: (field: number, type: WireType) => boolean): void {
  while (reader.pos < end) {
    const [field, type] = reader.tag()
    if (!read(field, type)) reader.skip(type, field)
    if (reader.pos > end) throw new RangeError('a field reaches beyond its message')
  }
}

/** Where the embedded message ends that comes next. */
export function endOfMessage(reader: BinaryReader): number {
  const length = reader.uint32()
  const end = reader.pos + length
  if (end > reader.len) throw new RangeError('premature EOF')
  return end
}
