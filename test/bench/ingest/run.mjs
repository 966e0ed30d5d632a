/**
 * Reading telemetry beside the least that it takes: JSON.parse of the same bytes, or the bare protobuf decoder.
 * Usage: node test/bench/ingest/run.mjs [spans] [rounds]
 *
 * Both are taken in turns and the fastest of each counts, for others use the machine too. The aim is three times as
 * long at most. 512 spans are what OpenTelemetry's exporters send at most in one request by default. `written`: into
 * the memory adapter, which assembles the traces.
 */
import { strict as assert } from 'node:assert'
import { createMemoryAdapter } from '../../../dist/adapters/memory/index.js'
import { decodeProtobuf } from '../../../dist/ingest/decode/decodeProtobuf.js'
import { readOtlp } from '../../../dist/ingest/index.js'
import { withDefaults } from '../../../dist/ingest/limits.js'
import { encodeOtlp } from '../../support/encodeOtlp.mjs'
import { DIALECTS, makeRequest } from './makeRequest.mjs'

const AIM = 3
const [spans = 512, rounds = 80] = process.argv.slice(2).map(Number)
const limits = withDefaults({})
const time = async (work) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const WIRES = [
  { name: 'JSON', contentType: 'application/json', encode: (request) => new TextEncoder().encode(JSON.stringify(request)), least: (bytes) => JSON.parse(new TextDecoder().decode(bytes)) },
  { name: 'protobuf', contentType: 'application/x-protobuf', encode: encodeOtlp, least: (bytes) => decodeProtobuf(bytes, limits, () => {}) },
]

const rows = []
for (const dialect of DIALECTS) {
  for (const { name, contentType, encode, least } of WIRES) {
    const bytes = encode(makeRequest(dialect, spans))
    const records = await readOtlp(bytes, { contentType })
    assert.equal(records.observations.length, spans)
    const store = createMemoryAdapter()
    const best = { least: Infinity, read: Infinity, write: Infinity }
    for (let round = 0; round < rounds; round++) {
      best.least = Math.min(best.least, await time(() => least(bytes)))
      best.read = Math.min(best.read, await time(() => readOtlp(bytes, { contentType })))
      const others = await readOtlp(encode(makeRequest(dialect, spans, round)), { contentType })
      best.write = Math.min(best.write, await time(() => store.write(others)))
    }
    rows.push({
      dialect, wire: name, 'bytes a span': Math.round(bytes.length / spans),
      'spans/s': Math.round(spans / best.read * 1000), ratio: Number((best.read / best.least).toFixed(2)), 'spans/s written': Math.round(spans / best.write * 1000),
    })
  }
}
console.table(rows)
const worst = Math.max(...rows.map(({ ratio }) => ratio))
console.log(`${worst <= AIM ? 'Reached' : 'Missed'}: at most ${AIM} times the least; the most is ${worst}.`)
process.exitCode = worst <= AIM ? 0 : 1
