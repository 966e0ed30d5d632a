import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import type { MemoryAdapter } from '../../src/adapters/memory/MemoryAdapter.js'
import type { TraceDetail } from '../../src/model/trace.js'
import { type CapturedRequest, type Expected, type ExpectedFigures, otlpScenarios, readRequest } from './otlpFixtures.js'

/**
 * Where `expected.json` says something else than the wire. Langfuse 3: its error counts cover model calls alone (its own
 * note), while a failed span is a failed trace everywhere. Latitude: it tells a name that no span of the trace has.
 */
const ODD: Readonly<Record<string, readonly string[]>> = {
  'langfuse-js-3/support-chat': ['errorTraces', 'hasError'],
  'latitude/doc-example': ['name'],
}
const without = <Told extends object>(told: Told, scenario: string): Told => {
  const left = { ...told }
  for (const field in left) if (ODD[scenario]?.includes(field)) delete left[field]
  return left
}

const EVER = { range: { from: 0, to: 4_102_444_800_000 }, timeZone: 'UTC' }
const scenarios = otlpScenarios()

/** Everything that a store holds, through its questions. */
async function storeOf(requests: readonly CapturedRequest[]): Promise<{ readonly adapter: MemoryAdapter; readonly details: readonly TraceDetail[] }> {
  const adapter = createMemoryAdapter()
  for (const request of requests) {
    const { rejected } = await adapter.write(await readRequest(request))
    expect(rejected).toEqual([])
  }
  const { rows } = await adapter.listTraces({ timeZone: 'UTC', limit: 500, sort: { by: 'timestamp', direction: 'asc' } })
  const details = await Promise.all(rows.map(({ id }) => adapter.getTrace({ traceId: id })))
  return { adapter, details: details.filter((detail) => detail !== null) }
}

/** What the program reported, as one would count it by hand. */
function figuresOf(details: readonly TraceDetail[]) {
  const parts = details.flatMap((detail) => detail.observations)
  const traces = details.map((detail) => detail.trace)
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const reported = parts.filter((part) => part.costSource === 'reported')
  return {
    traces: traces.length,
    sessionIds: [...new Set(traces.flatMap((trace) => trace.sessionId ?? []))].sort(),
    generations: parts.filter((part) => part.type === 'generation').length,
    toolCalls: parts.filter((part) => part.type === 'tool').length,
    inputTokens: sum(traces.map((trace) => trace.inputTokens)),
    outputTokens: sum(traces.map((trace) => trace.outputTokens)),
    cacheReadTokens: sum(parts.map((part) => part.cacheReadTokens)),
    reasoningTokens: sum(parts.map((part) => part.reasoningTokens)),
    totalTokens: sum(traces.map((trace) => trace.totalTokens)),
    costUsd: reported.length > 0 ? sum(reported.map((part) => part.costUsd)) : null,
    errorTraces: traces.filter((trace) => trace.status === 'error').length,
    models: [...new Set(traces.flatMap((trace) => trace.models))].sort(),
    tools: [...new Set(traces.flatMap((trace) => trace.tools))].sort(),
  }
}

/** Compares those fields that the scenario tells. */
function expectFigures(actual: ReturnType<typeof figuresOf>, expected: ExpectedFigures, what: string): void {
  const { costUsd, sessions, sessionIds, models, tools, ...counts } = expected
  for (const [field, value] of Object.entries(counts)) {
    if (field in actual) expect(Object.entries(actual).find(([key]) => key === field)?.[1], `${field} of ${what}`).toBe(value)
  }
  if (sessions !== undefined) expect(actual.sessionIds.length, `sessions of ${what}`).toBe(sessions)
  if (sessionIds) expect(actual.sessionIds, `session ids of ${what}`).toEqual([...sessionIds].sort())
  if (models) expect(actual.models, `models of ${what}`).toEqual([...models].sort())
  if (tools) expect(actual.tools, `tools of ${what}`).toEqual([...tools].sort())
  if (costUsd === null) expect(actual.costUsd, `cost of ${what}`).toBeNull()
  else if (costUsd !== undefined) expect(actual.costUsd, `cost of ${what}`).toBeCloseTo(costUsd, 10)
}

