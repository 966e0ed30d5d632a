import { describe, expect, it } from 'vitest'
import { checkObservation, checkScore, checkTrace } from '../../src/model/check.js'
import { deriveTotals, type TraceTotals } from '../../src/model/totals.js'
import { generateTrail, trailPerson } from '../../src/testkit/index.js'

const DAY = 86_400_000
const until = Date.UTC(2026, 10, 22, 12)
const trail = generateTrail({ users: 300, traces: 9000, days: 60, until })
const { traces, observations, scores } = trail
const share = (part: number) => part / traces.length
const byUser = new Map<string | null, (typeof traces)[number][]>()
for (const trace of traces) byUser.set(trace.userId, [...(byUser.get(trace.userId) ?? []), trace])

describe('generateTrail', () => {
  it('gives the same records for the same seed, others for another', () => {
    const options = { users: 20, traces: 200, days: 10, until }
    expect(generateTrail({ ...options, seed: 3 })).toEqual(generateTrail({ ...options, seed: 3 }))
    expect(generateTrail({ ...options, seed: 4 }).traces[0]).not.toEqual(generateTrail({ ...options, seed: 3 }).traces[0])
  })

  it('gives exactly as many traces and users as asked for, in the days asked for, oldest first', () => {
    expect(traces).toHaveLength(9000)
    expect(byUser.size - 1).toBe(300)
    expect(traces.every((trace, i) => trace.timestamp >= until - 60 * DAY && trace.timestamp < until && trace.timestamp >= (traces[i - 1]?.timestamp ?? 0))).toBe(true)
    expect(scores.every((score) => score.timestamp < until)).toBe(true)
    for (const [users, count] of [[10, 10], [50, 60], [0, 40], [30, 5], [5, 0]] as const) {
      const small = generateTrail({ users, traces: count, days: 5, until })
      expect(small.traces).toHaveLength(count)
      expect(new Set(small.traces.flatMap((trace) => trace.userId ?? [])).size).toBe(Math.min(users, count))
    }
  })

  it('gives records that a sink takes, with ids of their own', () => {
    expect(traces.map(checkTrace).filter(Boolean)).toEqual([])
    expect(observations.map(checkObservation).filter(Boolean)).toEqual([])
    expect(scores.map(checkScore).filter(Boolean)).toEqual([])
    for (const records of [traces, observations, scores]) expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
  })

  it('gives traces whose totals are those of their observations', () => {
    const parts = new Map<string, typeof observations[number][]>()
    for (const part of observations) parts.set(part.traceId, [...(parts.get(part.traceId) ?? []), part])
    const totalsOf = ({ models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount }: TraceTotals) =>
      JSON.stringify([models, providers, tools, inputTokens, outputTokens, totalTokens, costUsd, costSource, observationCount])
    expect(traces.filter((trace) => totalsOf(trace) !== totalsOf(deriveTotals(trace, parts.get(trace.id) ?? [])))).toEqual([])
    const endOf = (record: { timestamp: number; durationMs: number | null }) => record.timestamp + (record.durationMs ?? 0)
    expect(traces.filter((trace) => parts.get(trace.id)?.some((part) => part.timestamp < trace.timestamp || endOf(part) > endOf(trace)))).toEqual([])
    expect(share(parts.size)).toBeGreaterThan(0.9)
  })

  it('has a few heavy users and a long tail', () => {
    const counts = [...byUser].filter(([id]) => id !== null).map(([, own]) => own.length).sort((a, b) => b - a)
    expect(share(counts[0] ?? 0)).toBeLessThan(0.15)
    expect(share(counts.slice(0, 30).reduce((a, b) => a + b, 0))).toBeGreaterThan(0.4)
    expect(counts[150]).toBeLessThan(25)
  })

  it('works by day and rests at night and on weekends', () => {
    const hours = Array<number>(24).fill(0)
    let weekend = 0
    for (const { timestamp } of traces) {
      const date = new Date(timestamp)
      hours[date.getUTCHours()]!++
      if (date.getUTCDay() % 6 === 0) weekend++
    }
    expect(Math.min(hours[9] ?? 0, hours[14] ?? 0)).toBeGreaterThan(4 * (hours[0] ?? 0))
    expect(share(weekend)).toBeLessThan(0.16)
  })

  it('fails now and then, in bursts', () => {
    const errors = traces.filter((trace) => trace.status === 'error')
    expect(share(errors.length)).toBeGreaterThan(0.008)
    expect(share(errors.length)).toBeLessThan(0.07)
    expect(errors.every((trace) => trace.statusMessage !== null && trace.output === null)).toBe(true)
    const perHour = new Map<number, number>()
    for (const { timestamp } of errors) perHour.set(Math.floor(timestamp / 3_600_000), (perHour.get(Math.floor(timestamp / 3_600_000)) ?? 0) + 1)
    expect(Math.max(...perHour.values())).toBeGreaterThanOrEqual(5)
  })

  it('leaves out now and then what real sources leave out', () => {
    const count = (test: (trace: typeof traces[number]) => boolean) => share(traces.filter(test).length)
    expect(count((trace) => trace.userId === null)).toBeGreaterThan(0.02)
    expect(count((trace) => trace.userId === null)).toBeLessThan(0.12)
    expect(count((trace) => trace.sessionId === null)).toBeGreaterThan(0.01)
    expect(count((trace) => trace.userId !== null && trace.userEmail === null)).toBeGreaterThan(0.05)
    expect(count((trace) => trace.costUsd === null)).toBeGreaterThan(0.005)
    expect(count((trace) => trace.costSource === 'estimated')).toBeGreaterThan(0.02)
    expect(count((trace) => trace.observationCount === 0)).toBeGreaterThan(0.01)
    expect(new Set(traces.flatMap((trace) => trace.models)).size).toBeGreaterThan(6)
    expect(observations.some((part) => (part.cacheReadTokens ?? 0) > 0) && observations.some((part) => (part.reasoningTokens ?? 0) > 0)).toBe(true)
  })

  it('has users who come and users who leave', () => {
    const ids = [...byUser].filter(([id]) => id !== null)
    const late = ids.filter(([, own]) => (own[0]?.timestamp ?? 0) > until - 30 * DAY).length
    const gone = ids.filter(([, own]) => (own.at(-1)?.timestamp ?? 0) < until - 20 * DAY).length
    expect(late / ids.length).toBeGreaterThan(0.1)
    expect(gone / ids.length).toBeGreaterThan(0.1)
  })

  it('talks: sessions of several turns, few openings alike, no slot left open', () => {
    const sessions = new Map<string, number>()
    for (const { sessionId } of traces) if (sessionId !== null) sessions.set(sessionId, (sessions.get(sessionId) ?? 0) + 1)
    expect([...sessions.values()].filter((turns) => turns > 1).length / sessions.size).toBeGreaterThan(0.4)
    expect(new Set(traces.map((trace) => trace.input)).size / traces.length).toBeGreaterThan(0.35)
    expect(JSON.stringify(traces.map((trace) => [trace.input, trace.output]))).not.toMatch(/\{[a-z]+\d?\}/i)
  })

  it('is judged by its users and by evaluators, in all kinds of scores', () => {
    const feedback = scores.filter((score) => score.name === 'user-feedback')
    expect(share(feedback.length)).toBeGreaterThan(0.04)
    expect(feedback.filter((score) => score.value === true).length / feedback.length).toBeGreaterThan(0.6)
    expect(new Set(scores.map((score) => score.dataType))).toEqual(new Set(['numeric', 'boolean', 'categorical']))
    expect(scores.some((score) => score.sessionId !== null) && scores.some((score) => score.traceId !== null)).toBe(true)
  })
})

describe('trailPerson', () => {
  const people = [...byUser.keys()].flatMap((id) => (id === null ? [] : [{ id, person: trailPerson(id) }]))

  it('knows everyone but services, always the same, with the e-mail of their traces', () => {
    for (const { id, person } of people) {
      expect(trailPerson(id)).toEqual(person)
      expect(person === null).toBe(id.startsWith('svc:'))
      const emails = new Set((byUser.get(id) ?? []).flatMap((trace) => trace.userEmail ?? []))
      expect([...emails].filter((email) => email !== person?.email)).toEqual([])
    }
  })

  it('takes the name from an e-mail that is the id', () => {
    expect(trailPerson('dana.okafor7@halden.example')).toMatchObject({ name: 'Dana Okafor', email: 'dana.okafor7@halden.example', company: 'Halden Logistics' })
  })

  it('has ids of several shapes and names in several scripts', () => {
    for (const shape of [/^usr_01J/, /^[0-9a-f]{8}-/, /@.+\.example$/, /^auth0\|/, /^svc:/]) expect(people.some(({ id }) => shape.test(id))).toBe(true)
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /[äöüßéłø]/u]) expect(people.some(({ person }) => script.test(person?.name ?? ''))).toBe(true)
  })
})
