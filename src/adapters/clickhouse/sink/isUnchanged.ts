import type { ClickHouseRow } from '../ClickHouseClient.js'

/** Whether two rows hold the same, whenever they were written. 64-bit integers come as text. */
export function isUnchanged(before: ClickHouseRow | undefined, after: object, ...ignored: readonly string[]): boolean {
  if (!before) return false
  const text = (value: unknown) => JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner))
  return Object.entries(after).every(([column, value]) => column === 'version' || ignored.includes(column) || text(before[column]) === text(value))
}
