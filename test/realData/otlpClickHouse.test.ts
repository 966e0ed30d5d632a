import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouseClient } from '../../src/adapters/clickhouse/ClickHouseClient.js'
import { createClickHouseAdapter } from '../../src/adapters/clickhouse/createClickHouseAdapter.js'
import { openChdb } from '../../src/adapters/clickhouse/client/openChdb.js'
import { createTables } from '../../src/adapters/clickhouse/schema/createTables.js'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import { describeWithChdb } from '../support/chdb.js'
import { differences } from '../support/sameAnswers.js'
import { otlpScenarios, readRequest } from './otlpFixtures.js'

const scenarios = otlpScenarios()

describeWithChdb('telemetry captured from real SDKs, in ClickHouse', (folder) => {
  describe.skipIf(scenarios.length === 0)('gives the same views as in memory', () => {
    let client: ClickHouseClient
    // not at once: the body of what is skipped runs too
    beforeAll(async () => {
      client = openChdb(folder)
      await createTables(client)
    })
    afterAll(() => client.close())

    it.each(scenarios)('$name', async ({ name, requests }) => {
      const memory = createMemoryAdapter()
      // Each scenario in a tenant of its own: one store holds them all.
      const clickHouse = createClickHouseAdapter({ client, tenant: name })
      // The last request first, and once more at the end: spans overtake each other, and are sent again.
      for (const request of [...requests.toReversed(), ...requests.slice(0, 1)]) {
        const records = await readRequest(request)
        await memory.write(records)
        expect((await clickHouse.write(records)).rejected).toEqual([])
      }
      expect(await differences(memory, clickHouse)).toEqual([])
    })
  })
})
