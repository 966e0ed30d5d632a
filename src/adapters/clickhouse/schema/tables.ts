import { defineColumns, OBSERVATION, PAYLOAD, SCORE, TRACE } from './columns.js'

/**
 * The tables, as DDL without `ENGINE` arguments of a cluster: what `migrations` runs.
 *
 * Times are Unix milliseconds in `Int64`, not `DateTime64`, which ends in 2299 and begins in 1900. An absent text is
 * `''`, as the model stores an empty one as absent; other absent values are NULL. Every table of records is a
 * ReplacingMergeTree and is read with FINAL: exact at every moment, merged or not.
 */

/** A week of traces a partition; what lies before 1970 or after 2161 shares one. A key never spans two, as it holds the time. */
const WEEK = 'intDiv(greatest(0, least(timestamp, 6048000000000)), 604800000)'

/** Ordered so that one user's rows are together: a user's figures read that user's granules, a range the range's weeks. */
const TRACE_KEY = '(tenant, user_id, timestamp, id)'

/** Lets an erasure merge what it has hidden away: `OPTIMIZE … FINAL CLEANUP`. Merges by themselves keep what hides other rows. */
const CLEANUP = 'allow_experimental_replacing_merge_with_cleanup = 1'

// Not among the columns of `TRACE`: it is neither inserted nor in `*`.
const TRACE_COLUMNS = `${defineColumns(TRACE)},
  session_key UInt64 MATERIALIZED sipHash64(user_id, session_id, if(session_id = '', id, ''))`

/** Name and definition of each table, in the order in which they are made. */
export const TABLES = {
  // One row per trace, for every figure about it. What its observations and scores tell of it is in the row, so that no
  // question about users joins anything. `observed`: it has observations. `usage_by_…`: (value, tokens, cost) of them.
  traces: `(${TRACE_COLUMNS},
  is_deleted UInt8,
  INDEX by_session session_id TYPE bloom_filter(0.01) GRANULARITY 1
) ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY ${WEEK} ORDER BY ${TRACE_KEY} SETTINGS index_granularity = 1024, ${CLEANUP}`,

  // What rows of \`traces\` were before a write replaced them, for an hour or two: a walk through pages goes on in the
  // state that it began with. A row held from its \`version\` until, exclusively, \`replaced_at\`.
  trace_history: `(${TRACE_COLUMNS},
  replaced_at UInt64 CODEC(Delta(8), ZSTD(1)),
  is_deleted UInt8,
  kept_since DateTime DEFAULT now()
) ENGINE = ReplacingMergeTree(replaced_at, is_deleted)
PARTITION BY toStartOfHour(kept_since) ORDER BY (tenant, user_id, timestamp, id, version)
TTL kept_since + INTERVAL 2 HOUR SETTINGS ttl_only_drop_parts = 1, index_granularity = 1024, ${CLEANUP}`,

  // Text, apart from what is scanned. \`texts\`: lower-cased, what a search looks into. \`said\`: JSON of what writers said
  // as far as the record does not tell, for later writes to merge with.
  payloads: `(${defineColumns(PAYLOAD)}
) ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY ${WEEK} ORDER BY ${TRACE_KEY} SETTINGS index_granularity = 256, ${CLEANUP}`,

  observations: `(${defineColumns(OBSERVATION)}
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (tenant, trace_id, id) SETTINGS index_granularity = 256, ${CLEANUP}`,

  // \`target\`: what it judges: 't' + id of the trace, 's' + id of the session, 'o' + id of an observation that it names
  // alone and whose trace it judges, whenever the two come or part; '' where it names nothing.
  scores: `(${defineColumns(SCORE)}
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (tenant, target, id) SETTINGS index_granularity = 256, ${CLEANUP}`,

  // Where a record is kept, by its id alone: the other keys hold more than the id. Written before the record is, with
  // the old places and the new, so that a write that was cut short leaves nothing behind that the next cannot find.
  // \`kind\`: 't' trace (place = user and time), 'o' observation (place = trace id), 's' score (place = target).
  locations: `(
  tenant LowCardinality(String),
  kind LowCardinality(String),
  id String,
  version UInt64 CODEC(Delta(8), ZSTD(1)),
  is_deleted UInt8,
  places Array(Tuple(String, Int64)) CODEC(ZSTD(1)),
  timestamp Int64 CODEC(Delta(8), ZSTD(1))
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (tenant, kind, id) SETTINGS index_granularity = 256, ${CLEANUP}`,

  // Per user, ever: sums of nothing, so that the same news twice changes nothing. Where a trace leaves a user at the
  // first or the last time seen, the user is counted anew under the next \`generation\`; only the last counts, and where
  // it holds nothing (first > last) neither does the user. \`kept_at\`: never less than that of an earlier generation,
  // which a retention must not take later than the last.
  users: `(
  tenant LowCardinality(String),
  user_id String,
  generation UInt64,
  first_seen_at SimpleAggregateFunction(min, Int64),
  last_seen_at SimpleAggregateFunction(max, Int64),
  kept_at SimpleAggregateFunction(max, Int64)
) ENGINE = AggregatingMergeTree
ORDER BY (tenant, user_id, generation)`,

  // The version of the last write of each tenant: tells readers in other processes that there is news.
  changes: `(
  tenant String,
  version SimpleAggregateFunction(max, UInt64)
) ENGINE = AggregatingMergeTree
ORDER BY tenant`,
} as const satisfies Readonly<Record<string, string>>

/** Name of a table. */
export type TableName = keyof typeof TABLES
