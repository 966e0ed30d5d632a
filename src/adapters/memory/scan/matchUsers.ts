import { matchesSearch, matchesUsers } from '../../../model/conditions.js'
import type { Condition } from '../../../model/scope.js'
import type { Store } from '../store/Store.js'
import type { Figures } from './Figures.js'
import type { Run } from './Run.js'
import { runOf } from './select.js'

/** The latest e-mail of a run. */
export function latestEmail({ columns: { email }, emails }: Store, { rows, from, to }: Run): string | null {
  for (let k = to - 1; k >= from; k--) {
    const code = email.get(rows[k]!)
    if (code !== null) return emails.values[code]!
  }
  return null
}

/** Tells whether a user's metrics lie within all metric conditions. A user without a value does not stay. */
export function metricTest(figures: Figures, where: readonly Condition[]): (user: number) => boolean {
  const tests = where.filter((condition) => condition.kind === 'metric')
    .map(({ metric, min = -Infinity, max = Infinity }) => ({ values: figures.values(metric), min, max }))
  return (user) => tests.every(({ values, min, max }) => values[user]! >= min && values[user]! <= max)
}

/** Chooses the users of a scope: by metric, by name and by search. */
export function matchUsers(figures: Figures, { search, where = [] }: { readonly search?: string; readonly where?: readonly Condition[] }): Uint32Array {
  const { store, selection, users } = figures
  const inMetrics = metricTest(figures, where)
  return where.length === 0 && !search ? users : users.filter((user) => {
    const id = store.users.values[user]!
    return inMetrics(user) && matchesUsers(id, where) && matchesSearch(id, latestEmail(store, runOf(selection, user)), search)
  })
}
