import type { WriteBatch } from '../../contract/adapter.js'
import { check, difference, show } from '../assert.js'
import { createOracle } from '../createOracle.js'
import { everyQuestion } from '../everyQuestion.js'
import { compare, type Kit, type KitRecords } from '../kit.js'

const NOTHING: KitRecords = { traces: [], observations: [], scores: [] }
const MINUTE = 60_000
const NOON = 1_780_056_000_000

/** What a source sends of two traces, statement by statement: children before parents, users and ends late, updates apart. */
const STATEMENTS: readonly WriteBatch[] = [
  {
    traces: [{ id: 't', timestamp: NOON + 2, pieces: [{ key: 'call', at: null, said: { userId: 'ann', sessionId: 's', tags: ['b'], metadata: { plan: 'pro', step: 2 } } }] }],
    observations: [{ id: 'call', traceId: 't', parentId: 'root', timestamp: NOON + 2, durationMs: 900, type: 'generation', model: 'm', inputTokens: 5, outputTokens: 2, costUsd: 0.5, output: 'hello' }],
  },
  {
    traces: [{ id: 't', timestamp: NOON, pieces: [{ key: 'root', at: null, said: { userEmail: 'ann@example.com', tags: ['a'], metadata: { step: 1 }, nameIfRoot: 'answer', outerUsage: { inputTokens: 99 } } }] }],
    observations: [{ id: 'root', traceId: 't', timestamp: NOON, durationMs: 1000, type: 'agent', input: 'hi' }],
  },
  {
    traces: [{ id: 't', timestamp: NOON + 5, pieces: [{ key: 'tool', at: null, said: { userId: 'bob', environment: 'staging' } }] }],
    observations: [{ id: 'tool', traceId: 't', parentId: 'lost', timestamp: NOON + 5, durationMs: 3000, type: 'tool', toolName: 'search', status: 'error', statusMessage: 'gone' }],
  },
  { traces: [{ id: 'u', timestamp: NOON + MINUTE, pieces: [{ key: 'create', at: 10, said: { timestamp: NOON + MINUTE, name: 'login', userId: 'carol' } }] }] },
  { traces: [{ id: 'u', timestamp: NOON + 2 * MINUTE, pieces: [{ key: 'update', at: 20, said: { timestamp: NOON + 2 * MINUTE, userId: 'ann', output: 'done' } }] }] },
  { observations: [{ id: 'later', traceId: 'u', timestamp: NOON + MINUTE + 700, pieces: [{ key: 'end', at: 30, said: { endedAt: NOON + MINUTE + 700, outputTokens: 4 } }] }] },
  { observations: [{ id: 'later', traceId: 'u', timestamp: NOON + MINUTE, pieces: [{ key: 'start', at: 25, said: { timestamp: NOON + MINUTE, type: 'generation', model: 'n' } }] }] },
  { scores: [{ id: 'thumbs', name: 'user-feedback', value: true, timestamp: NOON + MINUTE, source: 'user', traceId: 't' }] },
]

/** Records that are made of pieces: every order, split and repetition of what was said is one. */
export function describePieces({ it, open }: Kit): void {
  const orders: readonly (readonly [name: string, batches: readonly WriteBatch[]])[] = [
    ['as they were said', STATEMENTS],
    ['in reverse', STATEMENTS.toReversed()],
    ['twice over', [...STATEMENTS, ...STATEMENTS]],
    ['by halves', [...STATEMENTS.filter((_, i) => i % 2 === 1), ...STATEMENTS.filter((_, i) => i % 2 === 0)]],
    ['at once', [{ traces: STATEMENTS.flatMap(({ traces = [] }) => traces), observations: STATEMENTS.flatMap(({ observations = [] }) => observations), scores: STATEMENTS.flatMap(({ scores = [] }) => scores) }]],
  ]
  for (const [name, batches] of orders) {
    it(`assembles records of pieces that come ${name}`, async () => {
      const { adapter, sink } = await open(NOTHING)
      if (!sink) return
      for (const batch of batches) {
        const { rejected } = await sink.write(batch)
        check(rejected.length === 0, `pieces were rejected: ${show(rejected)}`)
      }
      const records: KitRecords = {
        traces: STATEMENTS.flatMap(({ traces = [] }) => traces),
        observations: STATEMENTS.flatMap(({ observations = [] }) => observations),
        scores: STATEMENTS.flatMap(({ scores = [] }) => scores),
      }
      const oracle = createOracle(records)
      for (const one of everyQuestion(records)) await compare({ adapter, oracle }, one)
      const found = await adapter.getTrace({ traceId: 't' })
      const expected = { userId: 'ann', userEmail: 'ann@example.com', name: 'answer', durationMs: 3005, inputTokens: 5, status: 'error', statusMessage: 'gone', input: 'hi', output: 'hello' }
      for (const [field, value] of Object.entries(expected)) {
        const actual = Object.entries(found?.trace ?? {}).find(([key]) => key === field)?.[1]
        check(difference(actual, value) === null, `${field} of a trace of pieces is ${show(actual)}, expected ${show(value)}`)
      }
    })
  }
}
