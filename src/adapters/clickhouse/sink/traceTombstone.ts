import type { ClickHouseRow } from '../ClickHouseClient.js'

/** What hides a row of `traces` or `payloads`. */
export function traceTombstone({ tenant, user_id, timestamp, id }: ClickHouseRow, version: number): ClickHouseRow {
  return { tenant, user_id, timestamp, id, version, is_deleted: 1 }
}
