import type { Erased } from '../../../contract/adapter.js'
import { refreshSession } from './writeTrace.js'
import type { Store } from './Store.js'

/**
 * Removes every record of a user, and the user's id, e-mail, trace and session ids with them. The store must be
 * settled. `now` has the new number of each row.
 */
export function eraseUser(store: Store, userId: string): { readonly erased: Erased; readonly now: Uint32Array | null } {
  const { observations, scores, columns: { session } } = store
  const user = store.findUser(userId)
  if (user < 0) return { erased: { traces: 0, observations: 0, scores: 0 }, now: null }
  const rows = store.order.of(user)
  const count = { traces: rows.length, observations: observations.size, scores: scores.size }
  const own = new Set<number>()
  for (const row of rows) {
    const id = store.ids[row]!
    for (const score of store.scoresOf(id)) scores.delete(score)
    for (const observation of observations.of(id)) {
      observations.delete(observation)
      store.said.delete(observation.id)
    }
    store.own.delete(id)
    store.pieced.delete(id)
    if (session.get(row) !== null) own.add(session.data[row]!)
  }
  for (const each of own) {
    const id = store.sessions.ids[each]!
    for (const score of scores.of(`s${id}`)) scores.delete(score)
    for (const other of store.sessions.all(id)) refreshSession(store, other)
  }
  store.sessions.forget(own)
  const erased = { ...count, observations: count.observations - observations.size, scores: count.scores - scores.size }
  return { erased, now: store.forgetUser(user) }
}
