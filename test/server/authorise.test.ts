import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import { AdapterError } from '../../src/contract/errors.js'
import { createHandler, type Handler, type HandlerOptions, type Intent } from '../../src/server/index.js'
import { ACCESS_HEADER, encodeAccess } from '../../src/wire/access.js'
import { get, post } from './support/ask.js'

const adapter = createMemoryAdapter({ tenant: 'north', traces: [{ id: 't', timestamp: 1, userId: 'ann' }, { id: 'v', timestamp: 2, userId: 'bob' }] })
const question = { timeZone: 'UTC' }
const handlerWith = (authorize: HandlerOptions['authorize'], onError: (error: unknown) => void = () => {}) => createHandler({ adapter, authorize, onError })
const total = async (response: Response) => (await response.json()).total

describe('authorise', () => {
  it('is asked what is about to happen', async () => {
    const intents: Intent[] = []
    const handler = createHandler({ adapter, sink: adapter, authorize: (_request, intent) => { intents.push(intent); return null } })
    await handler(post('listTraces', question))
    await handler(new Request('https://a.example/changes'))
    await handler(new Request('https://a.example/v1/traces', { method: 'POST', body: '{}' }))
    await handler(new Request('https://a.example/api/public/ingestion', { method: 'POST', body: '{}' }))
    expect(intents).toEqual([{ kind: 'read', question: 'listTraces' }, { kind: 'read' }, { kind: 'ingest' }, { kind: 'ingest' }])
  })

  it.each([
    ['unauthorized', 401, null], ['forbidden', 403, null], ['rate_limited', 429, '30'], ['unavailable', 503, '30'],
  ] as const)('refuses with %s and says no more', async (code, status, retryAfter) => {
    const handler = handlerWith(() => Promise.reject(new AdapterError(code, 'tenant acme has no such key', { retryAfterMs: 30_000 })))
    const response = await handler(post('listTraces', question))
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter])
    expect(await response.text()).not.toContain('acme')
  })

  it.each([
    ['nothing', undefined], ['false', false], ['true', true], ['no tenant', {}], ['an empty tenant', { tenant: '' }], ['a number', { tenant: 5 }],
    ['users that are none', { tenant: 'north', userIds: 'ann' }], ['users that are null', { tenant: 'north', userIds: null }],
    ['unknown fields to hide', { tenant: 'north', mask: ['password'] }],
  ])('lets nobody in who is given %s', async (_, granted) => {
    const told: unknown[] = []
    // From JavaScript, whatever the types say.
    const untyped: { authorize(): unknown } = { authorize: () => granted }
    const handler: Handler = Reflect.apply(createHandler, null, [{ adapter, ...untyped, onError: (error: unknown) => told.push(error) }])
    const response = await handler(post('listTraces', question))
    expect([401, 500]).toContain(response.status)
    expect(told.length).toBe(response.status === 500 ? 1 : 0)
  })

  it('lets nobody in when it fails', async () => {
    const told: unknown[] = []
    const response = await handlerWith(() => { throw new TypeError('no database at db.internal') }, (error) => told.push(error))(post('listTraces', question))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('db.internal')
    expect(told).toHaveLength(1)
  })

  it('narrows what it grants to what is asked for, and never widens it', async () => {
    const handler = handlerWith(() => ({ tenant: 'north', userIds: ['ann', 'eve'] }))
    const as = (access: Parameters<typeof encodeAccess>[0]) => handler(get('listTraces', question, { [ACCESS_HEADER]: encodeAccess(access) }))
    expect(await total(await handler(get('listTraces', question)))).toBe(1)
    expect(await total(await as({ tenant: 'north' }))).toBe(1)
    expect(await total(await as({ tenant: 'north', userIds: ['ann', 'bob'] }))).toBe(1)
    expect(await total(await as({ tenant: 'north', userIds: ['bob'] }))).toBe(0)
    expect((await as({ tenant: 'south' })).status).toBe(403)
    for (const header of ['', '{}', '%', 'null', '%7B%22tenant%22%3A5%7D']) {
      expect((await handler(get('listTraces', question, { [ACCESS_HEADER]: header }))).status, `header ${header}`).toBe(400)
    }
  })
})
