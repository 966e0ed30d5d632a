import { afterAll } from 'vitest'
import { openChdb } from '../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../support/chdb.js'
import { describeOverClient } from '../support/clickhouseKit.js'

/** More than one takes minutes: HOSTILE_WORLDS=4 for all that the memory adapter goes through. */
const hostileWorlds = Number(process.env.HOSTILE_WORLDS ?? 1)

describeWithChdb('usertrail/adapters/clickhouse', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  describeOverClient('over the embedded ClickHouse', async () => client, { hostileWorlds, trailTraces: 120 })
})
