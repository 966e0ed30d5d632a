import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTables, openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { createSink } from '../../../../src/adapters/clickhouse/sink/createSink.js'
import { Database } from '../../../../src/adapters/clickhouse/sql/Database.js'
import type { WriteBatch } from '../../../../src/contract/adapter.js'
import { compareText } from '../../../../src/model/order.js'
import { generateTrail } from '../../../../src/testkit/generateTrail.js'
import { hostileRecords } from '../../../../src/testkit/hostile.js'
import { createWorld } from '../../../../src/testkit/oracle/world.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { readTables } from './support.js'

describeWithChdb('createSink', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  beforeAll(() => createTables(client))
  let tenants = 0
  const open = (tenant = `tenant ${++tenants}`) => {
    const changes: string[] = []
    const sink = createSink({ database: new Database(client, 'usertrail'), tenant, feedback: {}, onChange: (changed) => changes.push(changed) })
    return { ...sink, tenant, changes }
  }
  const expectHolds = async (tenant: string, ...batches: readonly WriteBatch[]) => {
    const found = await readTables(client, 'usertrail', tenant)
    const world = createWorld({
      traces: batches.flatMap((batch) => batch.traces ?? []),
      observations: batches.flatMap((batch) => batch.observations ?? []),
      scores: batches.flatMap((batch) => batch.scores ?? []),
    }, tenant, {})
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id)
    expect(found.traces).toEqual(world.traces.toSorted(byId))
    expect(found.payloads).toBe(world.traces.length)
    expect(found.observations).toEqual(world.observations.toSorted(byId))
    expect(found.scores).toEqual(world.scores.toSorted(byId))
    return found
  }

  for (const seed of [1, 2, 3]) {
    it(`holds hostile records as the oracle does, however they come (${seed})`, async () => {
      const { write, tenant, changes } = open()
      const records = hostileRecords(seed)
      const count = records.traces.length + records.observations.length + records.scores.length
      expect(await write(records)).toEqual({ accepted: count, rejected: [] })
      await expectHolds(tenant, records)
      expect(await write(records)).toEqual({ accepted: count, rejected: [] })
      expect(changes).toEqual([tenant])
      await expectHolds(tenant, records)

      const other = open()
      for (const score of records.scores.toReversed().slice(0, 6)) await other.write({ scores: [score] })
      await other.write({ scores: records.scores })
      for (const observation of records.observations.toReversed().slice(0, 6)) await other.write({ observations: [observation] })
      await other.write({ observations: records.observations })
      await other.write({ traces: records.traces.toReversed() })
      const found = await expectHolds(other.tenant, records)
      const first = await readTables(client, 'usertrail', tenant)
      const comparable = (rows: typeof found.rows) => [...rows.values()].map(({ version: _version, tenant: _tenant, ...row }) => row).toSorted((a, b) => compareText(String(a['id']), String(b['id'])))
      expect(comparable(found.rows)).toEqual(comparable(first.rows))
    })
  }

  it('holds a trail that was written in many batches', async () => {
    const { write, tenant } = open()
    const trail = generateTrail({ seed: 4, users: 12 })
    for (let at = 0; at < trail.traces.length; at += 200) await write({ traces: trail.traces.slice(at, at + 200) })
    for (let at = 0; at < trail.observations.length; at += 500) await write({ observations: trail.observations.slice(at, at + 500) })
    await write({ scores: trail.scores })
    await expectHolds(tenant, trail)
  })
})
