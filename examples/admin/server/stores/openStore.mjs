/**
 * Where the traces are kept.
 * @typedef {object} OpenedStore
 * @property {import('usertrail').Adapter & import('usertrail').Sink} store
 * @property {ReturnType<typeof import('./demoTrail.mjs').demoTrail>} trail what it was filled with
 * @property {string} note what whoever starts the app should know of it
 * @property {() => Promise<void>} close
 *
 * @typedef {object} StoreOptions
 * @property {import('./demoTrail.mjs').Demo} demo what a new store is filled with
 * @property {string} tenant
 * @property {string} data the folder of an embedded store
 */

/** @type {Readonly<Record<string, (options: StoreOptions) => Promise<OpenedStore>>>} */
const STORES = {
  memory: async (options) => (await import('./memoryStore.mjs')).openMemory(options),
  chdb: async (options) => (await import('./clickHouseStore.mjs')).openEmbedded(options),
  clickhouse: async (options) => (await import('./clickHouseStore.mjs')).openServer(options),
}

/**
 * Opens the store that was asked for.
 * @param {string} kind
 * @param {StoreOptions} options
 */
export async function openStore(kind, options) {
  const open = Object.hasOwn(STORES, kind) ? STORES[kind] : undefined
  if (!open) throw new Error(`There is no store "${kind}". Use --store=${Object.keys(STORES).join(', --store=')}.`)
  return open(options)
}
