import { codeUnits } from '../sql/codeUnits.js'
import { type TraceFilter, tracesOf } from '../sql/traces.js'
import type { Asker } from './Asked.js'

/** A user, and the time of the newest trace in the scope that has an e-mail; `null` = none has. */
interface Emailed {
  readonly userId: string
  readonly emailedAt: number | null
}

/**
 * The latest e-mail of each user of a page. To find them in the scan of everybody would nearly double its time (by the
 * order of texts, where times are equal); looked up by the time that the scan found, they cost a granule a user.
 */
export async function latestEmails(asker: Asker, users: readonly Emailed[], filter: TraceFilter): Promise<(userId: string) => string | null> {
  const places = users.flatMap(({ userId, emailedAt }) => (emailedAt === null ? [] : [[userId, String(emailedAt)]]))
  const found = places.length === 0 ? [] : await asker.rows((statement) => {
    const there = `(user_id, timestamp) IN ${statement.bind('Array(Tuple(String, Int64))', places)}`
    return `SELECT user_id, argMax(user_email, ${codeUnits('id')}) AS email
FROM ${tracesOf(statement, asker, { ...filter, and: [there, `user_email != ''`, ...(filter.and ?? [])] })} GROUP BY user_id`
  })
  const emails = new Map(found.map((row) => [row['user_id'], String(row['email'])]))
  return (userId) => emails.get(userId) ?? null
}
