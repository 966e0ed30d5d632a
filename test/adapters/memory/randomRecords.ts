import fc from 'fast-check'
import type { WriteBatch } from '../../../src/contract/adapter.js'
import type { ScoreInput } from '../../../src/model/score.js'
import type { ObservationInput, TraceInput } from '../../../src/model/trace.js'

const DAY = 86_400_000
export const START = Date.UTC(2026, 2, 27)

/** Few values of each kind, so that records meet: equal times, shared sessions, ids that move between users. */
const id = (prefix: string, count: number) => fc.integer({ min: 0, max: count - 1 }).map((n) => `${prefix}${n}`)
const user = fc.constantFrom('ann', 'Bob', 'a/b?c#d%', '__proto__', 'constructor', '😀', '')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const time = fc.oneof(
  fc.integer({ min: 0, max: 9 * 24 }).map((hours) => START + hours * 3_600_000),
  fc.integer({ min: 0, max: 9 * DAY }).map((ms) => START + ms),
)
const tokens = maybe(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 60_000, max: 5_000_000_000 })))
const duration = maybe(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 70_000 }), fc.double({ min: 0, max: 500, noNaN: true })))
const cost = maybe(fc.oneof(fc.constantFrom(0, -0), fc.double({ min: 0, max: 2, noNaN: true })))
const list = (prefix: string) => fc.array(id(prefix, 3), { maxLength: 3 })
const source = fc.constantFrom('reported' as const, 'estimated' as const, null)

const trace: fc.Arbitrary<TraceInput> = fc.record({
  id: id('t', 25), timestamp: time, durationMs: duration, name: maybe(id('name', 3)), userId: maybe(user),
  userEmail: maybe(fc.constantFrom('Ann@x.org', 'bob@x.org', '')), sessionId: maybe(id('s', 4)),
  status: fc.constantFrom('ok' as const, 'error' as const), statusMessage: maybe(fc.constant('boom')),
  environment: fc.constantFrom('default', 'production', ''), release: maybe(id('r', 2)), tags: list('tag'),
  metadata: fc.constant({ a: 1 }), input: fc.constantFrom('hello', null, { q: ['World'] }), output: maybe(fc.constant('there')),
  models: list('m'), providers: list('p'), tools: list('tool'), inputTokens: tokens, outputTokens: tokens, totalTokens: tokens,
  costUsd: cost, costSource: source, observationCount: fc.integer({ min: 0, max: 300 }),
}, { requiredKeys: ['id', 'timestamp'] })

const observation: fc.Arbitrary<ObservationInput> = fc.record({
  id: id('o', 15), traceId: id('t', 25), timestamp: time, parentId: maybe(id('o', 15)), type: fc.constantFrom('generation' as const, 'tool' as const),
  name: fc.constantFrom('step', ''), durationMs: duration, model: maybe(id('m', 3)), provider: maybe(id('p', 3)), toolName: maybe(id('tool', 3)),
  inputTokens: tokens, outputTokens: tokens, totalTokens: tokens, cacheReadTokens: tokens, reasoningTokens: tokens, costUsd: cost, costSource: source,
}, { requiredKeys: ['id', 'traceId', 'timestamp'] })

const score: fc.Arbitrary<ScoreInput> = fc.record({
  id: id('c', 15), name: fc.constantFrom('user-feedback', 'quality'), timestamp: time,
  value: fc.oneof(fc.boolean(), fc.integer({ min: -1, max: 2 }), fc.constantFrom('good', 'bad')),
  source: fc.constantFrom('api' as const, 'user' as const),
  target: fc.oneof(
    id('t', 25).map((traceId) => ({ traceId, sessionId: null, observationId: null })),
    id('s', 4).map((sessionId) => ({ traceId: null, sessionId, observationId: null })),
    id('o', 15).map((observationId) => ({ traceId: null, sessionId: null, observationId })),
  ),
}).map(({ target, ...rest }) => ({ ...rest, ...target }))

/** Batches as they come from outside: in any order, in pieces, again and again. */
export const batches: fc.Arbitrary<WriteBatch[]> = fc.array(fc.record({
  traces: fc.array(trace, { maxLength: 20 }),
  observations: fc.array(observation, { maxLength: 8 }),
  scores: fc.array(score, { maxLength: 6 }),
}), { minLength: 1, maxLength: 6 })
