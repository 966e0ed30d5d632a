import { toNumber, toText } from '../rows/values.js'
import type { Plan } from './Plan.js'
import type { Store } from './Store.js'

/** What `users` holds of somebody without a trace: first after last. */
const NOBODY = { first_seen_at: '9223372036854775807', last_seen_at: '-9223372036854775808' }

/**
 * Inserts what a write changes. The order makes a write that is cut short anywhere come out right when it is sent again,
 * or when the same records are written next.
 */
export async function applyPlan(store: Store, plan: Plan): Promise<void> {
  const { database } = store
  await database.insert('locations', plan.places)
  await allOf([
    database.insert('trace_history', plan.history),
    database.insert('payloads', plan.payloads),
    database.insert('observations', plan.observations),
    database.insert('scores', plan.scores),
  ])
  await database.insert('traces', plan.traces)
  const users = [...plan.users, ...await recounted(store, plan)]
  await allOf([database.insert('payloads', plan.leftPayloads), database.insert('users', users)])
  await database.insert('locations', plan.settled)
}

async function recounted(store: Store, { tenant, recount }: Plan): Promise<readonly object[]> {
  const rows = await store.countUsers([...recount.keys()])
  const counted = new Map(rows.map((row) => [toText(row['user_id']), row]))
  return Array.from(recount, ([user, { generation, keptAt }]) => {
    const { first_seen_at, last_seen_at } = counted.get(user) ?? NOBODY
    return { tenant, user_id: user, generation, first_seen_at, last_seen_at, kept_at: Math.max(keptAt, toNumber(last_seen_at)) }
  })
}

/** Waits for all, also when one fails: nothing of this write is under way when the next begins. */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason
}
