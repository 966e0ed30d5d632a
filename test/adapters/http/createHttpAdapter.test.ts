import { describe, expect, it } from 'vitest'
import { createHttpAdapter, type HttpAdapterOptions } from '../../../src/adapters/http/index.js'
import { AdapterError } from '../../../src/contract/errors.js'
import { ACCESS_HEADER, decodeAccess } from '../../../src/wire/access.js'

const scope = { range: { from: 0, to: 1000 }, timeZone: 'UTC' }
const page = { rows: [], nextCursor: null, total: 0 }
const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) => new Response(JSON.stringify(body), { status, headers })
const problem = (code: string, status: number, headers: Readonly<Record<string, string>> = {}) => json({ code, detail: `it is ${code}`, retryable: false }, status, headers)

/** An adapter whose answers are given one after the other, with what it sent. */
function adapterFor(answers: readonly (Response | Error | (() => Promise<Response>))[], options: Partial<HttpAdapterOptions> = {}) {
  const sent: Request[] = []
  const adapter = createHttpAdapter({
    baseUrl: 'https://app.example/api/trail/',
    retryDelayMs: 1,
    fetch: async (input, init) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)]
      sent.push(new Request(input, init))
      if (answer instanceof Error) throw answer
      return typeof answer === 'function' ? answer() : answer?.clone() ?? json(null)
    },
    ...options,
  })
  return { adapter, sent }
}

const failure = async (asked: Promise<unknown>): Promise<AdapterError> => {
  const error: unknown = await asked.then(() => null, (reason: unknown) => reason)
  if (error instanceof AdapterError) return error
  throw new TypeError(`no AdapterError, but ${String(error)}`)
}

