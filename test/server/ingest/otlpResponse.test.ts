import { BinaryReader } from '@bufbuild/protobuf/wire'
import { describe, expect, it } from 'vitest'
import { otlpFailure, otlpSuccess } from '../../../src/server/ingest/otlpResponse.js'

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('otlpSuccess', () => {
  it.each([1, 127, 128, 50_000, 2 ** 31])('counts %d rejected spans as protobuf does', async (rejected) => {
    const outer = new BinaryReader(await bytesOf(otlpSuccess('protobuf', rejected, 'zu spät 🙂')))
    expect(outer.tag()).toEqual([1, 2])
    const inner = new BinaryReader(outer.bytes())
    expect([inner.tag(), String(inner.int64()), inner.tag(), inner.string(), inner.pos === inner.len]).toEqual([[1, 0], String(rejected), [2, 2], 'zu spät 🙂', true])
    expect(outer.pos).toBe(outer.len)
  })
})

describe('otlpFailure', () => {
  it('says why, as a google.rpc.Status', async () => {
    const reader = new BinaryReader(await bytesOf(otlpFailure('protobuf', 400, 'x'.repeat(300), {})))
    expect([reader.tag(), reader.string().length, reader.pos === reader.len]).toEqual([[2, 2], 300, true])
    expect(await otlpFailure('json', 400, 'no', {}).json()).toEqual({ message: 'no' })
  })
})
