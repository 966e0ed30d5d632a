import { matchesSearch, matchesUsers } from '../../../model/conditions.js'
import type { Condition } from '../../../model/scope.js'
import type { Rollup } from '../../../model/user.js'
import type { Store } from '../store/Store.js'
import type { Figures } from './Figures.js'
import { type Run, runOf } from './Selection.js'

/** The users that stay of a scope, with the figures of all. */
export interface Matching {
  readonly figures: Figures
  /** Ascending by number. */
  readonly users: Uint32Array
  /** The users in orders that were asked for, by sort. */
  readonly orders: Map<string, Uint32Array>
  /** All of them together, once somebody has asked. */
  rollup: Rollup | null
}

/** The latest e-mail of a run. */
export function latestEmail({ columns: { email }, texts }: Store, { rows, from, to }: Run): string | null {
  for (let k = to - 1; k >= from; k--) {
    const code = email.get(rows ? rows[k]! : k)
    if (code !== null) return texts.email.texts[code]!
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
export function matchUsers(figures: Figures, { search, where = [] }: { readonly search?: string; readonly where?: readonly Condition[] }): Matching {
  const { store, selection } = figures
  const inMetrics = metricTest(figures, where)
  const users = where.length === 0 && !search ? figures.users : figures.users.filter((user) => {
    const id = store.users.id(user)
    return inMetrics(user) && matchesUsers(id, where) &&
      (!search || matchesSearch(id, latestEmail(store, runOf(selection, user)), search))
  })
  return { figures, users, orders: new Map(), rollup: null }
}
