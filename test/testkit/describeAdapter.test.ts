import { describe, expect, it } from 'vitest'
import type { Adapter, AskContext, Sink } from '../../src/contract/adapter.js'
import { compareText } from '../../src/model/order.js'
import type { TestRunner } from '../../src/testkit/index.js'
import { createOracle, describeAdapter, type KitRecords } from '../../src/testkit/index.js'
import { createReferenceStore } from './referenceStore.js'

type Broken = (good: Adapter & Sink, records: KitRecords) => Adapter | (Adapter & Sink)

/** Runs the kit's tests of the named suites against an adapter and returns the first that fails, if one does. */
async function failuresOf(breakIt: Broken, ...suites: readonly string[]): Promise<string[]> {
  const bodies: { name: string; body: () => Promise<void> }[] = []
  const path: string[] = []
  const runner: TestRunner = {
    describe: (name, body) => {
      path.push(name)
      body()
      path.pop()
    },
    it: (name, body) => {
      const suite = path[1]
      if (suite !== undefined && suites.includes(suite)) bodies.push({ name: `${suite}: ${name}`, body })
    },
  }
  describeAdapter(runner, {
    name: 'broken',
    hostileWorlds: 1,
    create: ({ tenant, ...records }) => breakIt(createReferenceStore(records, tenant), { ...records, ...(tenant !== undefined && { tenant }) }),
  })
  const failures: string[] = []
  for (const { name, body } of bodies) {
    await body().catch((error: unknown) => failures.push(`${name}: ${String(error)}`))
    if (failures.length > 0) break
  }
  return failures
}

const all = { range: { from: 0, to: 4e12 }, timeZone: 'UTC' }

