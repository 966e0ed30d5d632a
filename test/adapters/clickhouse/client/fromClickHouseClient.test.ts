import { createRequire } from 'node:module'
import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClickHouseClient, fromClickHouseClient } from '../../../../src/adapters/clickhouse/index.js'
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
})
