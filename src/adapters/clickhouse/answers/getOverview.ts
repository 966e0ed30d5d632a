import type { Overview } from '../../../contract/questions.js'
import { bucketStarts } from '../../../model/buckets.js'
import { allOf, among, userConditions, within } from '../sql/conditions.js'
import { toNumber } from '../rows/values.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import { needsFigures, usersOf } from '../sql/users.js'
import { usersEver } from '../sql/usersEver.js'
import { activityColumns, bucketOf, readActivity, readCounts } from './activity.js'
import type { Asked } from './Asked.js'

/** One scan for buckets, whole and coverage; one of the users ever known. Users that must be summed first cost another. */
export async function getOverview(asked: Asked<'getOverview'>): Promise<Overview> {
  const { range, timeZone, where, bucket, weekStartsOn } = asked.request
  const starts = bucketStarts(range, bucket, timeZone, weekStartsOn)
  const [rows, known] = await Promise.all([
    asked.rows((statement) => {
      const isNew = `user_id IN (SELECT user_id FROM ${usersKnown(statement, asked)} AND ${within(statement, range, 'first_seen_at')})`
      return `SELECT bucket, grouping(bucket) AS is_whole, ${activityColumns('counts')},
  countIf(counts AND isNull(cost_usd)) AS unpriced, countIf(counts AND cost_estimated = 1) AS estimated,
  uniqExactIf(user_id, counts AND ${isNew}) AS new_users,
  count() AS all_traces, countIf(user_id != '') AS identified
FROM (SELECT *, session_key, ${bucketOf(statement, starts)} AS bucket, ${matches(statement, asked)} AS counts
  FROM ${tracesOf(statement, asked, { range, where })})
GROUP BY bucket WITH ROLLUP`
    }),
    knownUsers(asked),
  ])
  const whole = rows.find((row) => toNumber(row['is_whole']) === 1) ?? {}
  const number = (name: string) => toNumber(whole[name] ?? 0)
  const { users, ...counts } = readCounts(whole)
  return {
    users,
    newUsers: number('new_users'),
    ...counts,
    unpricedTraces: number('unpriced'),
    estimatedTraces: number('estimated'),
    coverage: { identifiedTraces: number('identified'), traces: number('all_traces') },
    known,
    activity: readActivity(starts, rows.filter((row) => row !== whole)),
  }
}

/** Whether a trace is a matching user's. */
function matches(statement: Statement, asked: Asked<'getOverview'>): string {
  const { request } = asked
  if (needsFigures(request)) return `user_id IN (SELECT user_id FROM ${usersOf(statement, asked, request)})`
  return allOf([`user_id != ''`, ...userConditions(statement, request.where)])
}

async function knownUsers(asked: Asked<'getOverview'>): Promise<Overview['known']> {
  const { access, rows } = asked
  const [row] = await rows((statement) => `SELECT count() AS users, min(first_seen_at) AS first, max(last_seen_at) AS last
FROM ${usersKnown(statement, asked)} AND ${access?.userIds ? among(statement, 'user_id', access.userIds) : '1'}`)
  const users = toNumber(row?.['users'] ?? 0)
  return users === 0 ? { users, firstAt: null, lastAt: null } : { users, firstAt: toNumber(row?.['first']), lastAt: toNumber(row?.['last']) }
}

/** Users who have a trace, as `… WHERE …` to select from. */
function usersKnown(statement: Statement, { database, tenant }: Asked<'getOverview'>): string {
  return `(${usersEver(database, statement, tenant)}) WHERE first_seen_at <= last_seen_at`
}
