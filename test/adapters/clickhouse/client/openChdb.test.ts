import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClickHouseClient, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { bundleProgram, type Program } from '../../../support/runProgram.js'
import { describePort } from './describePort.js'

const SLOW = 'SELECT count() AS n FROM numbers(1000000000000) WHERE sipHash64(number) % 7 = {k:UInt8} SETTINGS max_execution_time = 30'
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', (error: unknown) => error)
const running = async (client: ClickHouseClient) =>
  Number((await client.rows(`SELECT count() AS n FROM system.processes WHERE query LIKE '%1000000000000%' AND query NOT LIKE '%system.processes%'`))[0]?.['n'])

/** Writes as a sink does: many small inserts, each into several tables, and says which are acknowledged. */
const WRITER = `
import { openChdb } from '/adapters/clickhouse/index.js'
const [folder, round] = process.argv.slice(2)
const client = openChdb(folder)
const tables = ['traces', 'observations', 'scores']
for (const table of tables) await client.rows(\`CREATE TABLE IF NOT EXISTS \${table} (round UInt8, batch UInt32, i UInt32, text String) ENGINE = MergeTree ORDER BY (round, batch, i)\`)
for (let batch = 0; ; batch++) {
  for (const table of tables) {
    await client.insert(table, Array.from({ length: 20 }, (_, i) => ({ round: Number(round), batch, i, text: 'x'.repeat(200) })))
    console.log(table + ' ' + batch)
  }
}
`

describeWithChdb('openChdb', (folder) => {
  describePort('openChdb', 'sessions', async () => openChdb(join(folder, 'data')))

  describe('its sessions', () => {
    let client: ClickHouseClient
    beforeAll(() => {
      client = openChdb(join(folder, 'data'), { sessions: 2 })
    })
    afterAll(() => client.close())

    it('let a bound statement pass by one that is slow', async () => {
      const controller = new AbortController()
      const slow = failure(client.rows(SLOW, { k: 3 }, { signal: controller.signal }))
      await sleep(100)
      for (let i = 0; i < 5; i++) expect(await client.rows('SELECT {i:UInt8} AS i', { i })).toEqual([{ i }])
      await client.rows('CREATE TABLE IF NOT EXISTS beside (a Int32) ENGINE = MergeTree ORDER BY a')
      await client.insert('beside', [{ a: 1 }])
      controller.abort()
      expect(await slow).toMatchObject({ name: 'AbortError' })
    })

    it('are free again soon after an abort, for the engine is stopped', async () => {
      const controller = new AbortController()
      const slow = [1, 2].map((k) => failure(client.rows(SLOW, { k }, { signal: controller.signal })))
      await sleep(200)
      controller.abort()
      for (const error of await Promise.all(slow)) expect(error).toMatchObject({ name: 'AbortError' })
      const began = performance.now()
      expect(await client.rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
      expect(performance.now() - began).toBeLessThan(5_000)
      await expect.poll(() => running(client)).toBe(0)
    })

    it('stop a statement that was aborted before the engine had begun it', async () => {
      const controller = new AbortController()
      const slow = failure(client.rows(SLOW, { k: 4 }, { signal: controller.signal }))
      // after its session was taken
      await Promise.resolve().then(() => Promise.resolve()).then(() => controller.abort())
      expect(await slow).toMatchObject({ name: 'AbortError' })
      await expect.poll(() => running(client), { timeout: 5_000 }).toBe(0)
    })

    it('serve what is urgent before those who wait already', async () => {
      const one = openChdb(join(folder, 'data'), { sessions: 1 })
      const order: number[] = []
      await Promise.all([0, 1, 2, 3].map((i) => one.rows(`SELECT sleep(0.1) AS s, {i:UInt8} AS i`, { i }, { isUrgent: i > 1 }).then(() => order.push(i))))
      expect(order).toEqual([0, 2, 3, 1])
      await one.close()
    })

    it('serve those who wait in order, and forget who gave up waiting', async () => {
      const one = openChdb(join(folder, 'data'), { sessions: 1 })
      const order: number[] = []
      const asked = [0, 1, 2, 3].map((i) => one.rows(`SELECT sleep(0.1) AS s, {i:UInt8} AS i`, { i }).then(() => order.push(i)))
      const controller = new AbortController()
      const gaveUp = failure(one.rows(SLOW, { k: 5 }, { signal: controller.signal }))
      controller.abort()
      expect(await gaveUp).toMatchObject({ name: 'AbortError' })
      expect(order).toEqual([])
      await Promise.all(asked)
      expect(order).toEqual([0, 1, 2, 3])
      expect(await running(client)).toBe(0)
      await one.close()
      expect(() => openChdb(join(folder, 'data'), { sessions: 0 })).toThrow(expect.objectContaining({ code: 'bad_request' }))
    })

    it('mix nothing up between statements at the same time', async () => {
      const other = openChdb(join(folder, 'data'))
      const answers = await Promise.all(Array.from({ length: 300 }, async (_, i) => {
        const [row] = await (i % 2 ? client : other).rows('SELECT {a:String} AS a, {list:Array(UInt32)} AS list FROM numbers(1)', { a: `it's ${i}`, list: [i, i + 1] })
        return row?.['a'] === `it's ${i}` && JSON.stringify(row['list']) === JSON.stringify([i, i + 1])
      }))
      expect(answers.every(Boolean)).toBe(true)
      await other.close()
    })
  })

  describe('its data', () => {
    let run: (args: readonly string[]) => Program
    beforeAll(async () => {
      run = await bundleProgram(WRITER)
    })

    it('holds every acknowledged row when its process is killed, three times', async () => {
      const acknowledged: string[] = []
      for (const round of [1, 2, 3]) {
        const writer = run([join(folder, 'killed'), String(round)])
        await expect.poll(() => writer.lines.length, { timeout: 30_000 }).toBeGreaterThan(60 * round)
        writer.process.kill('SIGKILL')
        expect(await writer.ended).toBe(null)
        acknowledged.push(...writer.lines.map((line) => `${round} ${line}`))
      }
      // one folder a process: the other is closed by now
      const client = openChdb(join(folder, 'killed'))
      const found = (await Promise.all(['traces', 'observations', 'scores'].map((table) =>
        client.rows(`SELECT concat(toString(round), ' ${table} ', toString(batch)) AS id, count() AS n, uniqExact(i) AS different FROM ${table} GROUP BY round, batch`)))).flat()
      for (const { n, different } of found) expect([Number(n), Number(different)]).toEqual([20, 20])
      const ids = new Set(found.map(({ id }) => String(id)))
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
      // at most the one that was under way
      expect(ids.size - acknowledged.length).toBeLessThanOrEqual(3)
      expect((await client.rows('CHECK TABLE traces')).filter((part) => part['is_passed'] !== 1)).toEqual([])
      console.log(`${acknowledged.length * 20} rows acknowledged, ${ids.size * 20} found`)
      await client.close()
    })
  })
})