describe('createHttpAdapter', () => {
  it('asks by GET what names nobody, so that caches can help', async () => {
    const { adapter, sent } = adapterFor([json(page)])
    await adapter.listTraces({ timeZone: 'UTC', status: 'error', where: [{ kind: 'dimension', dimension: 'tag', anyOf: ['ä&='] }] })
    expect([sent[0]?.method, sent[0]?.url]).toEqual(['GET', expect.stringMatching(/^https:\/\/app\.example\/api\/trail\/listTraces\?request=/)])
    expect(JSON.parse(new URL(sent[0]?.url ?? '').searchParams.get('request') ?? '')).toMatchObject({ where: [{ anyOf: ['ä&='] }] })
  })

  it('asks by POST what names somebody, so that no log of URLs does, and what is long', async () => {
    const { adapter, sent } = adapterFor([json(page)])
    await adapter.listUsers({ ...scope, search: 'ann@example.com' })
    await adapter.listUsers({ ...scope, where: [{ kind: 'users', noneOf: ['ann'] }] })
    await adapter.getUser({ userId: 'ann', timeZone: 'UTC' })
    await adapter.listUsers({ ...scope, where: [{ kind: 'dimension', dimension: 'tag', anyOf: ['x'.repeat(2000)] }] })
    expect(sent.map(({ method, url }) => [method, new URL(url).search])).toEqual(Array.from({ length: 4 }, () => ['POST', '']))
    expect(await sent[0]?.json()).toEqual({ ...scope, search: 'ann@example.com' })
  })

  it('sends the headers of the host, asked for each time, and the access that it is narrowed to', async () => {
    let token = 0
    const { adapter, sent } = adapterFor([json(page)], { headers: async () => ({ authorization: `Bearer ${++token}` }) })
    await adapter.listTraces({ timeZone: 'UTC' })
    await adapter.listTraces({ timeZone: 'UTC' }, { access: { tenant: 'nörth', userIds: ['\ud800', '😀'] } })
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2'])
    expect(sent[0]?.headers.has(ACCESS_HEADER)).toBe(false)
    expect(decodeAccess(sent[1]?.headers.get(ACCESS_HEADER) ?? '')).toEqual({ tenant: 'nörth', userIds: ['\ud800', '😀'] })
  })

  it.each([
    ['a store that is away', problem('unavailable', 503)], ['a store that is busy', problem('rate_limited', 429)], ['a gateway without its server', new Response('<h1>Bad gateway', { status: 502 })],
    ['no connection', new TypeError('fetch failed')],
  ])('asks again after %s', async (_, first) => {
    const answer = first instanceof Response && first.status !== 502 ? json({ ...await first.clone().json(), retryable: true }, first.status) : first
    const { adapter, sent } = adapterFor([answer, answer, json(page)])
    expect(await adapter.listTraces({ timeZone: 'UTC' })).toEqual(page)
    expect(sent).toHaveLength(3)
  })

  it('gives up after some attempts, with the error of the last', async () => {
    const { adapter, sent } = adapterFor([new TypeError('fetch failed')], { retries: 1 })
    const error = await failure(adapter.listTraces({ timeZone: 'UTC' }))
    expect([error.code, error.retryable, sent.length]).toEqual(['unavailable', true, 2])
    expect(error.message).toContain('https://app.example/api/trail')
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  it.each([
    ['bad_request', 400], ['unauthorized', 401], ['forbidden', 403], ['not_found', 404], ['internal', 500], ['unsupported', 501],
  ] as const)('asks once where the server says %s', async (code, status) => {
    const { adapter, sent } = adapterFor([problem(code, status)])
    const error = await failure(adapter.listTraces({ timeZone: 'UTC' }))
    expect([error.code, error.message, error.retryable, sent.length]).toEqual([code, `it is ${code}`, false, 1])
  })

  it('waits as long as Retry-After says, but not for ever', async () => {
    const soon = adapterFor([json({ code: 'rate_limited', detail: '', retryable: true }, 429, { 'retry-after': '0' }), json(page)], { retryDelayMs: 60_000 })
    expect(await soon.adapter.listTraces({ timeZone: 'UTC' })).toEqual(page)
    const late = adapterFor([json({ code: 'rate_limited', detail: 'later', retryable: true }, 429, { 'retry-after': '3600' })])
    const error = await failure(late.adapter.listTraces({ timeZone: 'UTC' }))
    expect([error.code, error.retryAfterMs, late.sent.length]).toEqual(['rate_limited', 3_600_000, 1])
  })

  it('tells an optional question that an older server does not know as unsupported', async () => {
    const { adapter } = adapterFor([problem('not_found', 404)])
    expect((await failure(adapter.listDimensionValues({ timeZone: 'UTC', dimension: 'tag', limit: 5 }))).code).toBe('unsupported')
    expect((await failure(adapter.listTraces({ timeZone: 'UTC' }))).code).toBe('not_found')
  })

  it('says what came instead of an answer', async () => {
    const { adapter } = adapterFor([new Response('<!doctype html><title>Sign in</title>')])
    const error = await failure(adapter.listTraces({ timeZone: 'UTC' }))
    expect(error.code).toBe('internal')
    expect(error.message).toMatch(/no JSON.*<!doctype.*baseUrl/)
  })

  it('gives up when the time is up, also where fetch does not heed its signal', async () => {
    const { adapter, sent } = adapterFor([() => new Promise(() => {})], { timeoutMs: 30 })
    const error = await failure(adapter.listTraces({ timeZone: 'UTC' }))
    expect([error.code, error.retryable]).toEqual(['unavailable', true])
    expect(error.message).toContain('0.03 s')
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  it('rejects with AbortError at any time: before, while it asks, while it waits to ask again', async () => {
    const waiting = adapterFor([new TypeError('fetch failed')], { retryDelayMs: 60_000 })
    const asking = adapterFor([() => new Promise(() => {})])
    for (const { adapter } of [waiting, asking]) {
      const controller = new AbortController()
      const asked = adapter.listTraces({ timeZone: 'UTC' }, { signal: controller.signal })
      setTimeout(() => controller.abort(new Error('gone')), 20)
      await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    }
    const early = adapterFor([json(page)])
    await expect(early.adapter.listTraces({ timeZone: 'UTC' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    expect(early.sent).toHaveLength(0)
  })

  it('tells stores apart by where they are, or by a name of their own', () => {
    const id = (options: HttpAdapterOptions) => createHttpAdapter(options).id
    expect(id({ baseUrl: '/a' })).not.toBe(id({ baseUrl: '/b' }))
    expect(id({ baseUrl: '/a', id: 'mine' })).toBe('mine')
    expect(createHttpAdapter({ baseUrl: '/a', approximate: ['durationP95'] }).approximate).toEqual(['durationP95'])
  })
})
