import type { ScoreTarget } from './Scores.js'
import type { Store } from './Store.js'
import { FEEDBACK, SCORED } from './TraceColumns.js'

/** Notes on a row whether scores judge its trace, and the feedback among them. */
export function scoreRow(store: Store, row: number): void {
  const { flags } = store.columns
  const scores = store.scores.ofTrace(store.id(row))
  const given = store.scores.feedback(scores)
  const some = given.positive + given.negative > 0
  if (some) store.feedback.set(row, given)
  else store.feedback.delete(row)
  flags.set(row, (flags.data[row]! & ~(SCORED | FEEDBACK)) | (scores.length > 0 ? SCORED : 0) | (some ? FEEDBACK : 0))
}

/** The scores of something have changed: notes it on its rows or sessions. */
export function scoreTarget(store: Store, target: ScoreTarget): void {
  if (target?.kind === 'trace') {
    const row = store.find(target.id)
    if (row >= 0) scoreRow(store, row)
  } else if (target?.kind === 'session') {
    const scores = store.scores.ofSession(target.id)
    const given = store.scores.feedback(scores)
    if (given.positive + given.negative > 0) store.sessionFeedback.set(target.id, given)
    else store.sessionFeedback.delete(target.id)
    for (const session of store.sessions.all(target.id)) store.sessions.scored.set(session, scores.length > 0 ? 1 : 0)
  }
}
