export type { BoundValue, ClickHouseClient, ClickHouseRow, StatementOptions } from './ClickHouseClient.js'
export { openChdb, type ChdbOptions } from './client/openChdb.js'
