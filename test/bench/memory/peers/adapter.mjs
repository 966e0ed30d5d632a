import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/** The memory adapter as it is in `src`, bundled for this Node. */
export async function loadAdapter() {
  const bundle = await rolldown({ input: fileURLToPath(new URL('../../../../src/adapters/memory/index.ts', import.meta.url)) })
  const dir = mkdtempSync(join(tmpdir(), 'usertrail-bench-'))
  await bundle.write({ dir, format: 'es', entryFileNames: 'memory.mjs' })
  await bundle.close()
  return import(pathToFileURL(join(dir, 'memory.mjs')).href)
}

/** The questions of the bench, asked of the adapter. Answers are boiled down to what all implementations give. */
export function adapterPeer(adapter, timeZone = 'UTC') {
  return {
    name: 'usertrail',
    usersPage: async (range) => {
      const page = await adapter.listUsers({ range, timeZone, trend: 'day', limit: 50 })
      return {
        total: page.total,
        first: page.rows[0].userId,
        sessions: page.rows[0].sessions,
        p95: page.rows[0].duration.p95,
        trend: page.rows[0].trend.reduce((a, b) => a + b, 0),
        costMedian: page.rollup.costSum.median,
        traceP95: page.rollup.perTrace.duration.p95,
      }
    },
    overview: async (range) => {
      const overview = await adapter.getOverview({ range, timeZone, bucket: 'day' })
      return {
        users: overview.users,
        newUsers: overview.newUsers,
        sessions: overview.sessions,
        erroredSessions: overview.erroredSessions,
        identified: overview.coverage.identifiedTraces,
        cost: overview.costUsd,
        bucketUsers: overview.activity.reduce((sum, bucket) => sum + bucket.users, 0),
        bucketSessions: overview.activity.reduce((sum, bucket) => sum + bucket.sessions, 0),
      }
    },
    profile: async (userId) => {
      const user = await adapter.getUser({ userId, timeZone })
      return {
        traces: user.traces, sessions: user.sessions, erroredSessions: user.erroredSessions, cost: user.cost.sum,
        costMedian: user.cost.median, p50: user.duration.p50, p95: user.duration.p95, activeDays: user.activeDays,
      }
    },
    usage: async (userId) => {
      const { slices } = await adapter.getUsage({ userId, timeZone, by: 'model', limit: 10 })
      return slices.map(({ value, traces, erroredTraces, totalTokens, costUsd, durationP50 }) => ({ value, traces, erroredTraces, totalTokens, costUsd, durationP50 }))
    },
  }
}
