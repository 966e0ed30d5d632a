export type { BoundValue, ClickHouseClient, ClickHouseRow, StatementOptions } from './ClickHouseClient.js'
export { openChdb, type ChdbOptions } from './client/openChdb.js'
export { createTables, type TablesOptions } from './schema/createTables.js'
