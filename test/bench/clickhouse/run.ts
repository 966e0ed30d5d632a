import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClickHouseAdapter } from '../../../src/adapters/clickhouse/createClickHouseAdapter.js'
import { openChdb } from '../../../src/adapters/clickhouse/index.js'
import { checkAnswers } from './checkAnswers.js'
import { DATABASES, load, tenantOf } from './dataset.js'
import { judge, measureTenant, type Measured } from './measure.js'
import { createChdbMeter } from '../../support/chdbMeter.js'
import { print } from './print.js'

export interface Options {
  readonly folder?: string
  readonly keep: boolean
  readonly millions: readonly number[]
  readonly rounds: number
  /** Only questions whose name this matches, and nothing is compared. */
  readonly only: string
}

/** Runs the bench; tells whether all bounds were kept and all answers right. */
export async function run({ folder, keep, millions, rounds, only }: Options): Promise<boolean> {
  const path = folder ?? mkdtempSync(join(tmpdir(), 'usertrail-bench-'))
  /** On its own channel, so that the tables stay clean. */
  const tell = (text: string) => { process.stderr.write(`${text}\n`) }
  const meter = createChdbMeter(path)
  const client = openChdb(path)
  const failures: string[] = []
  try {
    await load(client, millions, tell)
    for (const [state, database] of Object.entries(DATABASES)) {
      const measured: Measured[] = []
      for (const count of millions) {
        const tenant = tenantOf(count)
        tell(`Asking ${tenant}, ${state} …`)
        const adapter = (ranks: boolean) => createClickHouseAdapter({ client, database, tenant, ranks, limits: { executionSeconds: 300 } })
        measured.push(...await measureTenant({ client, meter, database, tenant, adapter, rounds, only }))
        if (only !== '') continue
        tell(`Comparing with plain SQL: ${tenant}, ${state} …`)
        failures.push(...await checkAnswers({ client, database, tenant, adapter: adapter(false) }))
      }
      print(state, measured, millions.map(tenantOf))
      failures.push(...judge(measured).map((text) => `${state}: ${text}`))
    }
  } finally {
    meter.close()
    await client.close()
    if (keep || folder !== undefined) tell(`The records are kept in ${path}.`)
    else rmSync(path, { recursive: true, force: true })
  }
  for (const text of failures) console.log(`Missed: ${text}`)
  if (failures.length === 0) console.log(`Reached: every bound is kept${only === '' ? ', and every answer is that of plain SQL' : '; no answer was compared'}.`)
  return failures.length === 0
}
