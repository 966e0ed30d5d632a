import type { Erased } from '../../../contract/adapter.js'
import { scoreTarget } from './scoreRow.js'
import type { Store } from './Store.js'

/**
 * Removes every record of a user, and the user's id, e-mail, trace and session ids with them. The store must be
 * settled. Values that others may share (names, tags, models) stay in their dictionaries, where no question finds them.
 */
export function eraseUser(store: Store, userId: string): Erased {
  const user = store.users.find(userId)
  if (user < 0) return { traces: 0, observations: 0, scores: 0 }
  const { columns, payloads } = store
  const rows = store.rowsOf(user)
  const sessions = new Set<number>()
  const emails = new Set<number>()
  let observations = 0
  let scores = 0

  for (const row of rows) {
    const id = store.id(row)
    const session = columns.session.get(row)
    if (session !== null) sessions.add(session)
    const email = columns.email.get(row)
    if (email !== null) emails.add(email)
    for (const score of store.scores.ofTrace(id)) {
      store.scores.remove(score)
      scores++
    }
    observations += store.observations.removeOf(id).length
    for (const payload of Object.values(payloads)) payload.set(row, undefined)
    store.own.delete(id)
    store.pieced.delete(id)
    store.feedback.delete(row)
    store.ids.set(row, undefined)
    store.order.remove(row)
  }
  for (const session of sessions) {
    const sessionId = store.sessions.id(session)
    for (const score of store.scores.ofSession(sessionId)) {
      store.scores.remove(score)
      scores++
    }
    scoreTarget(store, { kind: 'session', id: sessionId })
    store.sessions.forget(session)
  }
  store.gone += rows.length
  store.users.forget(user)
  store.version++
  store.settle()
  forgetEmails(store, emails)
  return { traces: rows.length, observations, scores }
}

/** Drops those e-mails that no trace carries any more. */
function forgetEmails(store: Store, emails: Set<number>): void {
  const { rows, count } = store.order
  const { data } = store.columns.email
  for (let k = 0; k < count && emails.size > 0; k++) emails.delete(data[rows ? rows[k]! : k]!)
  for (const code of emails) store.texts.email.forget(code)
}
