import type { Adapter } from '../../contract/adapter.js'
import type { SessionSummary } from '../../model/session.js'
import { check, refusesAsBadRequest, show } from '../assert.js'
import type { Kit, KitRecords } from '../kit.js'
import { userIdsOf, wholeRange } from '../scopes.js'
import { eachOnce, walk, type Walkable } from '../walk.js'

const sessionIdentity = (row: SessionSummary) => JSON.stringify([row.sessionId, row.traceId, row.userId])

/** Every list of an adapter, by its default order and by one full of equal values. */
export function walkables(adapter: Adapter, records: KitRecords): readonly Walkable<unknown>[] {
  const range = wholeRange(records)
  const [userId = 'nobody'] = userIdsOf(records)
  const all = { range: { from: range.from, to: range.to + 365 * 86_400_000 }, timeZone: 'UTC' }
  const list = <Row>(label: string, page: Walkable<Row>['page'], idOf: (row: Row) => string): Walkable<unknown> => ({
    label,
    page: async (paging) => {
      const { rows, nextCursor, total } = await page(paging)
      return { rows: rows.map(idOf), nextCursor, total }
    },
    idOf: (row) => String(row),
  })
  return [
    list('users', (paging) => adapter.listUsers({ ...all, ...paging }), (row) => row.userId),
    list('users by errors', (paging) => adapter.listUsers({ ...all, ...paging, sort: { by: 'erroredTraces', direction: 'asc' } }), (row) => row.userId),
    list('users by cost', (paging) => adapter.listUsers({ ...all, ...paging, sort: { by: 'costMedian', direction: 'desc' } }), (row) => row.userId),
    list('sessions', (paging) => adapter.listSessions({ timeZone: 'UTC', ...paging }), sessionIdentity),
    list('sessions by name', (paging) => adapter.listSessions({ timeZone: 'UTC', ...paging, sort: { by: 'name', direction: 'desc' } }), sessionIdentity),
    list('traces', (paging) => adapter.listTraces({ timeZone: 'UTC', ...paging }), (row) => row.id),
    list('traces by status', (paging) => adapter.listTraces({ timeZone: 'UTC', ...paging, sort: { by: 'status', direction: 'asc' } }), (row) => row.id),
    list('traces by cost', (paging) => adapter.listTraces({ timeZone: 'UTC', ...paging, sort: { by: 'costUsd', direction: 'asc' } }), (row) => row.id),
    list('scores', (paging) => adapter.listScores({ userId, timeZone: 'UTC', ...paging }), (row) => row.id),
  ]
}

/** Rule 2: cursors. */
export function describePaging({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`walks every list so that each row comes exactly once, whatever the page (${world.label})`, async () => {
      const { adapter } = await read(world)
      for (const list of walkables(adapter, world.records)) {
        const { rows, total } = await list.page({ limit: 500 })
        const ids = rows.map(list.idOf)
        check(ids.length === Math.min(500, total), `${list.label}: total is ${total}, but a page of 500 has ${ids.length} rows`)
        for (const limit of [3, 7]) {
          const walked = await walk(list, limit)
          eachOnce(walked, ids, list.label)
          check(walked.length === total, `${list.label}: the walk gave ${walked.length} rows, total is ${total}`)
          check(walked.every((id, i) => i >= 500 || id === ids[i]), `${list.label}: pages of ${limit} come in another order than one page`)
        }
      }
    })
  }

  const [world] = worlds
  if (!world) return
  it('gives fifty rows when no limit is given', async () => {
    const { adapter } = await read(world)
    const { rows, total } = await adapter.listTraces({ timeZone: 'UTC' })
    check(rows.length === Math.min(50, total), `a page without a limit has ${rows.length} rows of ${total}`)
  })

  it('refuses a cursor of another query, and one that is none', async () => {
    const { adapter } = await read(world)
    const range = wholeRange(world.records)
    const scope = { range, timeZone: 'UTC', limit: 1 }
    const { nextCursor: ofUsers } = await adapter.listUsers(scope)
    const { nextCursor: ofTraces } = await adapter.listTraces({ timeZone: 'UTC', limit: 1 })
    check(ofUsers !== null && ofTraces !== null, 'the first world must have more than one user and one trace')
    const foreign: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['a cursor of another range', () => adapter.listUsers({ ...scope, range: { from: range.from - 1, to: range.to }, cursor: ofUsers })],
      ['a cursor of another sort', () => adapter.listUsers({ ...scope, sort: { by: 'traces', direction: 'asc' }, cursor: ofUsers })],
      ['a cursor of another search', () => adapter.listUsers({ ...scope, search: 'a', cursor: ofUsers })],
      ['a cursor of other conditions', () => adapter.listUsers({ ...scope, where: [{ kind: 'metric', metric: 'traces', min: 1 }], cursor: ofUsers })],
      ['a cursor of another list', () => adapter.listSessions({ timeZone: 'UTC', limit: 1, cursor: ofTraces })],
      ['a cursor of another status', () => adapter.listTraces({ timeZone: 'UTC', limit: 1, status: 'ok', cursor: ofTraces })],
      ...['', 'nonsense', 'bnVsbA', '{}', '💥', ofUsers.slice(0, -3)].map((cursor) =>
        [`the cursor ${show(cursor)}`, () => adapter.listUsers({ ...scope, cursor })] as const),
    ]
    for (const [what, ask] of foreign) await refusesAsBadRequest(ask, what, 'cursor')
  })

  it('takes a cursor with another page length', async () => {
    const { adapter } = await read(world)
    const scope = { range: wholeRange(world.records), timeZone: 'UTC' }
    const first = await adapter.listUsers({ ...scope, limit: 1 })
    const rest = await adapter.listUsers({ ...scope, limit: 500, ...(first.nextCursor !== null && { cursor: first.nextCursor }) })
    check(first.rows.length + rest.rows.length === Math.min(first.total, 501), 'a longer second page does not hold the rest')
  })
}
