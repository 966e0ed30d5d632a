import { toNumber, toText } from '../rows/values.js'
import type { Place } from './places.js'
import type { Plan } from './Plan.js'
import type { Store } from './Store.js'

/** Users and times of traces: where they are now, and where they were. */
export interface Seen {
  readonly gained: Place[]
  readonly lost: Place[]
}

/** News of first and last times; and users whose first or last trace may have gone are to be counted anew. */
export async function planUsers(plan: Plan, store: Store, { gained, lost }: Seen): Promise<void> {
  const { tenant } = plan
  const rows = await store.users([...new Set([...gained, ...lost].map(([user]) => user).filter(Boolean))])
  const known = new Map(rows.map((row) => [toText(row['user_id']), {
    generation: toNumber(row['generation']), first: toNumber(row['first_seen_at']), last: toNumber(row['last_seen_at']), keptAt: toNumber(row['kept_at']),
  }]))
  for (const [user, time] of lost) {
    const ever = known.get(user)
    if (ever && (time <= ever.first || time >= ever.last)) plan.recount.set(user, { generation: ever.generation + 1, keptAt: ever.keptAt })
  }
  const news = new Map<string, { first: number; last: number }>()
  for (const [user, time] of gained) {
    if (user === '' || plan.recount.has(user)) continue
    const { first, last } = news.get(user) ?? { first: Infinity, last: -Infinity }
    news.set(user, { first: Math.min(first, time), last: Math.max(last, time) })
  }
  for (const [user, { first, last }] of news) {
    const ever = known.get(user)
    if (ever && ever.first <= first && ever.last >= last) continue
    plan.users.push({ tenant, user_id: user, generation: ever?.generation ?? 0, first_seen_at: first, last_seen_at: last, kept_at: last })
  }
}
