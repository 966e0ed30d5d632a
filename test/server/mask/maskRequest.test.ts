import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import type { MaskedField } from '../../../src/contract/adapter.js'
import { as, handlerFor, post } from '../support/ask.js'

const scope = { range: { from: 0, to: 1_000_000 }, timeZone: 'UTC' }
const traces = Array.from({ length: 30 }, (_, i) => ({
  id: `t${i}`, timestamp: i * 1000, userId: `user ${i}`, userEmail: i % 2 === 0 ? `hidden${i}@mail.example` : 'user@mail.example', input: 'the word',
}))
const adapter = createMemoryAdapter({ traces })
const handler = handlerFor({
  all: { tenant: 'default' }, mail: { tenant: 'default', mask: ['userEmail'] }, payload: { tenant: 'default', mask: ['input'] satisfies MaskedField[] },
}, { adapter })
const ask = async (who: string, question: string, request: object) => (await handler(post(question, { ...scope, ...request }, as(who)))).json()

describe('maskRequest', () => {
  it('finds nobody by an e-mail that is hidden, in no figure', async () => {
    expect(await ask('all', 'listUsers', { search: '@mail' })).toMatchObject({ total: 30 })
    for (const search of ['@mail', 'hidden3', 'hidden', 'HIDDEN4@MAIL.EXAMPLE', 'mail.example']) {
      expect(await ask('mail', 'listUsers', { search })).toMatchObject({ total: 0, rows: [], rollup: { traces: { sum: null } } })
      expect(await ask('mail', 'getOverview', { search, bucket: 'day' })).toMatchObject({ users: 0, traces: 0 })
    }
  })

  it('still finds by id, exactly as if nobody had an e-mail', async () => {
    const without = createMemoryAdapter({ traces: traces.map((trace) => ({ ...trace, userEmail: null })) })
    for (const search of ['user', 'USER 1', '9', 'er 2', ' ', '%', 'nobody']) {
      for (const more of [{}, { where: [{ kind: 'users', noneOf: ['user 1'] }] }, { where: [{ kind: 'metric', metric: 'traces', min: 1 }] }, { sort: { by: 'userId', direction: 'asc' } }]) {
        const request = { ...scope, search, ...more }
        expect(await ask('mail', 'listUsers', request)).toEqual(await Reflect.apply(without.listUsers, without, [request]))
      }
    }
  })

  it('walks the pages of a search, also while others who match are written', async () => {
    const adapter = createMemoryAdapter({ traces })
    const handler = handlerFor({ mail: { tenant: 'default', mask: ['userEmail'] } }, { adapter })
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: { rows: { userId: string }[]; nextCursor: string | null } =
        await (await handler(post('listUsers', { ...scope, search: 'user', limit: 7, ...(cursor !== null && { cursor }) }, as('mail')))).json()
      // As a dashboard does that is told of the change.
      await handler(post('getOverview', { ...scope, search: 'user', bucket: 'day' }, as('mail')))
      await adapter.write({ traces: [{ id: `new ${ids.length}`, timestamp: 500_000, userId: `user new ${ids.length}` }] })
      ids.push(...page.rows.map(({ userId }) => userId))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(ids).toHaveLength(30)
    expect(new Set(ids).size).toBe(30)
  })

  it('refuses a search that would look into a hidden payload', async () => {
    for (const question of ['listTraces', 'listSessions']) {
      expect(await ask('all', question, { search: 'word' })).toMatchObject({ total: 30 })
      expect(await ask('mail', question, { search: 'word' })).toMatchObject({ total: 30 })
      expect(await ask('payload', question, { search: 'word' })).toMatchObject({ code: 'forbidden' })
      expect(await ask('payload', question, {})).toMatchObject({ total: 30 })
    }
    expect(await ask('payload', 'listDimensionValues', { search: 'word', dimension: 'tag', limit: 5 })).toMatchObject({ code: 'forbidden' })
    expect(await ask('payload', 'listUsers', { search: '@mail' })).toMatchObject({ total: 30 })
  })
})
