import { afterAll, describe, expect, it } from 'vitest'
import { openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { describePort } from './describePort.js'

describeWithChdb('openChdb', (folder) => {
  describePort('openChdb', 'sessions', async () => openChdb(folder))
})
