import type { ClickHouseRow } from '../ClickHouseClient.js'
import { toNumber, toText } from '../rows/values.js'
import { isSame, type Kind, type Place, placeOf } from './places.js'
import { Slice } from './Slice.js'
import type { Store } from './Store.js'

/** What there is of a user. Ids include what an erasure that was cut short has hidden and not removed. */
export interface Found {
  readonly version: number
  readonly traces: readonly string[]
  readonly observations: readonly string[]
  readonly scores: readonly string[]
  /** Whether any observation or score is or was theirs. */
  readonly had: { readonly observations: boolean; readonly scores: boolean }
  /** Rows that can be seen. */
  readonly live: {
    readonly traces: readonly ClickHouseRow[]
    readonly payloads: readonly ClickHouseRow[]
    readonly observations: readonly ClickHouseRow[]
    readonly scores: readonly ClickHouseRow[]
    readonly history: readonly ClickHouseRow[]
  }
  /** Trace id → its last session. */
  readonly sessionOf: ReadonlyMap<string, string>
  /** Other traces of those sessions. */
  readonly mates: readonly ClickHouseRow[]
  /** Traces that have left the user, and whose way is still known. */
  readonly moved: readonly { readonly id: string; readonly place: Place }[]
}

/** Looks for all that there is of a user; `null` = nothing, in any table. */
export async function findUser(store: Store, userId: string): Promise<Found | null> {
  const ever = await store.everOf(userId)
  if (ever.length === 0 && !(await store.isKnown(userId))) return null
  const slice = new Slice()
  const ids = ever.map((row) => toText(row['id']))
  for (const row of await store.locations(ids.map((id) => ['t', id] as const))) slice.enterLocation(row)
  const placesOf = (some: readonly string[]) => some.flatMap((id) => slice.placesOf('t', id).map(([user, time]) => [user, time, id] as const))
  slice.enter(await store.traces(placesOf(ids)), slice.traceRows)

  const theirs = ever.filter((row) => {
    const [newest] = slice.traceRows.get(toText(row['id'])) ?? []
    return !newest || newest['user_id'] === userId
  })
  const sessionOf = new Map(theirs.map((row) => [toText(row['id']), toText(row['session_id'])]))
  const traces = [...sessionOf.keys()]
  const sessions = [...new Set(sessionOf.values())].filter(Boolean)
  const [payloads, observations, everObserved, mates, history] = await Promise.all([
    store.payloadsAt(placesOf(traces)), store.observationIds(traces), store.everAt('observations', 'trace_id', traces), store.sessions(sessions), store.history(userId, traces),
  ])
  const observationIds = await owned(store, 'o', observations, everObserved, traces)
  const targets = [...traces.map((id) => `t${id}`), ...sessions.map((id) => `s${id}`), ...observationIds.map((id) => `o${id}`)]
  const [scores, everScored] = await Promise.all([store.scoresOf(targets), store.everAt('scores', 'target', targets)])

  const live = { traces: traces.flatMap((id) => slice.traceRows.get(id) ?? []), payloads, observations, scores, history }
  const own = new Set(traces)
  return {
    version: [...observations, ...scores, ...mates].reduce((most, row) => Math.max(most, toNumber(row['version'])), slice.highest),
    traces, observations: observationIds, scores: await owned(store, 's', scores, everScored, targets),
    had: { observations: everObserved.length > 0, scores: everScored.length > 0 },
    live, sessionOf,
    mates: mates.filter((row) => !own.has(toText(row['id']))),
    moved: ids.filter((id) => !own.has(id)).flatMap((id) => {
      const [newest] = slice.traceRows.get(id) ?? []
      const place = newest && placeOf(newest)
      return place && slice.placesOf('t', id).some((other) => !isSame(other, place)) ? [{ id, place }] : []
    }),
  }
}

/** Ids of what hangs there, and of what did and has been hidden since, unless it is elsewhere now. */
async function owned(store: Store, kind: Kind, live: readonly ClickHouseRow[], ever: readonly string[], places: readonly string[]): Promise<readonly string[]> {
  const ids = new Set(live.map((row) => toText(row['id'])))
  const hidden = ever.filter((id) => !ids.has(id))
  const slice = new Slice()
  for (const row of await store.locations(hidden.map((id) => [kind, id] as const))) slice.enterLocation(row)
  const within = new Set(places)
  for (const id of hidden) if (slice.placesOf(kind, id).every(([place]) => within.has(place))) ids.add(id)
  return [...ids]
}
