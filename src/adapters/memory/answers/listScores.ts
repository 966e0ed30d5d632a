import { compareRows } from '../../../model/order.js'
import type { Page, Sort } from '../../../model/page.js'
import type { ScoreRecord, ScoreSort } from '../../../model/score.js'
import type { Run } from '../scan/Run.js'
import type { Store } from '../store/Store.js'
import type { Asked } from './Asked.js'
import { subjectOf } from './subject.js'

const NEWEST: Sort<ScoreSort> = { by: 'timestamp', direction: 'desc' }

/** The scores of one user's traces and sessions in the scope, page by page. */
export function listScores({ tenant, request, access }: Asked<'listScores'>): Page<ScoreRecord> {
  const { store, lists } = tenant
  const { by, direction } = request.sort ?? NEWEST
  const subject = subjectOf(tenant, request, access?.userIds)
  const { items, ...page } = lists.page(store.version, { question: 'listScores', request, access }, () =>
    (subject ? scoresOf(store, subject.run) : []).filter(({ name }) => request.name === undefined || name === request.name)
      .sort((a, b) => compareRows(a[by], a.id, b[by], b.id, direction)).map(({ id }) => id))
  return { rows: items.flatMap((id) => store.scores.get(id) ?? []), ...page }
}

function scoresOf(store: Store, { rows, from, to }: Run): ScoreRecord[] {
  if (store.scores.size === 0) return []
  const { data: session, none } = store.columns.session
  const own = rows.subarray(from, to)
  const sessions = new Set(own.filter((row) => session[row] !== none).map((row) => session[row]!))
  return [
    ...Array.from(own, (row) => store.scoresOf(store.ids[row]!)).flat(),
    ...Array.from(sessions, (each) => store.scores.of(`s${store.sessions.ids[each]}`)).flat(),
  ]
}
