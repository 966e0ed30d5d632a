export type { BoundValue, ClickHouseClient, ClickHouseRow, StatementOptions } from './ClickHouseClient.js'
