import { DIMENSIONS, dimensionValues } from '../model/dimensions.js'
import { USER_METRICS } from '../model/metrics.js'
import { normaliseTrace } from '../model/normalise.js'
import type { Condition, Range, UserScope } from '../model/scope.js'
import type { KitRecords } from './kit.js'
import { createRandom, hashText } from './random.js'

/** Zones with every kind of oddity: none, an hour, half an hour, three quarters, a jump at midnight. */
export const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo'] as const

const DAY = 86_400_000

/** From the first record to the last; some days where there is none. */
export function wholeRange(records: KitRecords): Range {
  const times = records.traces.map((trace) => trace.timestamp)
  if (times.length === 0) return { from: 0, to: 3 * DAY }
  const from = times.reduce((a, b) => Math.min(a, b))
  return { from, to: times.reduce((a, b) => Math.max(a, b)) + 1 }
}

/** A middle part, cut so that the first and last record of it sit right at the edges: in at `from`, out at `to`. */
export function innerRange(records: KitRecords): Range {
  const times = [...new Set(records.traces.map((trace) => trace.timestamp))].sort((a, b) => a - b)
  const from = times[Math.floor(times.length * 0.25)]
  const to = times[Math.floor(times.length * 0.8)]
  return from !== undefined && to !== undefined && from < to ? { from, to } : wholeRange(records)
}

/** Every filter that the records have an answer for, and some that they have none for. */
export function conditionsOf(records: KitRecords): readonly (readonly Condition[])[] {
  const random = createRandom(hashText(`conditions ${records.traces.length}`))
  const traces = records.traces.map(normaliseTrace)
  const users = [...new Set(traces.flatMap((trace) => trace.userId ?? []))]
  const someUsers = users.filter(() => random.chance(0.4))
  const dimensions = DIMENSIONS.map((dimension): Condition => {
    const values = [...new Set(traces.flatMap((trace) => dimensionValues(trace, dimension)))]
    return { kind: 'dimension', dimension, anyOf: [...values.filter(() => random.chance(0.4)), 'a value that nobody has'] }
  })
  const metrics = USER_METRICS.map(({ id, unit }): Condition => {
    const limit = unit === 'ratio' ? 0.5 : unit === 'instant' ? (traces[0]?.timestamp ?? 0) : unit === 'usd' ? 0.01 : unit === 'ms' ? 1500 : 1
    return random.chance(0.5) ? { kind: 'metric', metric: id, min: limit } : { kind: 'metric', metric: id, max: limit }
  })
  const [environment, model] = dimensions
  return [
    [],
    ...dimensions.map((condition) => [condition]),
    ...metrics.map((condition) => [condition]),
    [{ kind: 'metric', metric: 'traces', min: 2, max: 6 }],
    [{ kind: 'metric', metric: 'costSum' }],
    [{ kind: 'users', anyOf: someUsers }],
    [{ kind: 'users', noneOf: someUsers }],
    [{ kind: 'users', anyOf: someUsers, noneOf: someUsers.slice(0, 1) }, { kind: 'users', noneOf: ['nobody'] }],
    [{ kind: 'users', anyOf: [] }],
    [{ kind: 'dimension', dimension: 'tag', anyOf: [] }],
    [...(environment && model ? [environment, model] : []), { kind: 'metric', metric: 'erroredSessions', max: 3 }, { kind: 'users', noneOf: someUsers }],
  ]
}

/** Things to search users for: pieces of ids and e-mails in other cases, and characters that mean something elsewhere. */
function searchesOf(records: KitRecords): readonly string[] {
  const random = createRandom(7)
  const texts = records.traces.flatMap((trace) => [trace.userId, trace.userEmail]).filter((text) => typeof text === 'string' && text !== '')
  const pieces = Array.from({ length: 10 }, () => {
    const characters = [...(texts.length > 0 ? random.pick(texts) ?? '' : 'x')]
    const start = random.int(0, Math.max(0, characters.length - 1))
    const piece = characters.slice(start, start + random.int(1, 6)).join('')
    return random.chance(0.5) ? piece.toUpperCase() : piece.toLowerCase()
  })
  return ['', '%', '_', '.', '*', '\\', "'", '"', '(', '[', ' ', '__PROTO__', '@', 'no such user', ...pieces]
}

/** Scopes for users: each filter, each search and each zone, over ranges with and without records. */
export function userScopes(records: KitRecords): readonly UserScope[] {
  const whole = wholeRange(records)
  const inner = innerRange(records)
  const zone = (index: number) => ZONES[index % ZONES.length] ?? 'UTC'
  return [
    ...ZONES.map((timeZone) => ({ range: whole, timeZone })),
    { range: inner, timeZone: 'Europe/Berlin' },
    { range: { from: whole.to + DAY, to: whole.to + 2 * DAY }, timeZone: 'UTC' },
    { range: { from: inner.from, to: inner.from + 1 }, timeZone: 'UTC' },
    ...conditionsOf(records).map((where, i) => ({ range: i % 2 ? whole : inner, timeZone: zone(i), where })),
    ...searchesOf(records).map((search, i) => ({ range: i % 2 ? inner : whole, timeZone: zone(i), search })),
  ]
}

/** Ids of users, the busiest first, and one that nobody has. */
export function userIdsOf(records: KitRecords): readonly string[] {
  const counts = new Map<string, number>()
  for (const { userId } of records.traces) if (userId) counts.set(userId, (counts.get(userId) ?? 0) + 1)
  return [...[...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id), 'nobody has this id']
}
