import type { UserProfile } from '../../../model/user.js'
import { toNumber } from '../rows/values.js'
import { tracesOf } from '../sql/traces.js'
import type { Asker } from './Asked.js'

/** A user's first and last trace ever, and how many; `null` for whom no trace names. */
export async function lifetimeOf(asker: Asker, userId: string): Promise<UserProfile['lifetime'] | null> {
  const [row] = await asker.rows((statement) =>
    `SELECT min(timestamp) AS first, max(timestamp) AS last, count() AS traces FROM ${tracesOf(statement, asker, { userId })}`)
  const traces = toNumber(row?.['traces'] ?? 0)
  return traces === 0 ? null : { firstSeenAt: toNumber(row?.['first']), lastSeenAt: toNumber(row?.['last']), traces }
}
