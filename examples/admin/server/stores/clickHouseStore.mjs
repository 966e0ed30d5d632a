import { createClickHouseAdapter, createTables, fromClickHouseClient, openChdb } from 'usertrail/adapters/clickhouse'
import { demoTrail } from './demoTrail.mjs'
import { fill } from './fill.mjs'
import { filledWith } from './filledWith.mjs'

/**
 * ClickHouse inside this process, over a folder.
 * @param {import('./openStore.mjs').StoreOptions} options
 */
export async function openEmbedded(options) {
  return open(openChdb(options.data), options, `It keeps them in ${options.data}. Remove that folder to begin anew.`)
}

/**
 * A ClickHouse server: CLICKHOUSE_URL, and CLICKHOUSE_USER, CLICKHOUSE_PASSWORD, CLICKHOUSE_DATABASE where they differ from its defaults.
 * @param {import('./openStore.mjs').StoreOptions} options
 */
export async function openServer(options) {
  const { CLICKHOUSE_URL: url = 'http://localhost:8123', CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password, CLICKHOUSE_DATABASE: database } = process.env
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client')
  try {
    // Its log would quote what is asked for, and so ids of users.
    const server = createClient({ url, ...(username && { username }), ...(password && { password }), log: { level: ClickHouseLogLevel.OFF } })
    const client = fromClickHouseClient(server)
    const place = new URL(url).host
    return await open({ ...client, close: () => client.close().then(() => server.close()) }, options, `It keeps them in the ClickHouse at ${place}.`, database)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw Object.assign(error, { message: `${error.message} (CLICKHOUSE_URL, CLICKHOUSE_USER and CLICKHOUSE_PASSWORD say where it is.)` })
  }
}

/**
 * @param {import('usertrail/adapters/clickhouse').ClickHouseClient} client
 * @param {import('./openStore.mjs').StoreOptions} options
 * @param {string} note
 * @param {string} [database]
 * @returns {Promise<import('./openStore.mjs').OpenedStore>}
 */
async function open(client, { demo, tenant }, note, database = 'usertrail') {
  await createTables(client, { database })
  const store = createClickHouseAdapter({ client, database, tenant })
  const trail = demoTrail(await filledWith(client, database, demo))
  await fill(store, trail)
  return { store, trail, note, close: () => client.close() }
}
