import { createRequire } from 'node:module'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Chdb, ChdbSession } from '../../src/adapters/clickhouse/client/Chdb.js'
import { quoted } from '../../src/adapters/clickhouse/client/bind.js'

/** A ClickHouse server for tests: its address, and what it is made of. */
export interface ClickHouseFront {
  readonly url: string
  /** What was asked for, newest last. */
  readonly requests: readonly URL[]
  close(): Promise<void>
}

/** Parameters of a request that are no settings of the engine. */
const NO_SETTINGS = new Set([
  'query', 'database', 'query_id', 'session_id', 'role', 'default_format', 'wait_end_of_query', 'enable_http_compression',
  'cancel_http_readonly_queries_on_client_close',
])
/** On a server the values of parameters are no part of the statement, whose length is limited. */
const ARGUMENTS = ['--max_query_size=1073741824']
const STATUS: Readonly<Record<number, number>> = { 60: 404, 81: 404, 159: 408, 241: 500, 497: 403, 516: 403 }

/**
 * ClickHouse's HTTP interface over the embedded engine, as far as the official client uses it: a statement in the body,
 * in the address or in a form; `param_*`, settings and database in the address; gzip both ways; errors with their
 * code; a statement ends when its asker goes. Each request has a session of its own, as on a server.
 */
export async function startClickHouseFront(folder: string, users?: Readonly<Record<string, string>>): Promise<ClickHouseFront> {
  const { Session } = createRequire(import.meta.url)('chdb') as Chdb
  const control = new Session(folder, { connectionArgs: [] })
  const requests: URL[] = []
  let count = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://front')
    if (url.pathname === '/ping') return void response.end('Ok.\n')
    requests.push(url)
    if (users && !knows(users, request.headers.authorization)) {
      return fail(response, 516, 'Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)')
    }
    const asked = await readRequest(request, url)
    const comment = `front ${++count}`
    const session = new Session(folder, { connectionArgs: ARGUMENTS })
    const gone = () => {
      if (!response.writableFinished && asked.get('cancel_http_readonly_queries_on_client_close') === '1') {
        control.query(`KILL QUERY WHERE Settings['log_comment'] = ${quoted(comment)} ASYNC`)
      }
    }
    response.on('close', gone)
    try {
      const format = /\bFORMAT\s+(\w+)\s*;?\s*$/i.exec(asked.get('query') ?? '')?.[1] ?? asked.get('default_format') ?? 'TabSeparated'
      const text = await runIn(session, asked, comment, format)
      response.setHeader('x-clickhouse-format', format)
      response.setHeader('x-clickhouse-query-id', asked.get('query_id') ?? comment)
      response.setHeader('x-clickhouse-summary', JSON.stringify({ read_rows: '0', read_bytes: '0', written_rows: '0', written_bytes: '0' }))
      send(response, text, asked.get('enable_http_compression') === '1' && /gzip/.test(String(request.headers['accept-encoding'])))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      fail(response, Number(/^Code: (\d+)/.exec(message)?.[1] ?? 1002), message.replace(/^Code: \d+\. DB::Exception: /, ''))
    } finally {
      session.close()
    }
  }

  const running = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const done = answer(request, response).catch((error: unknown) => fail(response, 1002, String(error)))
    running.add(done)
    void done.finally(() => running.delete(done))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all(running)
      control.close()
    },
  }
}

function knows(users: Readonly<Record<string, string>>, header: string | undefined): boolean {
  const [name = '', password = ''] = Buffer.from(header?.replace(/^Basic /, '') ?? '', 'base64').toString().split(':')
  return Object.hasOwn(users, name) && users[name] === password
}

/** All parameters of a request. A body is the statement, or what follows the one in the address, or a form of both. */
async function readRequest(request: IncomingMessage, url: URL): Promise<ReadonlyMap<string, string>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString()
  const asked = new Map(url.searchParams)
  const [, boundary] = /boundary=(.*)$/.exec(request.headers['content-type'] ?? '') ?? []
  if (boundary === undefined) return asked.set('query', [asked.get('query'), body].filter(Boolean).join('\n'))
  for (const part of body.split(`--${boundary}`)) {
    const [, name, value] = /name="([^"]*)"[^]*?\r\n\r\n([^]*)\r\n$/.exec(part) ?? []
    if (name !== undefined && value !== undefined) asked.set(name, value)
  }
  return asked
}

/** Parameters come escaped, and a session takes them escaped: nothing is read or written on the way. */
async function runIn(session: ChdbSession, asked: ReadonlyMap<string, string>, comment: string, format: string): Promise<string> {
  const set = [...asked].filter(([name]) => !NO_SETTINGS.has(name)).map(([name, value]) => `${name} = ${quoted(value)}`)
  const database = asked.get('database')
  if (database) await session.queryAsync(`USE \`${database}\``, { format })
  await session.queryAsync(`SET ${[`log_comment = ${quoted(comment)}`, ...set].join(', ')}`, { format })
  return (await session.queryAsync(asked.get('query') ?? '', { format })).text()
}

function fail(response: ServerResponse, code: number, message: string): void {
  if (response.destroyed || response.headersSent) return
  response.statusCode = STATUS[code] ?? 500
  response.setHeader('x-clickhouse-exception-code', String(code))
  response.end(`Code: ${code}. DB::Exception: ${message} (version 26.7.2.1)\n`)
}

function send(response: ServerResponse, text: string, zipped: boolean): void {
  if (!zipped) return void response.end(text)
  response.setHeader('content-encoding', 'gzip')
  response.end(gzipSync(text))
}
