import { DuckDBInstance } from '@duckdb/node-api'

const COLUMNS = [
  ['id', 'VARCHAR'], ['timestamp', 'BIGINT'], ['duration_ms', 'DOUBLE'], ['name', 'VARCHAR'], ['user_id', 'VARCHAR'], ['user_email', 'VARCHAR'],
  ['session_id', 'VARCHAR'], ['errored', 'BOOLEAN'], ['model', 'VARCHAR'], ['input_tokens', 'BIGINT'], ['output_tokens', 'BIGINT'],
  ['total_tokens', 'BIGINT'], ['cost_usd', 'DOUBLE'], ['estimated', 'BOOLEAN'], ['observation_count', 'INTEGER'],
]
const DAY = 86_400_000
const ADDING = ['traces', 'errored_traces', 'sessions', 'errored_sessions', 'observations', 'input_tokens', 'output_tokens', 'total_tokens', 'cost_sum']

/**
 * DuckDB in memory, with its own number of threads: one table by time (so that its zone maps skip what a range leaves
 * out), the users of a scope into a temporary table once, everything else from there.
 */
export async function duckdb(traces) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE traces (${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})`)
  const appender = await connection.createAppender('traces')
  const append = { text: (v) => (v === null ? appender.appendNull() : appender.appendVarchar(v)), int: (v) => (v === null ? appender.appendNull() : appender.appendBigInt(BigInt(v))), double: (v) => (v === null ? appender.appendNull() : appender.appendDouble(v)) }
  for (const trace of traces) {
    append.text(trace.id)
    append.int(trace.timestamp)
    append.double(trace.durationMs)
    append.text(trace.name)
    append.text(trace.userId)
    append.text(trace.userEmail)
    append.text(trace.sessionId)
    appender.appendBoolean(trace.status === 'error')
    append.text(trace.models[0])
    append.int(trace.inputTokens)
    append.int(trace.outputTokens)
    append.int(trace.totalTokens)
    append.double(trace.costUsd)
    appender.appendBoolean(trace.costSource === 'estimated')
    appender.appendInteger(trace.observationCount)
    appender.endRow()
  }
  appender.closeSync()

  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS()
  const inRange = ({ from, to }) => `"timestamp" >= ${from} AND "timestamp" < ${to}`
  // A session of its own where the trace names none.
  const session = 'coalesce(session_id, id)'

  return {
    name: 'DuckDB',
    usersPage: async (range) => {
      await connection.run(`CREATE OR REPLACE TEMP TABLE u AS
        WITH s AS (
          SELECT user_id, ${session} AS session, count(*) AS traces, count(*) FILTER (errored) AS errors, min("timestamp") AS first, max("timestamp") AS last,
            max_by(user_email, "timestamp") AS email, sum(observation_count) AS observations, sum(input_tokens) AS input_tokens,
            sum(output_tokens) AS output_tokens, sum(total_tokens) AS total_tokens, sum(cost_usd) AS cost, count(cost_usd) AS priced,
            count(*) FILTER (estimated AND cost_usd IS NOT NULL) AS estimates, sum(duration_ms) AS duration, count(duration_ms) AS timed
          FROM traces WHERE ${inRange(range)} AND user_id IS NOT NULL GROUP BY ALL)
        SELECT user_id, sum(traces) AS traces, sum(errors) AS errored_traces, count(*) AS sessions, count(*) FILTER (errors > 0) AS errored_sessions,
          min(first) AS first, max(last) AS last, max_by(email, last) AS email, sum(observations) AS observations, sum(input_tokens) AS input_tokens,
          sum(output_tokens) AS output_tokens, sum(total_tokens) AS total_tokens, sum(cost) AS cost_sum, sum(priced) AS priced,
          sum(estimates) AS estimates, sum(duration) AS duration, sum(timed) AS timed
        FROM s GROUP BY user_id`)
      const [page, rollup, perTrace] = [
        await rows(`WITH p AS (SELECT * FROM u ORDER BY last DESC, user_id LIMIT 50),
          q AS (SELECT user_id, quantile_cont(duration_ms, [0.5, 0.95]) AS ms, median(cost_usd) AS cost_median
            FROM traces WHERE ${inRange(range)} AND user_id IN (SELECT user_id FROM p) GROUP BY user_id),
          d AS (SELECT user_id, list(day ORDER BY day) AS days, list(n ORDER BY day) AS trend FROM (
            SELECT user_id, ("timestamp" - ${range.from}) // ${DAY} AS day, count(*) AS n
            FROM traces WHERE ${inRange(range)} AND user_id IN (SELECT user_id FROM p) GROUP BY ALL) GROUP BY user_id)
          SELECT * FROM p JOIN q USING (user_id) JOIN d USING (user_id) ORDER BY last DESC, user_id`),
        await rows(`SELECT count(*) AS total, ${ADDING.map((name) => `sum(${name}) AS ${name}, avg(${name}) AS ${name}_avg, median(${name}) AS ${name}_median`).join(', ')} FROM u`),
        await rows(`SELECT quantile_cont(duration_ms, [0.5, 0.95]) AS ms, median(cost_usd) AS cost_median FROM traces WHERE ${inRange(range)} AND user_id IS NOT NULL`),
      ]
      return {
        total: Number(rollup[0].total), first: page[0].user_id, sessions: Number(page[0].sessions), p95: list(page[0].ms)[1],
        trend: list(page[0].trend).reduce((sum, n) => sum + Number(n), 0), costMedian: rollup[0].cost_sum_median, traceP95: list(perTrace[0].ms)[1],
      }
    },
    overview: async (range) => {
      const [totals] = await rows(`SELECT count(*) AS traces, count(user_id) AS identified, count(DISTINCT user_id) AS users,
        sum(cost_usd) FILTER (user_id IS NOT NULL) AS cost, sum(total_tokens) FILTER (user_id IS NOT NULL) AS tokens FROM traces WHERE ${inRange(range)}`)
      const [sessions] = await rows(`SELECT count(*) AS sessions, count(*) FILTER (failed) AS errored_sessions FROM (
        SELECT bool_or(errored) AS failed FROM traces WHERE ${inRange(range)} AND user_id IS NOT NULL GROUP BY user_id, ${session})`)
      const [news] = await rows(`SELECT count(*) FILTER (first >= ${range.from} AND first < ${range.to}) AS new_users, count(*) AS known
        FROM (SELECT min("timestamp") AS first FROM traces WHERE user_id IS NOT NULL GROUP BY user_id)`)
      const activity = await rows(`WITH s AS (
          SELECT ("timestamp" - ${range.from}) // ${DAY} AS day, user_id, ${session} AS session, count(*) AS traces, count(*) FILTER (errored) AS errors,
            sum(total_tokens) AS tokens, sum(cost_usd) AS cost
          FROM traces WHERE ${inRange(range)} AND user_id IS NOT NULL GROUP BY ALL)
        SELECT day, sum(traces) AS traces, sum(errors) AS errors, count(*) AS sessions, count(*) FILTER (errors > 0) AS errored_sessions,
          count(DISTINCT user_id) AS users, sum(tokens) AS tokens, sum(cost) AS cost FROM s GROUP BY day ORDER BY day`)
      return {
        users: Number(totals.users), newUsers: Number(news.new_users), sessions: Number(sessions.sessions), erroredSessions: Number(sessions.errored_sessions),
        identified: Number(totals.identified), cost: totals.cost,
        bucketUsers: activity.reduce((sum, row) => sum + Number(row.users), 0), bucketSessions: activity.reduce((sum, row) => sum + Number(row.sessions), 0),
      }
    },
    profile: async (userId) => {
      const [user] = await rows(`WITH s AS (SELECT ${session} AS session, bool_or(errored) AS failed FROM traces WHERE user_id = '${userId}' GROUP BY 1)
        SELECT count(*) AS traces, count(*) FILTER (errored) AS errors, (SELECT count(*) FROM s) AS sessions, (SELECT count(*) FROM s WHERE failed) AS errored_sessions,
          min("timestamp") AS first, max("timestamp") AS last, max_by(user_email, "timestamp") AS email, sum(observation_count) AS observations,
          sum(input_tokens) AS input, sum(output_tokens) AS output, sum(total_tokens) AS total, sum(cost_usd) AS cost, median(cost_usd) AS cost_median,
          avg(duration_ms) AS avg_ms, quantile_cont(duration_ms, [0.5, 0.95]) AS ms, count(DISTINCT "timestamp" // ${DAY}) AS days
        FROM traces WHERE user_id = '${userId}'`)
      return {
        traces: Number(user.traces), sessions: Number(user.sessions), erroredSessions: Number(user.errored_sessions), cost: user.cost,
        costMedian: user.cost_median, p50: list(user.ms)[0], p95: list(user.ms)[1], activeDays: Number(user.days),
      }
    },
    ranks: async () => rows(`SELECT user_id, count(*) AS traces, count(*) FILTER (errored) AS errors, count(DISTINCT ${session}) AS sessions,
        count(DISTINCT ${session}) FILTER (errored) AS errored_sessions, sum(observation_count) AS observations, sum(input_tokens) AS input,
        sum(output_tokens) AS output, sum(total_tokens) AS total, sum(cost_usd) AS cost, median(cost_usd) AS cost_median,
        quantile_cont(duration_ms, [0.5, 0.95]) AS ms FROM traces WHERE user_id IS NOT NULL GROUP BY user_id`),
    usage: async (userId) => (await rows(`SELECT model, count(*) AS traces, count(*) FILTER (errored) AS errors, sum(total_tokens) AS tokens, sum(cost_usd) AS cost,
        median(duration_ms) AS p50 FROM traces WHERE user_id = '${userId}' GROUP BY model ORDER BY traces DESC, model LIMIT 10`))
      .map((row) => ({ value: row.model, traces: Number(row.traces), erroredTraces: Number(row.errors), totalTokens: Number(row.tokens), costUsd: row.cost, durationP50: row.p50 })),
    close: () => { connection.closeSync() },
  }
}

const list = (value) => (Array.isArray(value) ? value : value.items)
