import type { TraceRecord } from '../../model/trace.js'

/** Items by a key, in the order of the keys' first appearance. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/**
 * Tells which session a trace belongs to: that of its id and user, or one of its own. The three parts are written as
 * JSON so that no character of an id can be mistaken for a border between them.
 */
export function sessionKey(trace: Pick<TraceRecord, 'id' | 'userId' | 'sessionId'>): string {
  return JSON.stringify(trace.sessionId === null ? ['trace', trace.id] : ['session', trace.userId, trace.sessionId])
}

export function countSessions(traces: readonly TraceRecord[]): number {
  return new Set(traces.map(sessionKey)).size
}

export function countErroredSessions(traces: readonly TraceRecord[]): number {
  return countSessions(traces.filter((trace) => trace.status === 'error'))
}

/** The numbers that are known, ascending. */
export function knownAscending<Item>(items: readonly Item[], read: (item: Item) => number | null): number[] {
  return items.map(read).filter((value) => value !== null).sort((a, b) => a - b)
}
