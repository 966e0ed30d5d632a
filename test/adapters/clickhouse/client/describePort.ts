import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AdapterError } from '../../../../src/contract/errors.js'
import type { BoundValue, ClickHouseClient } from '../../../../src/adapters/clickhouse/index.js'

const TEXTS = [
  '', ' ', "it's", '"', '`', '\\', "\\'", '\\n', '\\N', 'NULL', 'a\tb', 'a\nb', 'a\r\nb', 'a\0b', '\b\f\v\u001f\u007f', '😀', 'ünï', '\u2028', "'; DROP TABLE x; --",
  '{x:String}', '$$', '%_', '[1,2]', "('a',1)", '--', '/* */', '\u0301', 'x'.repeat(4096),
]
const FLOATS = [0, -0, 0.1 + 0.2, 1 / 3, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, -123456.789e-7, Math.PI * 1e15, 2 ** 53 - 1, 2 ** 53 + 2]

const number = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN)
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', (error: unknown) => error)

/** What every way to a ClickHouse does. `database` is one that exists, for tables of this suite alone. */
export function describePort(subject: string, database: string, open: () => Promise<ClickHouseClient>): void {
  describe(`${subject}, as a client`, () => {
    let client: ClickHouseClient
    let tables = 0
    /** The one value of the one row. */
    const ask = async (sql: string, params?: Readonly<Record<string, BoundValue>>) => (await client.rows(`SELECT ${sql} AS value`, params))[0]?.['value']
    const makeTable = async (columns: string) => {
      const table = `${database}.t${++tables}`
      await client.rows(`CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ORDER BY tuple()`)
      return table
    }

    beforeAll(async () => {
      client = await open()
      await client.rows(`CREATE DATABASE IF NOT EXISTS ${database}`)
    })
    afterAll(() => client.close())

    it('binds texts as they are, alone, in lists, in tuples and where there may be none', async () => {
      for (const text of TEXTS) {
        expect(await ask('{x:String}', { x: text })).toBe(text)
        expect(await ask('{x:Nullable(String)}', { x: text })).toBe(text)
      }
      expect(await ask('{x:Array(String)}', { x: TEXTS })).toEqual(TEXTS)
      expect(await ask('{x:Array(Array(String))}', { x: [TEXTS, [], ['a']] })).toEqual([TEXTS, [], ['a']])
      const tuples = TEXTS.map((text) => [text, 7, text])
      expect(await ask('{x:Array(Tuple(String, Int32, String))}', { x: tuples })).toEqual(tuples)
    })

    it('binds any text there is, and its neighbours', async () => {
      const text = fc.string({ unit: 'binary', maxLength: 40 })
      await fc.assert(fc.asyncProperty(text, fc.array(text), fc.array(fc.tuple(text, fc.maxSafeInteger())), async (one, list, tuples) => {
        const [row] = await client.rows(
          'SELECT {list:Array(String)} AS list, {one:String} AS one, arrayMap(t -> (t.1, toString(t.2)), {tuples:Array(Tuple(String, Int64))}) AS tuples',
          { one, list, tuples },
        )
        expect(row).toEqual({ list, one, tuples: tuples.map(([key, value]) => [key, String(value)]) })
      }), { numRuns: 60 })
    })

    it('binds floats to the bit', async () => {
      const random = Array.from({ length: 500 }, (_, i) => Math.sin(i) * 10 ** ((i % 60) - 30))
      for (const float of FLOATS) expect(Object.is(await ask('{x:Float64}', { x: float }), float)).toBe(true)
      const list = [...FLOATS, ...random]
      expect(await ask('{x:Array(Float64)}', { x: list })).toEqual(list)
      expect(await ask('isNaN({x:Float64})', { x: Number.NaN })).toBe(1)
      expect(await ask('isInfinite({x:Float64})', { x: Number.NEGATIVE_INFINITY })).toBe(1)
    })

    it('binds integers beyond 2^53 as text', async () => {
      expect(await ask('toString({x:Int64})', { x: '-9223372036854775808' })).toBe('-9223372036854775808')
      expect(await ask('toString({x:UInt64})', { x: '18446744073709551615' })).toBe('18446744073709551615')
      expect(await ask('toString({x:Int64})', { x: 1_700_000_000_000 })).toBe('1700000000000')
      expect(await ask('arrayMap(n -> toString(n), {x:Array(Int64)})', { x: ['9007199254740993', 5] })).toEqual(['9007199254740993', '5'])
      expect(await ask("toString({x:Array(Tuple(String, Int64, String))})", { x: [["a'b", '9007199254740993', '']] })).toBe("[('a\\'b',9007199254740993,'')]")
    })

    it('binds booleans, and null where the type allows it', async () => {
      expect(await ask('{x:Bool}', { x: true })).toBe(true)
      expect(await ask('{x:UInt8}', { x: false })).toBe(0)
      expect(await ask('{x:Array(Bool)}', { x: [true, false] })).toEqual([true, false])
      for (const type of ['Nullable(String)', 'Nullable(Int64)', 'Nullable(Float64)', 'Nullable(Bool)']) expect(await ask(`{x:${type}}`, { x: null })).toBe(null)
      expect(await ask('{x:Array(Nullable(String))}', { x: [null, 'NULL', ''] })).toEqual([null, 'NULL', ''])
      expect(await ask('{x:Array(Tuple(Nullable(Int32), String))}', { x: [[null, 'a']] })).toEqual([[null, 'a']])
    })

    it('binds empty lists of any type', async () => {
      for (const type of ['Array(String)', 'Array(Int64)', 'Array(Tuple(String, Int64, String))']) expect(await ask(`{x:${type}}`, { x: [] })).toEqual([])
      expect(await client.rows('SELECT 1 AS one WHERE {id:String} IN {ids:Array(String)}', { id: 'a', ids: [] })).toEqual([])
    })

    it('binds thousands of ids at once', async () => {
      const ids = Array.from({ length: 5_000 }, (_, i) => `user-${i}-'${'x'.repeat(60)}`)
      expect(number(await ask('length({ids:Array(String)})', { ids }))).toBe(5_000)
      expect(number(await ask(`{id:String} IN {ids:Array(String)}`, { id: ids[4_999] ?? '', ids }))).toBe(1)
    })

    it('binds tables and columns by name', async () => {
      const table = await makeTable('a String')
      await client.insert(table, [{ a: 'x' }])
      expect(await client.rows('SELECT a FROM {db:Identifier}.{table:Identifier}', { db: database, table: table.split('.')[1] ?? '' })).toEqual([{ a: 'x' }])
    })

    it('takes nothing from an earlier statement', async () => {
      await ask('{secret:String}', { secret: 'mine' })
      const errors = await Promise.all(Array.from({ length: 8 }, () => failure(ask('{secret:String}', {}))))
      for (const error of errors) expect(error).toMatchObject({ name: 'AdapterError', code: 'internal' })
      await client.rows('SELECT sum(number) AS n FROM numbers(10) SETTINGS max_block_size = 1')
      expect(number((await client.rows(`SELECT value FROM system.settings WHERE name = 'max_block_size'`))[0]?.['value'])).toBeGreaterThan(1)
    })

    it('gives rows in order, and none for a statement without', async () => {
      const rows = await client.rows('SELECT number AS n, toString(number) AS t FROM numbers(30000) ORDER BY n')
      expect(rows.length).toBe(30_000)
      expect(rows.every((row, at) => number(row['n']) === at && row['t'] === String(at))).toBe(true)
      expect(await client.rows('-- why\n/* and how */ SELECT 1 AS one')).toEqual([{ one: 1 }])
      expect(await client.rows('WITH 1 AS one SELECT one')).toEqual([{ one: 1 }])
      expect(await client.rows(`SHOW TABLES FROM ${database} LIKE 'no such'`)).toEqual([])
      const table = await makeTable('a Int32')
      expect(await client.rows(`INSERT INTO ${table} SELECT number FROM numbers(3)`)).toEqual([])
      expect(await client.rows(`SELECT sum(a) AS s FROM ${table}`)).toEqual([expect.objectContaining({ s: expect.anything() })])
      expect(await client.rows(`DROP TABLE ${table}`)).toEqual([])
    })

    it('inserts texts, floats, lists, tuples, maps and nothing at all, exactly', async () => {
      const table = await makeTable('i UInt32, s String, n Nullable(String), f Float64, big Int64, a Array(String), t Tuple(String, Int64), ts Array(Tuple(String, Float64)), m Map(String, String), b Bool, d String DEFAULT \'none\'')
      const rows = [...TEXTS, ...TEXTS].map((text, i) => ({
        i, s: text, n: i % 2 ? null : text, f: FLOATS[i % FLOATS.length] || 0, big: '9007199254740993', a: [text, text], t: [text, i], ts: [[text, 0.1 + 0.2]], m: { [text]: text }, b: i % 3 === 0,
      }))
      await client.insert(table, rows)
      await client.insert(table, [])
      const back = await client.rows(`SELECT * EXCEPT (big, t), toString(big) AS big, t.1 AS t1, toInt32(t.2) AS t2 FROM ${table} ORDER BY i`)
      const expected = rows.map(({ t: [t1, t2], ...row }) => ({ ...row, d: 'none', t1, t2 }))
      expect(back).toEqual(expected)
    })

    it('inserts 50,000 rows of 1 kB as one block', async () => {
      const table = await makeTable('i UInt32, s String')
      const rows = Array.from({ length: 50_000 }, (_, i) => ({ i, s: `${i} ${'x'.repeat(1_000)}` }))
      await client.insert(table, rows)
      const [found] = await client.rows(`SELECT count() AS n, uniqExact(s) AS texts, uniqExact(_part) AS parts FROM ${table}`)
      expect([found?.['n'], found?.['texts'], found?.['parts']].map(number)).toEqual([50_000, 50_000, 1])
    })

    it('inserts all rows or none, and no row with a column that is not there', async () => {
      const table = await makeTable('i UInt32, s String')
      const rows = Array.from({ length: 20_000 }, (_, i) => ({ i, s: 'x'.repeat(1_000) }))
      for (const wrong of [{ i: 1, other: 2 }, { i: 'no number' }]) {
        expect(await failure(client.insert(table, [...rows, wrong]))).toMatchObject({ name: 'AdapterError', code: 'internal' })
      }
      expect(number((await client.rows(`SELECT count() AS n FROM ${table}`))[0]?.['n'])).toBe(0)
    })

    it('refuses a table whose name would have to be quoted', async () => {
      expect(await failure(client.insert('t (a) SELECT 1; --', [{ a: 1 }]))).toMatchObject({ code: 'internal' })
    })

    it('says what to do when a table is missing, and keeps values out of what it says', async () => {
      const error = await failure(client.rows(`SELECT * FROM ${database}.nowhere WHERE a = {secret:String}`, { secret: 'anna@example.org' }))
      expect(error).toMatchObject({ code: 'unavailable', retryable: false, message: expect.stringContaining('createTables') })
      const wrong = await failure(ask('{secret:Int64}', { secret: 'anna@example.org' }))
      expect(wrong).toBeInstanceOf(AdapterError)
      expect(String(wrong)).not.toContain('anna')
      expect(error).toHaveProperty('cause')
    })

    it('says that a statement took too long or too much memory', async () => {
      expect(await failure(client.rows('SELECT count() FROM numbers(100000000000) WHERE sipHash64(number) % 7 = 3 SETTINGS max_execution_time = 1')))
        .toMatchObject({ code: 'unavailable', retryable: false, message: expect.stringContaining('longer') })
      expect(await failure(client.rows('SELECT groupArray(toString(number)) AS a FROM numbers(3000000) SETTINGS max_memory_usage = 20000000')))
        .toMatchObject({ code: 'unavailable', message: expect.stringContaining('memory') })
      expect(await ask('1')).toBe(1)
    })

    it('rejects with AbortError at once', async () => {
      expect(await failure(client.rows('SELECT 1', {}, { signal: AbortSignal.abort('a reason') }))).toMatchObject({ name: 'AbortError' })
      const controller = new AbortController()
      const began = performance.now()
      const slow = failure(client.rows('SELECT count() FROM numbers(100000000000) WHERE sipHash64(number) % 7 = 3 SETTINGS max_execution_time = 3', {}, { signal: controller.signal }))
      setTimeout(() => controller.abort(), 200)
      expect(await slow).toMatchObject({ name: 'AbortError' })
      expect(performance.now() - began).toBeLessThan(2_500)
      expect(await ask('1')).toBe(1)
    })

    it('is closed once, after what runs, and then refuses', async () => {
      const own = await open()
      const slow = own.rows('SELECT sleep(0.5) AS s')
      const closing = own.close()
      expect(own.close()).toBe(closing)
      expect(await failure(own.rows('SELECT 1'))).toMatchObject({ code: 'unavailable', retryable: false })
      expect(await failure(own.insert('t', [{ a: 1 }]))).toMatchObject({ code: 'unavailable' })
      expect(await slow).toHaveLength(1)
      await closing
      expect(await ask('1')).toBe(1)
    })
  })
}
