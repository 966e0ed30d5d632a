import { describe, it } from 'vitest'
import { createOracle, describeAdapter } from '../../src/testkit/index.js'
import { createReferenceStore } from './referenceStore.js'

describeAdapter({ describe, it }, {
  name: 'the oracle',
  hostileWorlds: 2,
  create: ({ tenant, ...records }) => createOracle(records, tenant === undefined ? {} : { tenant }),
})

describeAdapter({ describe, it }, {
  name: 'the oracle with writing',
  hostileWorlds: 2,
  create: ({ tenant, ...records }) => createReferenceStore(records, tenant),
})
