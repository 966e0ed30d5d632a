import type { JsonValue } from '../model/json.js'
import type { ScoreInput } from '../model/score.js'
import type { ObservationInput, TraceInput } from '../model/trace.js'
import type { KitRecords } from './kit.js'
import { createRandom, type Random } from './random.js'

/** Texts that break what is not careful: prototypes, paths, queries, patterns, markup, spaces, cases, scripts, length. */
export const HOSTILE_TEXTS: readonly string[] = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '0', '-1',
  'a/b?c#d%', '%', '_', '100%', '\\', '\\%', "'; DROP TABLE traces; --", '"quoted"', '`tick`', '$1', '${x}', '*', '.*', '(', '[a-z]',
  ' leading', 'trailing ', 'in ner', 'tab\tbed', 'line\nbreak', '<img src=x onerror=alert(1)>', '&amp;', '../../etc/passwd',
  'A', 'a', 'Ä', 'ä', 'Straße', 'STRASSE', 'İstanbul', '😀', '👩‍👩‍👧‍👦', 'نورة', '\u202Eright to left', '王晓梅', 'e\u0301', '\u00e9',
  'user@example.com', 'USER@EXAMPLE.COM', 'auth0|1', 'x'.repeat(4096), `${'x'.repeat(4095)}y`,
]

/** Around the autumn clock change of Berlin: few distinct instants, so that many records share one. */
const INSTANTS: readonly number[] = [
  '2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T01:00:00.000Z',
  '2026-10-25T01:30:00.000Z', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z', '2026-10-31T23:00:00.000Z',
  '2026-11-01T03:31:00.000Z', '2026-11-02T11:15:00.000Z', '2026-11-02T11:15:00.001Z', '2026-11-09T04:00:00.000Z',
].map((text) => Date.parse(text))

const maybe = <T>(random: Random, value: () => T, probability = 0.6): T | null => (random.chance(probability) ? value() : null)
const some = (random: Random, pool: readonly string[], most: number): string[] =>
  Array.from({ length: random.int(0, most) }, () => random.pick(pool))

function someTokens(random: Random): number {
  return random.chance(0.2) ? 0 : random.chance(0.1) ? random.int(1, 2 ** 40) : random.int(1, 5000)
}

function someCost(random: Random): number {
  return random.pick([0, 1e-9, 0.1, 0.2, 0.3, 1 / 3, random.next(), random.next() * 1e6])
}

function usage(random: Random) {
  return {
    inputTokens: maybe(random, () => someTokens(random)),
    outputTokens: maybe(random, () => someTokens(random)),
    totalTokens: maybe(random, () => someTokens(random), 0.3),
    costUsd: maybe(random, () => someCost(random)),
    costSource: random.pick(['reported', 'estimated', null] as const),
  }
}

function payload(random: Random, depth = 0): JsonValue {
  switch (random.int(0, depth > 2 ? 3 : 6)) {
    case 0: return null
    case 1: return random.next() * 1e6
    case 2: return random.chance(0.5)
    case 3: return random.pick(HOSTILE_TEXTS)
    case 4: return [payload(random, depth + 1), payload(random, depth + 1)]
    case 5: return { ['content']: payload(random, depth + 1), role: random.pick(HOSTILE_TEXTS) }
    default: return {}
  }
}

interface Pools {
  readonly users: readonly string[]
  readonly sessions: readonly string[]
  readonly traces: readonly string[]
  readonly labels: readonly string[]
}

