/** Code-unit order: what `<` says, in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a list sorts by. */
export type SortValue = number | string | null

/** Compares two sort values of one kind; `null` comes last in both directions. */
export function compareValues(a: SortValue, b: SortValue, direction: 'asc' | 'desc'): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = a < b ? -1 : a > b ? 1 : 0
  return direction === 'asc' ? order : -order
}

/** The total order of every list: by value, then by id ascending in code-unit order whatever the direction. */
export function compareRows(
  a: SortValue, aId: string, b: SortValue, bId: string, direction: 'asc' | 'desc',
): number {
  return compareValues(a, b, direction) || compareText(aId, bId)
}

/** The order in which things happened: by timestamp, then by id. The last of it is "the newest". */
export function compareInTime(
  a: { readonly timestamp: number; readonly id: string },
  b: { readonly timestamp: number; readonly id: string },
): number {
  return a.timestamp - b.timestamp || compareText(a.id, b.id)
}

/** In the order in which they happened. The same list where it is in order already. */
export function sortInTime<Item extends { readonly timestamp: number; readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.every((item, i) => i === 0 || compareInTime(items[i - 1] ?? item, item) <= 0) ? items : [...items].sort(compareInTime)
}

/** What tells sessions apart. */
export interface SessionIdentity {
  readonly sessionId: string | null
  /** The one trace of a session without an id. */
  readonly traceId: string | null
  readonly userId: string | null
}

/**
 * How equally placed sessions are ordered in every list: by session id (the trace's where there is none), then by user
 * id with nobody first, then a session with an id before one without.
 */
export function compareSessionIds(a: SessionIdentity, b: SessionIdentity): number {
  return compareText(a.sessionId ?? a.traceId ?? '', b.sessionId ?? b.traceId ?? '')
    || compareText(a.userId ?? '', b.userId ?? '')
    || (a.sessionId === null ? 1 : 0) - (b.sessionId === null ? 1 : 0)
}
