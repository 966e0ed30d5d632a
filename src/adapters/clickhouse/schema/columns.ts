/*
 * The columns of the tables of records: name and type. THE list: DDL, the rows that are inserted and what is selected
 * follow from it.
 */

/** A trace, with what its observations and scores tell of it. */
export const TRACE = {
  tenant: 'LowCardinality(String)',
  user_id: 'String',
  timestamp: 'Int64 CODEC(Delta(8), ZSTD(1))',
  id: 'String',
  version: 'UInt64 CODEC(Delta(8), ZSTD(1))',
  session_id: 'String',
  user_email: 'String',
  name: 'LowCardinality(String)',
  environment: 'LowCardinality(String)',
  release: 'LowCardinality(String)',
  errored: 'UInt8',
  status_message: 'String CODEC(ZSTD(3))',
  tags: 'Array(LowCardinality(String))',
  models: 'Array(LowCardinality(String))',
  providers: 'Array(LowCardinality(String))',
  tools: 'Array(LowCardinality(String))',
  duration_ms: 'Nullable(Float64) CODEC(ZSTD(1))',
  input_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  output_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  total_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  cost_usd: 'Nullable(Float64) CODEC(ZSTD(1))',
  cost_estimated: 'UInt8',
  observation_count: 'UInt64 CODEC(T64, ZSTD(1))',
  observed: 'UInt8',
  cache_read_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  reasoning_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  usage_by_model: 'Array(Tuple(String, Nullable(Int64), Nullable(Float64))) CODEC(ZSTD(1))',
  usage_by_provider: 'Array(Tuple(String, Nullable(Int64), Nullable(Float64))) CODEC(ZSTD(1))',
  usage_by_tool: 'Array(Tuple(String, Nullable(Int64), Nullable(Float64))) CODEC(ZSTD(1))',
  feedback_positive: 'UInt32',
  feedback_negative: 'UInt32',
  session_feedback_positive: 'UInt32',
  session_feedback_negative: 'UInt32',
} as const

/** The text of a trace. */
export const PAYLOAD = {
  tenant: 'LowCardinality(String)',
  user_id: 'String',
  timestamp: 'Int64 CODEC(Delta(8), ZSTD(1))',
  id: 'String',
  version: 'UInt64 CODEC(Delta(8), ZSTD(1))',
  is_deleted: 'UInt8',
  input: 'String CODEC(ZSTD(3))',
  output: 'String CODEC(ZSTD(3))',
  metadata: 'String CODEC(ZSTD(3))',
  texts: 'Array(String) CODEC(ZSTD(3))',
  said: 'String CODEC(ZSTD(3))',
} as const

/** An observation. */
export const OBSERVATION = {
  tenant: 'LowCardinality(String)',
  trace_id: 'String',
  id: 'String',
  version: 'UInt64 CODEC(Delta(8), ZSTD(1))',
  is_deleted: 'UInt8',
  parent_id: 'String',
  type: 'LowCardinality(String)',
  name: 'LowCardinality(String)',
  timestamp: 'Int64 CODEC(Delta(8), ZSTD(1))',
  duration_ms: 'Nullable(Float64) CODEC(ZSTD(1))',
  errored: 'UInt8',
  status_message: 'String CODEC(ZSTD(3))',
  model: 'LowCardinality(String)',
  provider: 'LowCardinality(String)',
  tool_name: 'LowCardinality(String)',
  input_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  output_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  total_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  cache_read_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  reasoning_tokens: 'Nullable(Int64) CODEC(T64, ZSTD(1))',
  cost_usd: 'Nullable(Float64) CODEC(ZSTD(1))',
  cost_source: 'LowCardinality(String)',
  time_to_first_token_ms: 'Nullable(Float64) CODEC(ZSTD(1))',
  input: 'String CODEC(ZSTD(3))',
  output: 'String CODEC(ZSTD(3))',
  metadata: 'String CODEC(ZSTD(3))',
  said: 'String CODEC(ZSTD(3))',
} as const

/** A score. */
export const SCORE = {
  tenant: 'LowCardinality(String)',
  target: 'String',
  id: 'String',
  version: 'UInt64 CODEC(Delta(8), ZSTD(1))',
  is_deleted: 'UInt8',
  name: 'LowCardinality(String)',
  data_type: 'LowCardinality(String)',
  value: 'String',
  timestamp: 'Int64 CODEC(Delta(8), ZSTD(1))',
  source: 'LowCardinality(String)',
  comment: 'String CODEC(ZSTD(3))',
  trace_id: 'String',
  session_id: 'String',
  observation_id: 'String',
} as const

/** The columns of a table as DDL. */
export function defineColumns(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns).map(([name, type]) => `\n  ${name} ${type}`).join(',')
}
