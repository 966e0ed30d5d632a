import type { ClickHouseRow } from '../ClickHouseClient.js'

/** Kinds of records, as `locations` names them: trace, observation, score. */
export type Kind = 't' | 'o' | 's'

/** Where a row of a table is, besides its tenant and id: user and time of a trace; trace of an observation, target of a score (and 0). */
export type Place = readonly [key: string, timestamp: number]

export function placeOf(row: ClickHouseRow): Place {
  return 'user_id' in row ? [String(row['user_id']), Number(row['timestamp'])] : [String(row['target'] ?? row['trace_id']), 0]
}

export function isSame(a: Place, b: Place): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
