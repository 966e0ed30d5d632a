import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { afterAll, beforeAll } from 'vitest'
import { fromClickHouseClient } from '../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../support/chdb.js'
import { type ClickHouseFront, startClickHouseFront } from '../../support/clickhouseFront.js'
import { describeOverClient } from '../../support/clickhouseKit.js'

/** What the SQL answers is proved over the embedded store; here it is the way there. */
const sizes = { hostileWorlds: Number(process.env.HOSTILE_WORLDS ?? 0), trailTraces: 48, emptyWorld: false }
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
  describeOverClient('over a socket', async () => fromClickHouseClient(overSocket), sizes)
  describeOverClient("over chDB's own connection", async () => fromClickHouseClient(inProcess), sizes)
})
