import { describe, it } from 'vitest'
import { type ClickHouseClient, createClickHouseAdapter, createTables } from '../../src/adapters/clickhouse/index.js'
import { describeAdapter } from '../../src/testkit/describeAdapter.js'
import type { AdapterSubject } from '../../src/testkit/kit.js'

let opened = 0

/** Registers the contract's tests for the adapter over a way to ClickHouse; each store has a database of its own. */
export function describeOverClient(name: string, client: () => Promise<ClickHouseClient>, sizes: Pick<AdapterSubject, 'hostileWorlds' | 'trailTraces' | 'emptyWorld'>): void {
  describeAdapter({ describe, it }, {
    name,
    ...sizes,
    create: async ({ tenant, ...records }) => {
      const [database, opener] = [`kit_${++opened}`, await client()]
      await createTables(opener, { database })
      const adapter = createClickHouseAdapter({ client: opener, database, ...(tenant !== undefined && { tenant }) })
      await adapter.write(records)
      return { adapter, close: async () => void await opener.rows(`DROP DATABASE ${database}`) }
    },
  })
}
