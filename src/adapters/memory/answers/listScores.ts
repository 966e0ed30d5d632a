import { compareRows, compareText } from '../../../model/order.js'
import type { Page, Sort } from '../../../model/page.js'
import type { ScoreRecord, ScoreSort } from '../../../model/score.js'
import { rowsIn } from '../scope/Selection.js'
import type { Store } from '../store/Store.js'
import { SCORED } from '../store/TraceColumns.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'

const NEWEST: Sort<ScoreSort> = { by: 'timestamp', direction: 'desc' }

/** The scores of one user's traces and sessions in the scope, page by page. */
export function listScores({ tenant, pager, request, access }: Asked<'listScores'>): Page<ScoreRecord> {
  const { store } = tenant
  const { by, direction } = request.sort ?? NEWEST
  const subject = subjectOf(tenant, request, access?.userIds)
  const scores = new Map<string, ScoreRecord>()
  for (const score of subject ? scoresOf(store, rowsIn(subject.run)) : []) {
    if (request.name === undefined || score.name === request.name) scores.set(score.id, score)
  }
  const sorted = [...scores.values()].sort((a, b) => compareRows(a[by], a.id, b[by], b.id, direction))
  const page = pager.page(store, { question: 'listScores', request, access }, {
    items: sorted.map(({ id }) => id),
    direction,
    valueOf: (id) => scores.get(id)?.[by] ?? null,
    idOf: (id) => [id],
    compareIds: ([a = ''], [b = '']) => compareText(a, b),
  })
  return { rows: page.items.flatMap((id) => scores.get(id) ?? []), nextCursor: page.nextCursor, total: sorted.length }
}

function* scoresOf(store: Store, rows: Uint32Array): Iterable<ScoreRecord> {
  const { flags, session } = store.columns
  const sessions = new Set<number>()
  for (const row of rows) {
    if (flags.data[row]! & SCORED) yield* store.scores.ofTrace(store.id(row))
    const s = session.data[row]!
    if (s !== session.none && store.sessions.scored.data[s] === 1) sessions.add(s)
  }
  for (const s of sessions) yield* store.scores.ofSession(store.sessions.id(s))
}