describe('describeAdapter', { timeout: 120_000 }, () => {
  it('finds nothing wrong with an adapter that keeps the rules', async () => {
    expect(await failuresOf((good) => good, 'order', 'pages', 'access', 'abort', 'bad requests', 'search')).toEqual([])
  })

  const MISTAKES: readonly (readonly [mistake: string, suite: string, breakIt: Broken])[] = [
    ['breaks ties the wrong way round', 'order', (good) => ({
      ...good,
      listTraces: async (request, context) => {
        const page = await good.listTraces(request, context)
        const by = request.sort?.by ?? 'timestamp'
        return { ...page, rows: page.rows.toSorted((a, b) => (a[by] === b[by] ? compareText(b.id, a.id) : 0)) }
      },
    })],
    ['puts unknown values first', 'order', (good) => ({
      ...good,
      listSessions: async (request, context) => {
        const page = await good.listSessions(request, context)
        return { ...page, rows: page.rows.toSorted((a, b) => Number(b.name === null) - Number(a.name === null)) }
      },
    })],
    ['compares ids as people do, not by code units', 'users', (good) => ({
      ...good,
      listUsers: async (request, context) => {
        const page = await good.listUsers(request, context)
        return { ...page, rows: page.rows.toSorted((a, b) => b.lastSeenAt - a.lastSeenAt || a.userId.localeCompare(b.userId, 'en')) }
      },
    })],
    ['pages by offset while records are written', 'pages while writing', (good) => ({
      ...good,
      listTraces: async (request, context) => {
        const { cursor, limit = 50, ...rest } = request
        const { rows, total } = await good.listTraces({ ...rest, limit: 500 }, context)
        const start = Number(cursor ?? 0)
        return { rows: rows.slice(start, start + limit), total, nextCursor: start + limit < total ? String(start + limit) : null }
      },
    })],
    ['takes any cursor', 'pages', (good) => ({
      ...good,
      listUsers: async (request, context) => good.listUsers(request, context).catch((error: unknown) => {
        if (request.cursor === undefined) throw error
        const { cursor: _cursor, ...rest } = request
        return good.listUsers(rest, context)
      }),
    })],
    ['repeats the last row of a page', 'pages', (good) => ({
      ...good,
      listTraces: async (request, context) => {
        const page = await good.listTraces(request, context)
        return page.nextCursor === null ? page : { ...page, rows: [...page.rows.slice(0, -1), ...page.rows.slice(0, 1)] }
      },
    })],
    ['forgets who asks', 'access', (good) => ({
      ...good,
      getTrace: (request, context?: AskContext) => good.getTrace(request, context?.access ? { access: { tenant: context.access.tenant } } : {}),
    })],
    ['shows another tenant', 'access', (good) => ({ ...good, listTraces: (request) => good.listTraces(request) })],
    ['ranks a user among all, though the asker may see a few', 'access', (good) => ({
      ...good,
      getUser: (request, context?: AskContext) => good.getUser(request, context?.access ? { access: { tenant: context.access.tenant } } : {}),
    })],
    ['ignores the signal', 'abort', (good) => ({ ...good, getUsage: (request) => good.getUsage(request) })],
    ['answers a bad request with an empty page', 'bad requests', (good) => ({
      ...good,
      listScores: (request, context) => good.listScores(request, context).catch(() => ({ rows: [], nextCursor: null, total: 0 })),
    })],
    ['treats % as a wildcard', 'search', (good) => ({
      ...good, listUsers: (request, context) => good.listUsers({ ...request, search: request.search === '%' ? '' : request.search ?? '' }, context),
    })],
    ['shows an unknown cost as zero', 'users', (good) => ({
      ...good,
      listUsers: async (request, context) => {
        const page = await good.listUsers(request, context)
        return { ...page, rows: page.rows.map((row) => ({ ...row, cost: { ...row.cost, sum: row.cost.sum ?? 0 } })) }
      },
    })],
    ['rolls up the page instead of all users', 'reconciliation', (good) => ({
      ...good,
      listUsers: async (request, context) => {
        const page = await good.listUsers(request, context)
        const traces = page.rows.slice(0, 3).reduce((count, row) => count + row.traces, 0)
        return { ...page, rollup: { ...page.rollup, traces: { ...page.rollup.traces, sum: traces } } }
      },
    })],
    ['cuts days at midnight UTC', 'overview', (good) => ({
      ...good, getOverview: (request, context) => good.getOverview(request.timeZone === 'Europe/Berlin' ? { ...request, timeZone: 'UTC' } : request, context),
    })],
    ['counts a session once for all users', 'one user', (good) => ({
      ...good,
      getUser: async (request, context) => {
        const profile = await good.getUser(request, context)
        return profile && { ...profile, sessions: Math.max(0, profile.sessions - 1) }
      },
    })],
    ['lets a late observation go', 'sink', (good) => ({
      ...good, write: (batch, context) => good.write(batch.traces ? batch : { ...(batch.scores && { scores: batch.scores }) }, context),
    })],
    ['takes what one piece comes to for the whole', 'pieces', (good) => ({
      ...good,
      write: (batch, context) => good.write({ ...batch, ...(batch.traces && { traces: batch.traces.map(({ pieces, ...trace }) => ({ ...trace, ...pieces?.[0]?.said })) }) }, context),
    })],
    ['forgets the scores when a user is erased', 'erasure', (good) => ({
      ...good, eraseUser: async (userId, context) => ({ ...(await good.eraseUser(userId, context)), scores: 0 }),
    })],
    ['never calls back', 'subscribe', (good) => ({ ...good, subscribe: () => () => {} })],
  ]

  for (const [mistake, suite, breakIt] of MISTAKES) {
    it(`catches an adapter that ${mistake}`, async () => {
      expect(await failuresOf(breakIt, suite)).not.toEqual([])
    })
  }

  it('says what was asked and where the answer differs', async () => {
    const [first] = await failuresOf((good) => ({
      ...good, getTrace: async (request, context) => {
        const detail = await good.getTrace(request, context)
        return detail && { ...detail, trace: { ...detail.trace, costUsd: 1e6 } }
      },
    }), 'traces')
    expect(first).toMatch(/getTrace\(\{"traceId":".+"\}\): trace\.costUsd is 1000000, expected /)
  })

  it('takes adapters that cannot be written to, and closes those that want it', async () => {
    let closed = 0
    const oracle = createOracle({ traces: [{ id: 'a', timestamp: 1, userId: 'u' }] })
    const bodies: (() => Promise<void>)[] = []
    describeAdapter({ describe: (_name, body) => body(), it: (name, body) => (/closes|calls subscribers/.test(name) ? bodies.push(body) : 0) }, {
      name: 'read only', create: () => ({ adapter: oracle, close: () => void closed++ }),
    })
    for (const body of bodies) await body()
    expect(closed).toBe(1)
    expect((await oracle.listUsers(all)).total).toBe(1)
  })
})
