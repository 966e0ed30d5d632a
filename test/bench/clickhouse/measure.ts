import type { createClickHouseAdapter } from '../../../src/adapters/clickhouse/createClickHouseAdapter.js'
import type { ClickHouseClient } from '../../../src/adapters/clickhouse/index.js'
import { DEFAULT_LIMIT } from '../../../src/model/page.js'
import { LAST_30_DAYS } from './dataset.js'
import type { ChdbMeter, Reading } from '../../support/chdbMeter.js'
import { CASES, chooseSubjects, type Case } from './questions.js'

/** Rows of an index granule of `traces`: what is read at least. */
const GRANULE = 1024

/** What one question read of one tenant. */
export interface Measured extends Reading {
  readonly tenant: string
  readonly name: string
  /** Rows that the answer is made of, resent ones too; 0 = not counted. */
  readonly needed: number
  /** Rows that it should read at most; 0 = unknown. */
  readonly allowed: number
  /** Whether more than that is a failure. */
  readonly bounded: boolean
}

interface Bench {
  readonly client: ClickHouseClient
  readonly meter: ChdbMeter
  readonly database: string
  readonly tenant: string
  readonly adapter: (ranks: boolean) => ReturnType<typeof createClickHouseAdapter>
  readonly rounds: number
  readonly only: string
}

/** Asks every question: once to warm up and for memory, then `rounds` times; milliseconds are the median. */
export async function measureTenant({ client, meter, database, tenant, adapter, rounds, only }: Bench): Promise<Measured[]> {
  const subjects = await chooseSubjects(client, database, tenant)
  await touch(client, database, tenant)
  const measured: Measured[] = []
  for (const question of CASES.filter(({ name }) => new RegExp(only).test(name))) {
    const asked = adapter(question.ranks ?? false)
    const ask = () => question.ask(asked, subjects)
    const first = await meter.read(ask, true)
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push((await meter.read(ask)).ms)
    const { value: _value, ...reading } = first
    const userId = question.of === 'range' || question.of === 'nothing' ? null : subjects[question.of]
    const bounds = question.of === 'nothing' ? { needed: 0, allowed: 0 } : await boundsOf(client, database, tenant, question, userId)
    measured.push({ tenant, name: question.name, bounded: question.of !== 'nothing' && !question.unbounded, ...reading, ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? reading.ms, ...bounds })
  }
  return measured
}

/** The last write is of now, as it is in a store that lives: a walk through pages goes on in the state that it began with. */
async function touch(client: ClickHouseClient, database: string, tenant: string): Promise<void> {
  await client.rows(`INSERT INTO ${database}.traces SELECT * REPLACE ({version:UInt64} AS version) FROM ${database}.traces FINAL
WHERE tenant = {tenant:String} AND timestamp < {to:Int64} AND timestamp >= {to:Int64} - 3600000 AND user_id != '' ORDER BY timestamp DESC LIMIT 1`, { version: String(Date.now() * 1000), tenant, to: LAST_30_DAYS.to })
}

/**
 * Of a range 1.25 times its rows, for partitions are weeks, and a granule in each of them for each user of a page, whose
 * e-mails are looked up: that does not grow. Of a user the rows, and two granules in each part that may hold
 * some.
 */
async function boundsOf(client: ClickHouseClient, database: string, tenant: string, { of, in30 }: Case, userId: string | null): Promise<Pick<Measured, 'needed' | 'allowed'>> {
  const { from, to } = LAST_30_DAYS
  const inRange = `timestamp >= ${from} AND timestamp < ${to}`
  // the first and the last trace of a profile are of a lifetime, whatever its range
  const read = of === 'range' || in30 ? inRange : '1'
  const [row] = await client.rows(`SELECT countIf(${userId === null ? '1' : 'user_id = {userId:String}'}) AS needed, uniqExact(_part) AS parts, uniqExact(_partition_id) AS weeks
FROM ${database}.traces WHERE tenant = {tenant:String} AND ${read}`, { tenant, ...(userId !== null && { userId }) })
  const needed = Number(row?.['needed'])
  return { needed, allowed: userId === null ? needed * 1.25 + DEFAULT_LIMIT * GRANULE * Number(row?.['weeks']) : needed + 2 * GRANULE * Number(row?.['parts']) }
}

/** The bounds that were missed, as sentences. */
export function judge(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ tenant, name, rows, allowed, bounded }) => (!bounded || rows <= allowed
    ? [] : [`${name} of ${tenant} reads ${rows.toLocaleString('en')} rows, and may read ${Math.round(allowed).toLocaleString('en')}.`]))
}
