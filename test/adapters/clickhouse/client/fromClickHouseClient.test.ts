import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromClickHouseClient } from '../../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { type ClickHouseFront, startClickHouseFront } from '../../../support/clickhouseFront.js'
import { describePort } from './describePort.js'

describeWithChdb('fromClickHouseClient', (folder) => {
  let front: ClickHouseFront
  const clients: { close(): Promise<void> }[] = []
  const createServerClient = (options: Parameters<typeof createClient>[0] = {}) => {
    const client = createClient({ url: front.url, log: { level: ClickHouseLogLevel.OFF }, ...options })
    clients.push(client)
    return client
  }
  beforeAll(async () => {
    front = await startClickHouseFront(folder)
  })
  afterAll(async () => {
    for (const client of clients) await client.close()
    await front.close()
  })

  describePort('the official client over a socket', 'http', async () => fromClickHouseClient(createServerClient()))
  describePort('the official client with gzip', 'gzip', async () => fromClickHouseClient(createServerClient({ compression: { request: true, response: true } })))
  describePort("chDB's own connection for the official client", 'connection', async () => {
    const { createChdbConnection } = await import('chdb/connection')
    // its types are those of another copy of the client's
    const connection = createChdbConnection({ path: folder }) as unknown as NonNullable<Parameters<typeof createClient>[0]>['connection']
    const client = createClient({ connection, log: { level: ClickHouseLogLevel.OFF } })
    clients.push(client)
    return fromClickHouseClient(client)
  })

  describe('over a socket', () => {
    const SLOW = 'SELECT count() AS n FROM numbers(1000000000000) WHERE sipHash64(number) % 7 = 3 SETTINGS max_execution_time = 20'
    const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', (error: unknown) => error)

    it('cancels on the server what was aborted', async () => {
      const client = fromClickHouseClient(createServerClient())
      const controller = new AbortController()
      const began = performance.now()
      const slow = failure(client.rows(SLOW, {}, { signal: controller.signal }))
      const running = async () => Number((await client.rows(`SELECT count() AS n FROM system.processes WHERE query LIKE '%1000000000000%' AND query NOT LIKE '%system.processes%'`))[0]?.['n'])
      await expect.poll(running).toBe(1)
      controller.abort()
      expect(await slow).toMatchObject({ name: 'AbortError' })
      await expect.poll(running, { timeout: 10_000 }).toBe(0)
      expect(performance.now() - began).toBeLessThan(15_000)
    })

    it('sends what is long in the body, and all else in the address', async () => {
      const client = fromClickHouseClient(createServerClient())
      await client.rows('SELECT length({ids:Array(String)}) AS n', { ids: Array.from({ length: 5_000 }, (_, i) => `user ${i}`) })
      expect(front.requests.at(-1)?.search.length).toBeLessThan(1_000)
      await client.rows("SELECT {id:String} AS id SETTINGS max_execution_time = 5", { id: "it's" })
      expect(front.requests.at(-1)?.searchParams.get('param_id')).toBe("it\\'s")
      expect(front.requests.at(-1)?.searchParams.get('cancel_http_readonly_queries_on_client_close')).toBe('1')
    })

    it('asks in the database of its client', async () => {
      await fromClickHouseClient(createServerClient()).rows('CREATE DATABASE IF NOT EXISTS elsewhere')
      const client = fromClickHouseClient(createServerClient({ database: 'elsewhere' }))
      await client.rows('CREATE TABLE here (a String) ENGINE = MergeTree ORDER BY a')
      await client.insert('here', [{ a: 'x' }])
      expect(await client.rows('SELECT a FROM elsewhere.here')).toEqual([{ a: 'x' }])
      expect(await failure(fromClickHouseClient(createServerClient({ database: 'nowhere' })).rows('SELECT 1'))).toMatchObject({ code: 'unavailable', message: expect.stringContaining('database') })
    })

    it('says that the password is wrong, that nobody answers, and that it took too long', async () => {
      const guarded = await startClickHouseFront(folder, { anna: 'right' })
      const clientOf = (password: string, url = guarded.url, request_timeout = 30_000) => fromClickHouseClient(createServerClient({ url, username: 'anna', password, request_timeout }))
      expect(await clientOf('right').rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
      expect(await failure(clientOf('wrong').rows('SELECT 1'))).toMatchObject({ code: 'unauthorized', retryable: false })
      expect(await failure(clientOf('right', guarded.url, 300).rows('SELECT sleep(2)'))).toMatchObject({ code: 'unavailable', retryable: true })
      await guarded.close()
      expect(await failure(clientOf('right').rows('SELECT 1'))).toMatchObject({ code: 'unavailable', retryable: true })
      expect(await failure(clientOf('right').insert('t', [{ a: 1 }]))).toMatchObject({ code: 'unavailable', retryable: true })
    })

    it('leaves the client of the host open', async () => {
      const theirs = createServerClient()
      await fromClickHouseClient(theirs).close()
      expect(await (await theirs.query({ query: 'SELECT 1 AS one', format: 'JSONEachRow' })).json()).toEqual([{ one: 1 }])
    })
  })
})
