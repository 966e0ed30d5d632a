// The admin app, its data and its door for telemetry, at one address of this machine:
// node server/main.mjs [--store memory|chdb|clickhouse] [--data folder] [--traces 24000] [--port 4310] [--built] [--dist dist]
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { createHandler, toNodeListener } from 'usertrail/server'
import { createAccess } from './access.mjs'
import { builtPages } from './builtPages.mjs'
import { devPages } from './devPages.mjs'
import { isLocal } from './isLocal.mjs'
import { listen } from './listen.mjs'
import { createPeople } from './people.mjs'
import { readOptions } from './readOptions.mjs'
import { demoUsers } from './stores/demoTrail.mjs'
import { openStore } from './stores/openStore.mjs'

const API = '/api/trail'
const values = await readOptions(process.argv.slice(2)).catch(giveUp)
const access = createAccess()
const demo = { traces: values.traces, until: Math.floor(Date.now() / 60_000) * 60_000 }
const { store, trail, note, close } = await openStore(values.store, { demo, tenant: access.tenant, data: resolve(process.env.INIT_CWD ?? '.', values.data) }).catch(giveUp)
const api = toNodeListener(createHandler({ adapter: store, sink: store, basePath: API, authorize: access.authorize }))
const people = toNodeListener(createPeople(demoUsers(trail), access.isSignedIn))

const server = createServer((request, response) => {
  if (!isLocal(request.headers.host)) return void response.writeHead(403).end('This server answers to 127.0.0.1 and localhost alone.')
  if (request.url?.startsWith(`${API}/`)) return api(request, response)
  if (request.url === '/api/people') return people(request, response)
  if (request.headers['sec-fetch-dest'] === 'document') access.signIn(request, response)
  return pages.serve(request, response)
})
const pages = values.built ? builtPages(values.dist) : await devPages(server)

const url = await listen(server, values.port).catch(giveUp)
console.log(`\n  The admin app is at ${url}\n  It takes traces at ${url}${API} with the key ${access.ingestKey}\n  ${note}\n`)
pages.open?.(url)

const stop = async () => {
  // Streams of changes would never end by themselves.
  server.close()
  server.closeAllConnections()
  await pages.close?.()
  await close()
}
// Once: a second Ctrl+C does not wait.
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

/**
 * @param {Error & { code?: unknown }} error
 * @returns {never}
 */
function giveUp(error) {
  // What nobody foresaw is only known where it happened.
  console.error(error.message, ...(error.code === 'internal' ? [error.cause] : []))
  process.exit(1)
}
