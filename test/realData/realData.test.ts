import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import { countUsers } from './counts.js'
import { sharedLines } from './sharedData.js'
import { toRecords } from './toRecords.js'

const EVER = { range: { from: 0, to: 4_102_444_800_000 }, timeZone: 'UTC' }

describe.each(['tau-airline', 'realhumaneval'] as const)('%s in the memory adapter', (name) => {
  const lines = sharedLines(name)

  it.skipIf(!lines)('gives each user the figures that the file gives', async () => {
    const counts = countUsers(lines ?? [])
    const adapter = createMemoryAdapter(toRecords(lines ?? []))
    const page = await adapter.listUsers({ ...EVER, limit: 500 })
    expect(page.total).toBe(counts.size)
    expect(page.rows.length).toBe(counts.size)
    for (const row of page.rows) {
      expect({
        traces: row.traces, errored: row.erroredTraces, sessions: row.sessions, erroredSessions: row.erroredSessions,
        first: row.firstSeenAt, last: row.lastSeenAt,
      }).toEqual(counts.get(row.userId))
      expect(row.cost.sum).toBeNull()
      expect(row.totalTokens).toBeNull()
    }
  })

  it.skipIf(!lines)('splits the usage by model as the file does', async () => {
    const adapter = createMemoryAdapter(toRecords(lines ?? []))
    for (const userId of [...countUsers(lines ?? []).keys()].slice(0, 10)) {
      const usage = await adapter.getUsage({ userId, timeZone: 'UTC', by: 'model', limit: 50 })
      const expected = new Map<string, number>()
      for (const line of lines ?? []) {
        if (line.userId === userId && line.model) expected.set(line.model, (expected.get(line.model) ?? 0) + 1)
      }
      expect(new Map(usage.slices.map((slice) => [slice.value, slice.traces]))).toEqual(expected)
    }
  })
})

describe('azure-llm-2023 in the memory adapter', () => {
  const lines = sharedLines('azure-llm-2023')

  it.skipIf(!lines)('has no user and says that no trace is identified', async () => {
    const adapter = createMemoryAdapter(toRecords(lines ?? []))
    const overview = await adapter.getOverview({ ...EVER, bucket: 'month' })
    expect(overview.coverage).toEqual({ identifiedTraces: 0, traces: lines?.length })
    expect(overview.users).toBe(0)
    expect(overview.known).toEqual({ users: 0, firstAt: null, lastAt: null })
  })
})
