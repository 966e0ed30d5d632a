import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import { AdapterError } from '../../src/contract/errors.js'
import { OPTIONAL_QUESTIONS, QUESTIONS } from '../../src/contract/questions.js'
import { createHandler } from '../../src/server/index.js'
import { toJson } from '../../src/wire/json.js'
import { as, BASE, get, handlerFor, post } from './support/ask.js'

const people = { ann: { tenant: 'north' }, bob: { tenant: 'south' } }
const scope = { range: { from: 0, to: 10_000 }, timeZone: 'UTC' }
const store = () => createMemoryAdapter({ tenant: 'north', traces: [{ id: 't1', timestamp: 1000, userId: 'u1', costUsd: 0.5 }, { id: 't2', timestamp: 2000, userId: 'u2' }] })
const handler = handlerFor(people, { adapter: store() })

describe('createHandler', () => {
  it('does not start without authorize', () => {
    expect(() => Reflect.apply(createHandler, null, [{ adapter: store() }])).toThrow(/authorize/)
  })

  it('answers each question by POST and by GET alike', async () => {
    const byPost = await handler(post('listUsers', scope, as('ann')))
    const byGet = await handler(get('listUsers', scope, as('ann')))
    expect([byPost.status, byGet.status]).toEqual([200, 200])
    const page = await byPost.json()
    expect(page).toMatchObject({ total: 2, rows: [{ userId: 'u2' }, { userId: 'u1' }] })
    expect(await byGet.json()).toEqual(page)
    expect(byPost.headers.get('cache-control')).toBe('no-store')
  })

  it('answers null where the contract does', async () => {
    const response = await handler(post('getUser', { userId: 'nobody', timeZone: 'UTC' }, as('ann')))
    expect(response.status).toBe(200)
    expect(await response.json()).toBeNull()
  })

  it('says that an answer still holds, to the asker alone, until something changes', async () => {
    const adapter = store()
    const fresh = handlerFor({ ...people, other: { tenant: 'north', userIds: ['u1', 'u2'] } }, { adapter })
    const first = await fresh(get('getTrace', { traceId: 't1' }, as('ann')))
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toMatch(/authorization, cookie/)
    const again = async (token: string, tag = etag) => (await fresh(get('getTrace', { traceId: 't1' }, as(token, { 'if-none-match': tag })))).status
    expect(await again('ann')).toBe(304)
    expect(await again('ann', `"x", W/${etag}`)).toBe(304)
    expect(await again('ann', '"x"')).toBe(200)
    expect(await again('other')).toBe(200)
    expect(await again('bob')).toBe(200)
    await adapter.write({ traces: [{ id: 't1', timestamp: 1000, name: 'renamed' }] })
    expect(await again('ann')).toBe(200)
  })

  it('answers HEAD with the headers alone', async () => {
    const response = await handler(new Request(get('getTrace', { traceId: 't1' }), { method: 'HEAD', headers: as('ann') }))
    expect([response.status, response.headers.has('etag'), await response.text()]).toEqual([200, true, ''])
  })

  it('gives failures as problems', async () => {
    const response = await handler(post('listUsers', { ...scope, limit: 501 }, as('ann')))
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'urn:usertrail:problem:bad_request', title: 'Bad request', status: 400, code: 'bad_request', retryable: false,
      detail: expect.stringContaining('501'),
    })
  })

  it.each([
    ['no JSON', post('listUsers', scope, as('ann')), '{"range":', 400],
    ['a list', post('listUsers', scope, as('ann')), '[]', 400],
    ['an unknown field, which an older server would leave out of account', post('listUsers', scope, as('ann')), JSON.stringify({ ...scope, hourOfDay: 3 }), 400],
    ['nesting without end', post('listUsers', scope, as('ann')), `{"where":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['more conditions than anybody means', post('listUsers', scope, as('ann')), JSON.stringify({ ...scope, where: Array.from({ length: 101 }, () => ({ kind: 'users' })) }), 400],
    ['more than a mebibyte', post('listUsers', scope, as('ann')), JSON.stringify({ ...scope, search: 'x'.repeat(1 << 20) }), 413],
  ])('refuses %s', async (_, request, body, status) => {
    const response = await handler(new Request(request, { method: 'POST', body }))
    expect(response.status).toBe(status)
    expect((await response.json()).detail.length).toBeLessThan(400)
  })

  it('answers whatever it is asked, and never with a failure of its own', async () => {
    const told: unknown[] = []
    const asked = handlerFor(people, { adapter: store(), onError: (error) => told.push(error) })
    const odd = fc.oneof(fc.anything({ withNullPrototype: false }), fc.constantFrom(NaN, -0, 8.64e15, -8.64e15, '\ud800', '__proto__', {}, [], null))
    const fields = fc.constantFrom('range', 'timeZone', 'search', 'where', 'sort', 'limit', 'cursor', 'trend', 'bucket', 'weekStartsOn', 'userId', 'sessionId', 'traceId', 'by', 'dimension', 'status', '__proto__')
    const request = fc.oneof(odd, fc.dictionary(fields, odd).map((spoilt) => ({ ...scope, bucket: 'day', userId: 'u1', ...spoilt })))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...QUESTIONS, ...OPTIONAL_QUESTIONS), request, async (question, body) => {
      for (const one of [new Request(`${BASE}/${question}`, { method: 'POST', headers: as('ann', { 'content-type': 'application/json' }), body: toJson(body) }), new Request(`${BASE}/${question}?request=${encodeURIComponent(toJson(body))}`, { headers: as('ann') })]) {
        expect([200, 400]).toContain((await asked(one)).status)
        expect(told).toEqual([])
      }
    }), { numRuns: 300 })
  })

  it('answers also when nobody can be told what went wrong', async () => {
    const broken = { ...store(), getTrace: () => Promise.reject(new Error('inside')) }
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
    const failing = handlerFor(people, { adapter: broken, onError: () => { throw new Error('no log') } })
    expect((await failing(post('getTrace', { traceId: 't1' }, as('ann')))).status).toBe(500)
    expect(reported).toHaveBeenCalledTimes(1)
    reported.mockRestore()
  })

  it('refuses other media types, so that no foreign page can ask with a form', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await handler(post('listUsers', scope, as('ann', { 'content-type': type })))).status).toBe(415)
    }
    expect((await handler(post('listUsers', scope, as('ann', { 'content-type': 'Application/JSON; charset=utf-8' })))).status).toBe(200)
  })

  it('says which methods a path takes', async () => {
    const response = await handler(new Request(`${BASE}/listUsers`, { method: 'DELETE', headers: as('ann') }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
    const options = await handler(new Request(`${BASE}/changes`, { method: 'OPTIONS' }))
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, OPTIONS'])
  })

  it('knows its own paths below its base, and nothing else', async () => {
    const status = async (url: string, basePath?: string) => {
      const below = handlerFor(people, { adapter: store(), basePath })
      const { status: answered } = await below(new Request(url, { method: 'POST', headers: as('ann', { 'content-type': 'application/json' }), body: JSON.stringify(scope) }))
      return answered
    }
    for (const path of ['listUsers', 'listUsers/']) expect(await status(`${BASE}/${path}`, '/api/trail/')).toBe(200)
    for (const path of ['', 'listusers', 'toString', '__proto__', 'constructor', 'x/listUsers', '..%2flistUsers', 'listUsers/x']) {
      expect(await status(`${BASE}/${path}`, '/api/trail'), `path ${path}`).toBe(404)
    }
    // Mounted anywhere, it goes by how a path ends.
    for (const path of ['listUsers', 'a/b/listUsers']) expect(await status(`https://app.example/${path}`)).toBe(200)
    expect(await status('https://app.example/xlistUsers')).toBe(404)
  })

  it('says of an optional question that the store lacks it', async () => {
    const { listDimensionValues: _, ...plain } = store()
    const response = await handlerFor(people, { adapter: plain })(post('listDimensionValues', { timeZone: 'UTC', dimension: 'tag', limit: 5 }, as('ann')))
    expect([response.status, (await response.json()).code]).toEqual([501, 'unsupported'])
  })

  it('keeps what went wrong inside from the asker, and tells its operator', async () => {
    const secret = 'SELECT password FROM clickhouse.internal:9000'
    const failures = [
      [new TypeError(secret), 500, 'internal'], [secret, 500, 'internal'],
      [new AdapterError('internal', secret), 500, 'internal'], [new AdapterError('unavailable', secret, { retryAfterMs: 2500 }), 503, 'unavailable'],
      // The store refused the server: the asker cannot help it by signing in.
      [new AdapterError('unauthorized', secret), 500, 'internal'],
    ] as const
    for (const [failure, status, code] of failures) {
      const told: unknown[] = []
      const failing = handlerFor(people, { adapter: { ...store(), getTrace: () => Promise.reject(failure) }, onError: (error) => told.push(error) })
      const response = await failing(post('getTrace', { traceId: 'a' }, as('ann')))
      const problem = await response.text()
      expect([response.status, JSON.parse(problem).code]).toEqual([status, code])
      expect(problem).not.toContain('password')
      expect(told).toEqual([failure])
      expect(response.headers.get('retry-after')).toBe(status === 503 ? '3' : null)
    }
  })

  it('passes on what the store says for the asker', async () => {
    const busy = handlerFor(people, { adapter: { ...store(), getTrace: () => Promise.reject(new AdapterError('rate_limited', 'Ask less.', { retryAfterMs: 7000 })) } })
    const response = await busy(post('getTrace', { traceId: 'a' }, as('ann')))
    expect([response.status, response.headers.get('retry-after'), (await response.json()).detail]).toEqual([429, '7', 'Ask less.'])
  })

  it('lets nobody in whom the host does not know, to any question', async () => {
    for (const question of [...QUESTIONS, ...OPTIONAL_QUESTIONS, 'changes']) {
      const response = await handler(question === 'changes' ? new Request(`${BASE}/changes`) : post(question, {}))
      expect([question, response.status, response.headers.get('www-authenticate')]).toEqual([question, 401, 'Bearer'])
    }
  })
})
