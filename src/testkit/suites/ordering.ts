import { USER_METRIC_IDS, userMetric } from '../../model/metrics.js'
import { compareSessionIds, compareText, compareValues, type SortValue } from '../../model/order.js'
import { check, show } from '../assert.js'
import { caseOf, compare, type Kit } from '../kit.js'
import { userIdsOf, wholeRange } from '../scopes.js'

const DIRECTIONS = ['asc', 'desc'] as const
const SESSION_SORTS = ['lastActivityAt', 'startedAt', 'name', 'durationMs', 'traces', 'erroredTraces', 'totalTokens', 'costUsd'] as const
const TRACE_SORTS = ['timestamp', 'name', 'status', 'durationMs', 'totalTokens', 'costUsd'] as const
const SCORE_SORTS = ['timestamp', 'name', 'source'] as const

/** Checks that rows stand in order by their own values: sums may differ from the oracle's in the last digit, and with them near-ties. */
function inOrder<Row>(
  rows: readonly Row[], direction: 'asc' | 'desc', read: (row: Row) => SortValue, compareIds: (a: Row, b: Row) => number, what: string,
): void {
  rows.forEach((row, i) => {
    const before = rows[i - 1]
    if (before === undefined) return
    const order = compareValues(read(before), read(row), direction) || compareIds(before, row)
    check(order < 0, `${what} ${direction}: row ${i} (${show(read(row))}) stands behind row ${i - 1} (${show(read(before))}). Equal values go by id ascending in code-unit order, null last`)
  })
}

/** Rule 1: every order is total. */
export function describeOrdering({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`orders users by each metric both ways, ties by id, unknown last (${world.label})`, async () => {
      const { adapter } = await read(world)
      const scope = { range: wholeRange(world.records), timeZone: 'UTC', limit: 500 }
      for (const direction of DIRECTIONS) {
        for (const by of USER_METRIC_IDS) {
          const { rows, total } = await adapter.listUsers({ ...scope, sort: { by, direction } })
          check(rows.length === Math.min(total, 500), `sorting by ${by} lost rows: ${rows.length} of ${total}`)
          inOrder(rows, direction, userMetric(by).read, (a, b) => compareText(a.userId, b.userId), by)
        }
        const { rows } = await adapter.listUsers({ ...scope, sort: { by: 'userId', direction } })
        inOrder(rows, direction, (row) => row.userId, () => 0, 'userId')
      }
    })

    it(`orders sessions, traces and scores by each column both ways (${world.label})`, async () => {
      const opened = await read(world)
      const { adapter } = opened
      const [userId = 'nobody'] = userIdsOf(world.records)
      for (const direction of DIRECTIONS) {
        for (const by of SESSION_SORTS) {
          const { rows } = await adapter.listSessions({ timeZone: 'UTC', limit: 500, sort: { by, direction } })
          inOrder(rows, direction, (row) => row[by], compareSessionIds, `sessions by ${by}`)
        }
        for (const by of TRACE_SORTS) {
          const { rows } = await adapter.listTraces({ timeZone: 'UTC', limit: 500, sort: { by, direction } })
          inOrder(rows, direction, (row) => row[by], (a, b) => compareText(a.id, b.id), `traces by ${by}`)
        }
        for (const by of SCORE_SORTS) {
          await compare(opened, caseOf('listScores', { userId, timeZone: 'UTC', limit: 500, sort: { by, direction } }))
        }
      }
    })
  }
}