function hostileTrace(random: Random, id: string, pools: Pools): TraceInput {
  return {
    id,
    timestamp: random.pick(INSTANTS),
    durationMs: maybe(random, () => random.pick([0, 1, 1500, 1500.5, 86_400_000])),
    name: maybe(random, () => random.pick(pools.labels)),
    userId: random.chance(0.05) ? '' : maybe(random, () => random.pick(pools.users), 0.85),
    userEmail: maybe(random, () => random.pick(['a@b.example', 'A@B.EXAMPLE', '%@_', 'ä@ö.example']), 0.4),
    sessionId: random.chance(0.05) ? '' : maybe(random, () => random.pick(pools.sessions), 0.7),
    ...(random.chance(0.4) && { status: 'error' as const }),
    statusMessage: maybe(random, () => random.pick(HOSTILE_TEXTS), 0.3),
    ...(random.chance(0.6) && { environment: random.pick(['production', 'staging', '__proto__']) }),
    release: maybe(random, () => random.pick(pools.labels), 0.4),
    tags: some(random, pools.labels, 3),
    metadata: random.chance(0.3) ? { constructor: random.pick(HOSTILE_TEXTS), nested: { deep: [1, null] } } : {},
    input: payload(random),
    output: payload(random),
    models: some(random, pools.labels, 2),
    providers: some(random, pools.labels, 2),
    tools: some(random, pools.labels, 2),
    ...usage(random),
    ...(random.chance(0.5) && { observationCount: random.int(0, 4) }),
  }
}

function hostileObservation(random: Random, id: string, ids: readonly string[], pools: Pools): ObservationInput {
  return {
    id,
    traceId: random.chance(0.06) ? 'a trace that never came' : random.pick(pools.traces),
    // Parents in other traces, missing ones, itself, circles.
    parentId: maybe(random, () => random.pick([...ids, 'missing'])),
    timestamp: random.pick(INSTANTS),
    ...(random.chance(0.7) && { type: random.pick(['span', 'generation', 'tool', 'agent', 'retriever', 'guardrail'] as const) }),
    ...(random.chance(0.7) && { name: random.pick(pools.labels) }),
    durationMs: maybe(random, () => random.int(0, 9000)),
    status: random.pick(['ok', 'error'] as const),
    model: maybe(random, () => random.pick(pools.labels), 0.4),
    provider: maybe(random, () => random.pick(pools.labels), 0.4),
    toolName: maybe(random, () => random.pick(pools.labels), 0.3),
    ...usage(random),
    cacheReadTokens: maybe(random, () => someTokens(random), 0.3),
    reasoningTokens: maybe(random, () => someTokens(random), 0.3),
    input: payload(random),
    output: payload(random),
  }
}

function hostileScore(random: Random, id: string, pools: Pools): ScoreInput {
  const target = random.int(0, 3)
  return {
    id,
    name: random.pick(['user-feedback', 'faithfulness', '__proto__']),
    value: random.pick([true, false, 0, -1, 0.5, 1e9, 'up', 'thumbs-up', 'constructor', '']),
    // Before, at and after what they judge.
    timestamp: random.pick(INSTANTS),
    source: random.pick(['api', 'eval', 'annotation', 'user'] as const),
    comment: maybe(random, () => random.pick(HOSTILE_TEXTS), 0.4),
    traceId: target === 0 || target === 1 ? random.pick([...pools.traces, 'a trace that never came']) : null,
    sessionId: target === 2 ? random.pick(pools.sessions) : null,
  }
}

/** Records that only a malicious or a careless source would write, and that must be answered for all the same. */
export function hostileRecords(seed: number, size = 70): KitRecords {
  const random = createRandom(seed)
  const texts = (most: number) => [...new Set(some(random, HOSTILE_TEXTS, most)), random.pick(HOSTILE_TEXTS), '__proto__']
  const distinct = (count: number, prefix: string) => [
    ...new Set([...Array.from({ length: 6 }, () => random.pick(HOSTILE_TEXTS)), ...Array.from({ length: count }, (_, i) => `${prefix}${i}`)]),
  ]
  const traceIds = distinct(size, 't')
  const pools: Pools = { users: texts(12), sessions: texts(5), traces: traceIds, labels: texts(6) }
  const observationIds = distinct(size, 'o')
  return {
    traces: traceIds.map((id) => hostileTrace(random, id, pools)),
    observations: observationIds.map((id) => hostileObservation(random, id, observationIds, pools)),
    scores: distinct(Math.round(size / 2), 's').map((id) => hostileScore(random, id, pools)),
  }
}
