import type { ActivityBucket } from '../../model/activity.js'
import { check, difference } from '../assert.js'
import type { Kit } from '../kit.js'
import { userIdsOf, userScopes } from '../scopes.js'

function agree(actual: unknown, expected: unknown, what: string): void {
  // As a sum: to 1e-9 of itself.
  const found = difference({ sum: actual }, { sum: expected })
  check(found === null, `${what}: ${String(actual)} against ${String(expected)}`)
}

const total = <Row>(rows: readonly Row[], read: (row: Row) => number | null): number =>
  rows.reduce((sum, row) => sum + (read(row) ?? 0), 0)
const sumOf = (activity: readonly ActivityBucket[], read: (bucket: ActivityBucket) => number | null) => total(activity, read)

/** Rule 3: whatever is counted twice is counted the same, without asking the oracle. */
export function describeReconciliation({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`agrees between stats, chart, table and roll-up (${world.label})`, async () => {
      const { adapter } = await read(world)
      for (const [index, scope] of userScopes(world.records).entries()) {
        const bucket = index % 4 ? 'day' : 'hour'
        const overview = await adapter.getOverview({ ...scope, bucket })
        const { rows, total: users, rollup, trendBuckets } = await adapter.listUsers({ ...scope, trend: bucket, limit: 500 })
        agree(overview.users, users, 'users of the stats and of the table')
        for (const [name, stat, table, sum, chart] of [
          ['traces', overview.traces, total(rows, (r) => r.traces), rollup.traces.sum, sumOf(overview.activity, (b) => b.traces)],
          ['errored traces', overview.erroredTraces, total(rows, (r) => r.erroredTraces), rollup.erroredTraces.sum, sumOf(overview.activity, (b) => b.erroredTraces)],
          ['tokens', overview.totalTokens, total(rows, (r) => r.totalTokens), rollup.totalTokens.sum, sumOf(overview.activity, (b) => b.totalTokens)],
          ['cost', overview.costUsd, total(rows, (r) => r.cost.sum), rollup.costSum.sum, sumOf(overview.activity, (b) => b.costUsd)],
          ['sessions', overview.sessions, total(rows, (r) => r.sessions), rollup.sessions.sum, null],
          ['errored sessions', overview.erroredSessions, total(rows, (r) => r.erroredSessions), rollup.erroredSessions.sum, null],
        ] as const) {
          agree(sum, name === 'tokens' || name === 'cost' || users > 0 ? stat : null, `${name} of the roll-up and of the stats`)
          agree(table, stat ?? 0, `${name} of the table and of the stats`)
          if (chart !== null) agree(chart, stat ?? 0, `${name} of the chart and of the stats`)
        }
        agree(rollup.perTrace.cost.sum, overview.costUsd, 'cost per trace and cost')
        agree(rollup.perTrace.cost.unpricedTraces, overview.unpricedTraces, 'unpriced traces')
        const starts = overview.activity.map((bucket) => bucket.start)
        check(difference(trendBuckets, starts) === null, 'the buckets of trend and chart differ')
        for (const row of rows) agree(total(row.trend, (n) => n), row.traces, 'trend and traces of a user')
        for (const [i, { traces }] of overview.activity.entries()) {
          agree(total(rows, (row) => row.trend[i] ?? 0), traces, `bucket ${i} of all trends and of the chart`)
        }
      }
    })

    it(`agrees between a user's figures, chart, sessions and traces (${world.label})`, async () => {
      const { adapter } = await read(world)
      for (const userId of userIdsOf(world.records).slice(0, 12)) {
        for (const status of [undefined, 'error'] as const) {
          const scope = { userId, timeZone: 'Europe/Berlin', ...(status && { status }) }
          const profile = await adapter.getUser(scope)
          if (!profile) continue
          const activity = await adapter.getActivity({ ...scope, bucket: 'day' })
          const sessions = await adapter.listSessions({ ...scope, limit: 500 })
          const traces = await adapter.listTraces({ ...scope, limit: 500 })
          agree(sumOf(activity, (bucket) => bucket.traces), profile.traces, 'traces of chart and profile')
          agree(activity.filter((bucket) => bucket.traces > 0).length, profile.activeDays, 'active days of chart and profile')
          agree(sessions.total, profile.sessions, 'sessions of list and profile')
          agree(traces.total, profile.traces, 'traces of list and profile')
          agree(total(sessions.rows, (row) => row.traces), profile.traces, 'traces of the sessions and of the profile')
          agree(total(sessions.rows, (row) => row.costUsd), profile.cost.sum ?? 0, 'cost of the sessions and of the profile')
          agree(total(traces.rows, (row) => row.totalTokens), profile.totalTokens ?? 0, 'tokens of the traces and of the profile')
          const usage = await adapter.getUsage({ ...scope, by: 'environment', limit: 500 })
          agree(total(usage.slices, (slice) => slice.traces), profile.traces, 'traces by environment and of the profile')
        }
      }
    })
  }
}
