import { bucketIndex } from '../../../model/buckets.js'
import type { UserSummary } from '../../../model/user.js'
import { among } from '../sql/conditions.js'
import { toList, toNumber, textOrNull } from '../rows/values.js'
import { type TraceFilter, tracesOf } from '../sql/traces.js'
import { LATEST_EMAIL } from '../sql/userFigures.js'
import type { Asker } from './Asked.js'

/** What only the users of a page need: their latest e-mail, and their traces per bucket. Reads those users' rows. */
export async function glance(
  asker: Asker, userIds: readonly string[], filter: TraceFilter, buckets: readonly number[],
): Promise<(userId: string) => Pick<UserSummary, 'userEmail' | 'trend'>> {
  const found = userIds.length === 0 ? [] : await asker.rows((statement) => {
    const starts = buckets.length === 0 ? null : statement.bind('Array(Int64)', buckets.map(String))
    const traces = tracesOf(statement, asker, { ...filter, and: [among(statement, 'user_id', userIds), ...(filter.and ?? [])] })
    return `SELECT user_id, ${LATEST_EMAIL} AS email${starts ? `, sumMap([roundDown(timestamp, ${starts})], [toUInt64(1)]) AS trend` : ''}
FROM ${traces} GROUP BY user_id`
  })
  const byUser = new Map(found.map((row) => [row['user_id'], row]))
  return (userId) => {
    const row = byUser.get(userId)
    const trend = buckets.map(() => 0)
    const [starts, counts] = toList(row?.['trend']).map(toList)
    starts?.forEach((start, i) => { trend[bucketIndex(buckets, toNumber(start))] = toNumber(counts?.[i] ?? 0) })
    return { userEmail: textOrNull(row?.['email'] ?? ''), trend }
  }
}
