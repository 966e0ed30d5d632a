import { matchesSearch, matchesUsers } from '../../../model/conditions.js'
import type { Condition, MetricCondition } from '../../../model/scope.js'
import type { Rollup } from '../../../model/user.js'
import type { Store } from '../store/Store.js'
import type { Figures } from './Figures.js'
import type { Selection } from './Selection.js'

/** The users that stay of a scope, with the figures of all. */
export interface Matching {
  readonly figures: Figures
  /** Ascending by number. */
  readonly users: Uint32Array
  /** 1 = stays, by number of the user. */
  readonly kept: Uint8Array
  /** The users in orders that were asked for, by sort. */
  readonly orders: Map<string, Uint32Array>
  /** All of them together, once somebody has asked. */
  rollup: Rollup | null
}

/** The latest e-mail of every user within a selection: numbers of texts, -1 = none. */
export function latestEmails(store: Store, { rows, from, to }: Selection): Int32Array {
  const { email, user } = store.columns
  const { data, none } = email
  const latest = new Int32Array(store.users.count).fill(-1)
  for (let k = from; k < to; k++) {
    const row = rows === null ? k : rows[k]!
    const code = data[row]!
    if (code !== none) latest[user.data[row]!] = code
  }
  return latest
}

/** Tells whether a user's metrics lie within all metric conditions. A user without a value does not stay. */
export function metricTest(figures: Figures, where: readonly Condition[]): (user: number) => boolean {
  const tests = where.filter((condition): condition is MetricCondition => condition.kind === 'metric')
    .map(({ metric, min = -Infinity, max = Infinity }) => ({ values: figures.values(metric), min, max }))
  return (user) => tests.every(({ values, min, max }) => values[user]! >= min && values[user]! <= max)
}

/** Chooses the users of a scope: by metric, by name and by search. */
export function matchUsers(figures: Figures, { search, where = [] }: { readonly search?: string; readonly where?: readonly Condition[] }): Matching {
  const { store, selection } = figures
  const inMetrics = metricTest(figures, where)
  const named = where.filter((condition) => condition.kind === 'users')
    .map(({ anyOf, noneOf }) => ({ kind: 'users' as const, anyOf, noneOf }))
  const emails = search ? latestEmails(store, selection) : null
  const stays = (user: number): boolean =>
    inMetrics(user) &&
    (named.length === 0 || matchesUsers(store.users.id(user), named)) &&
    (emails === null || matchesSearch(store.users.id(user), store.texts.email.texts[emails[user]!] ?? null, search))

  const users = where.length > 0 || search ? figures.users.filter(stays) : figures.users
  const kept = new Uint8Array(store.users.count)
  for (const user of users) kept[user] = 1
  return { figures, users, kept, orders: new Map(), rollup: null }
}
