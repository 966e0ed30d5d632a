/**
 * The memory adapter beside what one would write or take instead: Map and objects, DuckDB, arquero.
 * Usage: node --expose-gc test/bench/memory/run.mjs [traces] [rounds]
 *
 * All are asked the same in turns, and their answers are compared before anything is timed. Times are medians.
 * Ours are taken with nothing kept: `cold` forgets all kept answers first, `written` writes one trace first, so that
 * the records have another version. `kept` asks again, which is no work.
 */
import { strict as assert } from 'node:assert'
import { arquero } from './peers/arquero.mjs'
import { adapterPeer, loadAdapter } from './peers/adapter.mjs'
import { duckdb } from './peers/duckdb.mjs'
import { mapAndObjects } from './peers/mapAndObjects.mjs'
import { makeTraces, UNTIL } from './makeTraces.mjs'

const DAY = 86_400_000
const [traceCount = 1_000_000, rounds = 5] = process.argv.slice(2).map(Number)
const days = (n) => ({ from: UNTIL - n * DAY, to: UNTIL })
const heavy = 'user-00000'
const middling = `user-${(700).toString(36).padStart(5, '0')}`

const heap = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const time = async (work) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const traces = makeTraces({ traces: traceCount })
const { createMemoryAdapter } = await loadAdapter()
const before = heap()
let adapter
const loading = await time(() => { adapter = createMemoryAdapter({ traces }) })
await adapter.getTrace({ traceId: traces[0].id })
const held = heap() - before
const { columns } = adapter.bytes()
console.log(`${traceCount.toLocaleString('en')} traces loaded in ${(loading / 1000).toFixed(2)} s. Columns and indexes: ${(columns / traceCount).toFixed(1)} bytes a trace by bytes(), ` +
  `${globalThis.gc ? `${(held / traceCount).toFixed(1)} by the heap (the records are still held by the caller)` : 'heap not measured without --expose-gc'}.`)

/** On its own channel, so that the table stays clean. */
const tell = (text) => { process.stderr.write(`${text}\n`) }
const ours = adapterPeer(adapter)
tell('Loading the peers …')
const peers = [mapAndObjects(traces), await duckdb(traces), arquero(traces)]

/** `ranked`: with the places among all users; peers compute the figures of everybody for it. */
const CASES = [
  ['users page, 60 days', (peer) => peer.usersPage(days(60))],
  ['users page, 30 days', (peer) => peer.usersPage(days(30))],
  ['overview, 60 days', (peer) => peer.overview(days(60))],
  ['profile with ranks, heavy user', (peer) => peer.profile(heavy), 'ranked'],
  ['profile, heavy user', (peer) => peer.profile(heavy), 'next'],
  ['profile, middling user', (peer) => peer.profile(middling), 'next'],
  ['usage by model, heavy user', (peer) => peer.usage(heavy)],
  ['usage by model, middling user', (peer) => peer.usage(middling)],
]

/** Equal but for the order in which sums were added up. */
const round = (value) => JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? Number(inner.toPrecision(10)) : inner)))
for (const [name, ask] of CASES) {
  const answer = round(await ask(ours))
  tell(`Comparing answers: ${name} …`)
  for (const peer of peers) assert.deepEqual(round(await ask(peer)), answer, `${peer.name} gives another answer for: ${name}`)
}

let written = 0
const write = () => adapter.write({ traces: [{ id: `written-${written}`, timestamp: UNTIL + written++, userId: 'user-writer', durationMs: 5, costUsd: 0.01, totalTokens: 3, models: ['gpt-5'], sessionId: 'w' }] })
const results = CASES.map(() => ({ cold: [], written: [], kept: [], peers: peers.map(() => []) }))
for (let round = 0; round < rounds; round++) {
  tell(`Round ${round + 1} of ${rounds} …`)
  for (const [i, [, ask, ranks]] of CASES.entries()) {
    const result = results[i]
    for (let turn = 0; turn < 3; turn++) {
      adapter.clearCaches()
      // "The next user": everybody's figures are known from the profile before; this user's are not.
      if (ranks === 'next') await adapter.getUser({ userId: 'user-00010', timeZone: 'UTC' })
      result.cold.push(await time(() => ask(ours)))
      result.kept.push(await time(() => ask(ours)))
      await write()
      if (ranks === 'next') await adapter.getUser({ userId: 'user-00010', timeZone: 'UTC' })
      result.written.push(await time(() => ask(ours)))
    }
    for (const [p, peer] of peers.entries()) {
      // It takes minutes, and is far enough behind for one round to tell.
      if (peer.name === 'arquero' && round > 0) continue
      result.peers[p].push(await time(async () => {
        await ask(peer)
        if (ranks === 'ranked') await peer.ranks()
      }))
    }
  }
}

const ms = (value) => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`
const cell = (text, width) => String(text).padStart(width)
console.log(`\nMedian of ${rounds} rounds (ours ${rounds * 3}, arquero 1), milliseconds, and how many times ours (cold) it is:\n`)
console.log([cell('', 32), cell('cold', 10), cell('written', 10), cell('kept', 10), ...peers.map((peer) => cell(peer.name, 26))].join(''))
for (const [i, [name]] of CASES.entries()) {
  const result = results[i]
  const cold = median(result.cold)
  const others = peers.map((_, p) => median(result.peers[p])).map((value) => cell(`${ms(value)} (${(value / cold).toFixed(1)}×)`, 26))
  console.log([name.padEnd(32), cell(ms(cold), 10), cell(ms(median(result.written)), 10), cell(ms(median(result.kept)), 10), ...others].join(''))
}
const after = adapter.bytes()
console.log(`\nKept answers and scratch: ${(after.caches / 1e6).toFixed(1)} MB.`)
peers[1].close()
