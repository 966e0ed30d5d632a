import { afterAll, expect, it } from 'vitest'
import { createClickHouseAdapter, createTables, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { TABLES } from '../../../../src/adapters/clickhouse/schema/tables.js'
import { createChdbMeter } from '../../../support/chdbMeter.js'
import { describeWithChdb } from '../../../support/chdb.js'

const TIME = 1_780_000_000_000
const scope = { range: { from: TIME, to: TIME + 1_000_000 }, timeZone: 'UTC' }
/** Each of the others has so many traces, users, observations and scores for one of ours. */
const TIMES = 200

/** Rows of a granule of each table. */
const GRANULES = new Map(Object.entries(TABLES).map(([name, ddl]) => [name, Number(/index_granularity = (\d+)/.exec(ddl)?.[1] ?? 8192)]))

describeWithChdb('a tenant among others', (folder) => {
  const meter = createChdbMeter(folder)
  const client = openChdb(folder)
  afterAll(async () => {
    meter.close()
    await client.close()
  })

  it('has its own rows read, and of its neighbours those of the two granules at its edges', async () => {
    await createTables(client)
    const adapter = createClickHouseAdapter({ client, tenant: 'm' })
    const ids = Array.from({ length: 200 }, (_, i) => i)
    const { rejected } = await adapter.write({
      traces: ids.map((i) => ({ id: `t${i}`, timestamp: TIME + i, userId: `u${i % 100}`, userEmail: 'a@b.c', sessionId: `s${i % 50}`, models: ['gpt-5'], input: 'hello' })),
      observations: ids.map((i) => ({ id: `o${i}`, traceId: `t${i}`, timestamp: TIME + i, model: 'gpt-5' })),
      scores: ids.map((i) => ({ id: `c${i}`, name: 'user-feedback', value: true, timestamp: TIME + i, traceId: `t${i}` })),
    })
    expect(rejected).toEqual([])
    const own = new Map<string, number>()
    for (const [table, ddl] of Object.entries(TABLES)) {
      const columns = ['id', 'user_id', 'trace_id', 'target'].filter((name) => new RegExp(`^\\s*${name} String`, 'm').test(ddl))
      for (const other of ['a', 'z']) {
        if (columns.length === 0) continue
        const renamed = columns.map((name) => `concat(${name}, '-', toString(n)) AS ${name}`)
        await client.rows(`INSERT INTO usertrail.${table} SELECT * EXCEPT (n) REPLACE ('${other}' AS tenant, ${renamed.join(', ')})
FROM (SELECT * FROM usertrail.${table} WHERE tenant = 'm') AS ours, (SELECT number AS n FROM numbers(${TIMES})) AS times`)
      }
      // one part, so that there are two edges
      await client.rows(`OPTIMIZE TABLE usertrail.${table} FINAL`)
      own.set(table, Number((await client.rows(`SELECT count() AS rows FROM usertrail.${table} WHERE tenant = 'm'`))[0]?.['rows']))
    }
    expect(await client.rows("SELECT count() AS rows FROM usertrail.traces WHERE tenant != 'm'")).toEqual([{ rows: String(2 * TIMES * ids.length) }])

    const read: { readonly sql: string; readonly rows: number; readonly allowed: number }[] = []
    meter.watch((sql, rows) => {
      const tables = Array.from(sql.matchAll(/`usertrail`\.(\w+)/g), ([, table = '']) => table)
      read.push({ sql, rows, allowed: tables.reduce((sum, table) => sum + (own.get(table) ?? 0) + 2 * (GRANULES.get(table) ?? 0), 0) })
    })
    const userId = 'u7'
    const page = await adapter.listUsers({ ...scope, limit: 5, trend: 'hour' })
    expect(page.total).toBe(100)
    await adapter.listUsers({ ...scope, limit: 5, trend: 'hour', cursor: page.nextCursor ?? '' })
    await adapter.listUsers({ ...scope, search: 'U7', where: [{ kind: 'metric', metric: 'traces', min: 1 }] })
    await adapter.getOverview({ ...scope, bucket: 'hour' })
    await adapter.getUser({ userId, timeZone: 'UTC' })
    await adapter.getActivity({ userId, timeZone: 'UTC', bucket: 'day' })
    await adapter.getUsage({ userId, timeZone: 'UTC', by: 'model', limit: 1 })
    await adapter.listSessions(scope)
    await adapter.listTraces({ ...scope, search: 'ell' })
    await adapter.listScores({ userId, timeZone: 'UTC' })
    await adapter.listDimensionValues({ ...scope, dimension: 'model', limit: 5 })
    expect(await adapter.getSession({ sessionId: 's7' })).not.toBeNull()
    expect(await adapter.getTrace({ traceId: 't7' })).not.toBeNull()
    expect(read.filter(({ rows, allowed }) => rows > allowed)).toEqual([])
    // what was read, was counted
    expect(read.length).toBeGreaterThan(15)
    expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThan(ids.length * TIMES)
  })
})
