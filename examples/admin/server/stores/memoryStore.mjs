import { createMemoryAdapter } from 'usertrail/adapters/memory'
import { demoTrail } from './demoTrail.mjs'

/**
 * A store in memory. What is written to it is gone with the process.
 * @param {import('./openStore.mjs').StoreOptions} options
 * @returns {import('./openStore.mjs').OpenedStore}
 */
export function openMemory({ demo, tenant }) {
  const trail = demoTrail(demo)
  return { store: createMemoryAdapter({ ...trail, tenant }), trail, note: 'It keeps them in memory, until it ends.', close: async () => {} }
}
