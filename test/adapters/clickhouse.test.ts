import { afterAll, describe, it } from 'vitest'
import { createClickHouseAdapter } from '../../src/adapters/clickhouse/createClickHouseAdapter.js'
import { openChdb } from '../../src/adapters/clickhouse/client/openChdb.js'
import { createTables } from '../../src/adapters/clickhouse/schema/createTables.js'
import { describeAdapter } from '../../src/testkit/describeAdapter.js'
import { describeWithChdb } from '../support/chdb.js'

describeWithChdb('usertrail/adapters/clickhouse', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  let opened = 0
  describeAdapter({ describe, it }, {
    name: 'over the embedded ClickHouse',
    hostileWorlds: Number(process.env.HOSTILE ?? 2),
    create: async ({ tenant, ...records }) => {
      const database = `kit_${++opened}`
      await createTables(client, { database })
      const adapter = createClickHouseAdapter({ client, database, ...(tenant !== undefined && { tenant }) })
      await adapter.write(records)
      return { adapter, close: async () => void await client.rows(`DROP DATABASE ${database}`) }
    },
  })
})
