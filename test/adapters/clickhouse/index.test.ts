import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { afterAll, beforeAll } from 'vitest'
import { fromClickHouseClient } from '../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../support/chdb.js'
import { type ClickHouseFront, startClickHouseFront } from '../../support/clickhouseFront.js'
import { describeOverClient } from '../../support/clickhouseKit.js'

const worlds = Number(process.env.HOSTILE_WORLDS ?? 0)
const log = { level: ClickHouseLogLevel.OFF }

describeWithChdb('usertrail/adapters/clickhouse, through the official client', (folder) => {
  let front: ClickHouseFront
  let overSocket: ReturnType<typeof createClient>
  let inProcess: ReturnType<typeof createClient>
  beforeAll(async () => {
    front = await startClickHouseFront(folder)
    overSocket = createClient({ url: front.url, log })
    const { createChdbConnection } = await import('chdb/connection')
    // its types are those of another copy of the client's
    const connection = createChdbConnection({ path: folder }) as unknown as NonNullable<Parameters<typeof createClient>[0]>['connection']
    inProcess = createClient({ connection, log })
  })
  afterAll(async () => {
    await overSocket.close()
    await inProcess.close()
    await front.close()
  })
  describeOverClient('over a socket', async () => fromClickHouseClient(overSocket), worlds)
  describeOverClient("over chDB's own connection", async () => fromClickHouseClient(inProcess), worlds)
})