function expectTrace(detail: TraceDetail | undefined, expected: Expected['traces'][number], what: string): void {
  if (!detail) throw new Error(`${what} is missing`)
  const { trace, observations } = detail
  if (typeof expected.name === 'string') expect(trace.name, `name of ${what}`).toBe(expected.name)
  expect(trace.userId, `user of ${what}`).toBe(expected.userId)
  if (expected.sessionId !== undefined) expect(trace.sessionId, `session of ${what}`).toBe(expected.sessionId)
  if (expected.tags) expect([...trace.tags].sort(), `tags of ${what}`).toEqual([...expected.tags].sort())
  for (const [key, value] of Object.entries(expected.metadata ?? {})) expect(String(trace.metadata[key]), `${key} of ${what}`).toBe(String(value))
  if (expected.hasError !== undefined) expect(trace.status, `status of ${what}`).toBe(expected.hasError ? 'error' : 'ok')
  if (expected.errorMessage) expect(trace.statusMessage, `message of ${what}`).toBe(expected.errorMessage)
  if (expected.totalTokens !== undefined) expect(trace.totalTokens ?? 0, `tokens of ${what}`).toBe(expected.totalTokens)
  if (typeof expected.costUsd === 'number') expect(trace.costUsd, `cost of ${what}`).toBeCloseTo(expected.costUsd, 10)
  for (const [type, count] of Object.entries(expected.observations ?? {})) {
    // Some scenarios count the root, some only what lies below it.
    const found = observations.filter((part) => part.type === type)
    expect([found.length, found.filter((part) => part.parentId !== null).length], `${type}s of ${what}`).toContain(count)
  }
}

it('finds the scenarios, or says that they are missing', () => {
  expect([0, 35]).toContain(scenarios.length)
})

describe.each(scenarios)('$name', ({ name: scenario, requests, expected }) => {
  it('shows each user what the program did', async () => {
    const { adapter, details } = await storeOf(requests)
    const page = await adapter.listUsers({ ...EVER, limit: 500 })
    expect(page.rows.map((row) => row.userId).sort()).toEqual(expected.users.map((user) => user.id).sort())
    for (const user of expected.users) {
      const own = details.filter(({ trace }) => trace.userId === user.id)
      expectFigures(figuresOf(own), without(user, scenario), user.id)
      const row = page.rows.find(({ userId }) => userId === user.id)
      expect(row?.userEmail ?? null).toBe(user.email)
      expect(row?.traces).toBe(user.traces)
      expect(row?.totalTokens ?? 0).toBe(user.totalTokens)
      const lone = own.filter(({ trace }) => trace.sessionId === null).length
      expect(row?.sessions).toBe((user.sessions ?? 0) + lone)
    }
  })

  it('counts all, and what nobody did', async () => {
    const { details } = await storeOf(requests)
    const nobody = details.filter(({ trace }) => trace.userId === null)
    expect(nobody.length).toBe(expected.withoutUser?.traces ?? 0)
    if (expected.withoutUser) expectFigures(figuresOf(nobody), expected.withoutUser, 'nobody')
    const { sessions: _sessions, ...totals } = expected.totals
    expectFigures(figuresOf(details), without(totals, scenario), 'all')
  })

  it('shows each trace with its scores', async () => {
    const { details } = await storeOf(requests)
    expected.traces.forEach((trace, i) => { expectTrace(details[i], without(trace, scenario), `trace ${i + 1}`) })
    const scores = details.flatMap(({ trace, observations, scores: own }) => own.map((score) => ({ trace, observations, score })))
    expect(scores.length).toBe(expected.scores.length)
    for (const { name, value, comment, traceName, userId, onObservation } of expected.scores) {
      const found = scores.filter(({ trace, score }) => score.name === name && (!traceName || trace.name === traceName) && (!userId || trace.userId === userId))
      const values = found.map(({ score }) => (typeof score.value === 'boolean' ? Number(score.value) : score.value))
      expect(values).toContain(value)
      if (comment) expect(found.map(({ score }) => score.comment)).toContain(comment)
      if (onObservation) expect(found.some(({ score, observations }) => observations.some(({ id }) => id === score.observationId))).toBe(true)
    }
    for (const { trace } of details) {
      expect(trace.environment).toBe(expected.environment ?? 'default')
      expect(trace.release).toBe(expected.release ?? expected.version)
      if (expected.release && expected.version) expect([expected.version, undefined]).toContain(trace.metadata['version'])
    }
  })

  it('is the same in any order, and twice over', async () => {
    const { details } = await storeOf(requests)
    expect((await storeOf(requests.toReversed())).details).toEqual(details)
    expect((await storeOf([...requests, ...requests])).details).toEqual(details)
  })
})
