import type { Erased } from '../../../contract/adapter.js'
import { toNumber, toText } from '../rows/values.js'
import { findUser } from './findUser.js'
import { forgetUser } from './forgetUser.js'
import { purge } from './purge.js'
import type { Store } from './Store.js'
import { traceTombstone } from './traceTombstone.js'

const NOTHING: Erased = { traces: 0, observations: 0, scores: 0 }
const distinct = (rows: readonly { readonly [column: string]: unknown }[]) => new Set(rows.map((row) => toText(row['id']))).size

/** An erasure, seen through as far as readers can tell. */
interface Erasure {
  readonly erased: Erased
  /** Removes from the disk what has been hidden. Writes may go on meanwhile. */
  readonly remove: () => Promise<void>
}

/**
 * Hides all that there is of a user, table by table. An erasure that was cut short is carried on by the next.
 *
 * `nextVersion`: greater than all before. `change`: makes a change and tells of it.
 */
export async function eraseUser(
  store: Store, userId: string, nextVersion: (highest: number) => number,
  change: (tenant: string, version: number, work: () => Promise<void>) => Promise<void>,
): Promise<Erasure> {
  const found = userId === '' ? null : await findUser(store, userId)
  if (found === null) return { erased: NOTHING, remove: () => Promise.resolve() }
  const { tenant, database } = store
  const { live, sessionOf } = found
  const version = nextVersion(found.version)
  const gone = { tenant, version, is_deleted: 1 }
  // No score of these sessions will be left.
  const mates = found.mates.filter((row) => toNumber(row['session_feedback_positive']) + toNumber(row['session_feedback_negative']) > 0)
  const nowhere = (kind: string, ids: readonly string[]) => ids.map((id) => ({ ...gone, kind, id, places: [] }))

  await change(tenant, version, async () => {
    await database.insert('trace_history', mates.map((row) => ({ ...row, replaced_at: version, is_deleted: 0 })))
    await database.insert('traces', [
      // Another go finds the scores by the session.
      ...live.traces.map((row) => ({ ...traceTombstone(row, version), session_id: sessionOf.get(toText(row['id'])) ?? '' })),
      ...mates.map((row) => ({ ...row, session_feedback_positive: 0, session_feedback_negative: 0, version, is_deleted: 0 })),
    ])
    await database.insert('payloads', live.payloads.map((row) => traceTombstone(row, version)))
    await database.insert('scores', live.scores.map(({ id, target, timestamp }) => ({ ...gone, id, target, timestamp })))
    await database.insert('observations', live.observations.map(({ id, trace_id, timestamp }) => ({ ...gone, id, trace_id, timestamp })))
    await database.insert('trace_history', live.history.map((row) => ({ ...row, replaced_at: version, is_deleted: 1 })))
    await database.insert('locations', [
      ...nowhere('s', found.scores), ...nowhere('o', found.observations), ...nowhere('t', found.traces),
      // What others have now need not be looked for here any more.
      ...found.moved.map(({ id, place }) => ({ tenant, kind: 't', id, version, is_deleted: 0, places: [place], timestamp: place[1] })),
    ])
    await forgetUser(database, tenant, userId)
  })
  return {
    erased: { traces: distinct(live.traces), observations: distinct(live.observations), scores: distinct(live.scores) },
    remove: () => purge(database, { tenant, user: userId, traces: found.traces, ...found.had }),
  }
}
