import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { describeWithChdb } from '../support/chdb.js'
import { type StartedExample, startExample } from '../support/startExample.js'

/** What a signed-in person's page asks the server. */
async function ask({ url }: StartedExample, question: string, request: object): Promise<unknown> {
  const page = await fetch(url, { headers: { 'sec-fetch-dest': 'document' } })
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const response = await fetch(`${url}/api/trail/${question}`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(request) })
  return response.json()
}

/** What an application's SDK sends. */
function send({ ingest }: StartedExample, user: string): Promise<Response> {
  const start = `${Date.now()}000000`
  const span = {
    traceId: user.padStart(32, '0'), spanId: user.padStart(16, '0'), name: 'ask', startTimeUnixNano: start, endTimeUnixNano: start,
    attributes: [{ key: 'user.id', value: { stringValue: user } }],
  }
  return fetch(`${ingest.url}/v1/traces`, {
    method: 'POST', headers: { authorization: `Bearer ${ingest.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }),
  })
}

const profile = (user: string) => ({ userId: user, timeZone: 'UTC' })

describeWithChdb('the example on an embedded store', () => {
  const data = mkdtempSync(join(tmpdir(), 'usertrail-example-data-'))
  const start = (traces = 300) => startExample('built', ['--store', 'chdb', '--data', data, '--traces', String(traces)])
  const started: StartedExample[] = []
  afterAll(async () => {
    for (const example of started) await example.stop()
    rmSync(data, { recursive: true, force: true })
  })

  it('keeps what it was sent between runs, also where one was killed, and lets nobody in beside it', { timeout: 180_000 }, async () => {
    const first = await start()
    started.push(first)
    const before = await ask(first, 'listTraces', { timeZone: 'UTC', limit: 1 })
    expect(before).toMatchObject({ total: 300 })
    expect((await send(first, 'abe')).status).toBe(200)
    await expect(start()).rejects.toThrow(/is in use by process \d+/)
    await first.kill()

    const second = await start()
    started.push(second)
    expect(await ask(second, 'getUser', profile('abe'))).toMatchObject({ userId: 'abe', traces: 1 })
    expect((await send(second, 'bea')).status).toBe(200)
    expect(await second.stop()).toBe(0)

    // What is made up now is not what was made up then, and is not put beside it.
    const third = await start(900)
    started.push(third)
    expect(await ask(third, 'listTraces', { timeZone: 'UTC', limit: 1 })).toMatchObject({ total: 302 })
    expect(await ask(third, 'getUser', profile('bea'))).toMatchObject({ userId: 'bea', traces: 1 })
  })
})
