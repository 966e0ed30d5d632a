/**
 * What SDKs send, through the whole handler: speed beside JSON.parse of the same bytes, and memory while a million spans
 * stream in.
 * Usage: node --expose-gc test/bench/ingest/handler.mjs [spans] [rounds]
 *
 * `kept nothing`: into a sink that takes all and holds none, so that what stays is the handler's own. `memory`: into a
 * memory adapter, new for each turn. Turns are taken one after the other and the fastest counts.
 */
import { strict as assert } from 'node:assert'
import { createMemoryAdapter } from '../../../dist/adapters/memory/index.js'
import { createHandler } from '../../../dist/server/index.js'
import { encodeOtlp } from '../../support/encodeOtlp.mjs'
import { DIALECTS, makeRequest } from './makeRequest.mjs'

const SPANS = 512
const [total = 1_000_000, rounds = 40] = process.argv.slice(2).map(Number)
const WIRES = [
  ['application/json', (request) => new TextEncoder().encode(JSON.stringify(request))],
  ['application/x-protobuf', encodeOtlp],
]
const nothing = { write: async ({ traces = [], observations = [], scores = [] }) => ({ accepted: traces.length + observations.length + scores.length, rejected: [] }), eraseUser: async () => ({ traces: 0, observations: 0, scores: 0 }) }
const handlerOver = (sink) => createHandler({ adapter: createMemoryAdapter(), sink, authorize: () => ({ tenant: 'bench' }) })
const post = async (handler, type, body) => {
  const response = await handler(new Request('http://bench.example/v1/traces', { method: 'POST', headers: { 'content-type': type }, body }))
  assert.equal(response.status, 200)
  await response.arrayBuffer()
}
const time = async (work) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const heap = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

const json = WIRES[0][1](makeRequest(DIALECTS[0], SPANS))
const rows = []
for (const [type, encode] of WIRES) {
  const body = encode(makeRequest(DIALECTS[0], SPANS))
  const best = { parse: Infinity, nothing: Infinity, memory: Infinity }
  for (let round = 0; round < rounds; round++) {
    best.parse = Math.min(best.parse, await time(() => JSON.parse(new TextDecoder().decode(json))))
    best.nothing = Math.min(best.nothing, await time(() => post(handlerOver(nothing), type, body)))
    best.memory = Math.min(best.memory, await time(() => post(handlerOver(createMemoryAdapter()), type, body)))
  }
  const row = (name, ms) => rows.push({ wire: type, into: name, 'spans/s': Math.round(SPANS / ms * 1000), 'ratio to JSON.parse': Number((ms / best.parse).toFixed(2)) })
  row('kept nothing', best.nothing)
  row('memory', best.memory)
}
console.table(rows)

const handler = handlerOver(nothing)
const bodies = WIRES.map(([type, encode]) => [type, Array.from({ length: 8 }, (_, at) => encode(makeRequest(DIALECTS[0], SPANS, at)))])
const before = heap()
let most = before
let sent = 0
for (let turn = 0; sent < total; turn++) {
  const [type, some] = bodies[turn % 2]
  await post(handler, type, some[turn % 8])
  sent += SPANS
  if (turn % 200 === 199) most = Math.max(most, heap())
}
const after = heap()
console.log(`${sent.toLocaleString('en')} spans: ${before.toFixed(1)} MB before, ${most.toFixed(1)} MB at most, ${after.toFixed(1)} MB after${globalThis.gc ? '' : ' (run with --expose-gc for figures that mean something)'}.`)
process.exitCode = globalThis.gc && after > before * 2 ? 1 : 0
