import { afterAll, expect, it } from 'vitest'
import { createTables, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { migrate } from '../../../../src/adapters/clickhouse/schema/migrate.js'
import { MIGRATIONS, type Migration } from '../../../../src/adapters/clickhouse/schema/migrations.js'
import { TABLES } from '../../../../src/adapters/clickhouse/schema/tables.js'
import { describeWithChdb } from '../../../support/chdb.js'

const DAY = 86_400_000

describeWithChdb('createTables', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  const read = async (sql: string) => (await client.rows(sql)).map((row) => Object.values(row).map(Number).join(' '))
  const count = async (database: string, table: string) => Number((await client.rows(`SELECT count() AS n FROM ${database}.${table}`))[0]?.['n'])

  it('makes every table, and again without harm, also twice at once', async () => {
    await Promise.all([createTables(client), createTables(client)])
    await client.insert('usertrail.traces', [{ tenant: 'a', id: 't', timestamp: 1, version: 1 }])
    await createTables(client)
    const rows = await client.rows("SELECT name FROM system.tables WHERE database = 'usertrail' ORDER BY name")
    expect(rows.map((row) => row['name'])).toEqual([...Object.keys(TABLES), 'migrations'].toSorted())
    expect(await count('usertrail', 'traces')).toBe(1)
    expect(await read('SELECT number FROM usertrail.migrations FINAL')).toEqual(['1'])
  })

  it('runs only migrations that have not run, and those cut short again', async () => {
    const ran: number[] = []
    const second: Migration = {
      number: 2,
      name: 'a column more',
      statements: (database) => {
        ran.push(2)
        return [`ALTER TABLE ${database}.traces ADD COLUMN IF NOT EXISTS mood String`, `ALTER TABLE ${database}.payloads ADD COLUMN IF NOT EXISTS mood String`]
      },
    }
    await migrate(client, 'later', MIGRATIONS)
    await client.insert('later.traces', [{ tenant: 'a', id: 't', timestamp: 1, version: 1 }])
    // The first of its statements ran, then the process ended.
    await client.rows('ALTER TABLE later.traces ADD COLUMN IF NOT EXISTS mood String')
    await Promise.all([migrate(client, 'later', [...MIGRATIONS, second]), migrate(client, 'later', [...MIGRATIONS, second])])
    await migrate(client, 'later', [...MIGRATIONS, second])
    expect(ran.length).toBeLessThanOrEqual(2)
    expect(await client.rows('SELECT id, mood FROM later.traces')).toEqual([{ id: 't', mood: '' }])
    expect(await read('SELECT number FROM later.migrations FINAL ORDER BY number')).toEqual(['1', '2'])

    await expect(createTables(client, { database: 'later' })).rejects.toMatchObject({
      name: 'AdapterError', code: 'unsupported',
      message: 'The tables in the database later were made by a newer version of usertrail (migration 2; this version knows 1). Update usertrail here, or give it a database of its own.',
    })
  })

  it('removes what is older than the retention, from every table, and nothing else', async () => {
    const now = Date.now()
    const options = { database: 'short' }
    const tables = ['traces', 'payloads', 'observations', 'scores', 'locations', 'users']
    await createTables(client, options)
    const times = [-8.64e15, now - 1000 * DAY, now - 20 * DAY, now, now + 1000 * DAY, 8.64e15]
    for (const table of tables) {
      await client.insert(`short.${table}`, times.map((timestamp, i) => table === 'users'
        ? { tenant: 'a', user_id: `u${i}`, first_seen_at: timestamp, last_seen_at: timestamp, kept_at: timestamp }
        : { tenant: 'a', id: `t${i}`, timestamp, version: 1 }))
    }
    const merged = async () => {
      for (const table of tables) await client.rows(`OPTIMIZE TABLE short.${table} FINAL`)
      return Promise.all(tables.map((table) => count('short', table)))
    }
    await createTables(client, { ...options, retentionDays: 30 })
    expect(await merged()).toEqual([4, 4, 4, 4, 4, 4])
    // Left out, it stays as it is; said again, too.
    await createTables(client, options)
    await createTables(client, { ...options, retentionDays: 30 })
    expect(await merged()).toEqual([4, 4, 4, 4, 4, 4])
    await createTables(client, { ...options, retentionDays: null })
    await createTables(client, { ...options, retentionDays: null })
    await client.insert('short.traces', [{ tenant: 'a', id: 'old', timestamp: now - 1000 * DAY, version: 1 }])
    expect(await merged()).toEqual([5, 4, 4, 4, 4, 4])
    await createTables(client, { ...options, retentionDays: 7 })
    expect(await merged()).toEqual([3, 3, 3, 3, 3, 3])
  })

  it('refuses options that are not valid', async () => {
    for (const retentionDays of [0, 1.5, -1, NaN, 36_501]) {
      await expect(createTables(client, { retentionDays })).rejects.toMatchObject({ code: 'bad_request', message: expect.stringContaining('retentionDays is') })
    }
    for (const database of ['', 'a b', 'x`; DROP DATABASE y', '1a', 'a.b']) {
      await expect(createTables(client, { database })).rejects.toMatchObject({ code: 'bad_request' })
    }
  })
})
