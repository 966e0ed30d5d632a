import { createMemoryAdapter } from 'usertrail/adapters/memory'

/**
 * A store in memory. What is written to it is gone with the process.
 * @param {import('./openStore.mjs').StoreOptions} options
 * @returns {import('./openStore.mjs').OpenedStore}
 */
export function openMemory({ trail, tenant }) {
  return { store: createMemoryAdapter({ ...trail, tenant }), note: 'It keeps them in memory, until it ends.', close: async () => {} }
}
