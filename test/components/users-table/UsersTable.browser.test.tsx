import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { userColumn } from '../../../src/components/users-table/userColumn.js'
import { UsersTable } from '../../../src/components/users-table/UsersTable.js'
import type { UsersTableProps } from '../../../src/components/users-table/usersTableProps.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import { AdapterError } from '../../../src/contract/errors.js'
import type { Overview } from '../../../src/contract/questions.js'
import type { UserTrailProviderProps } from '../../../src/hooks/UserTrailProvider.js'
import type { UserSummary } from '../../../src/model/user.js'
import '../../../src/styles/index.css'
import { NOW, provide } from '../../support/provide.js'
import { stubAdapter } from '../../support/stubAdapter.js'
import { pageOf, someUser } from '../../support/users.js'

const RANGE = { from: NOW - 8 * 86_400_000, to: NOW }
const many = Array.from({ length: 120 }, (_, at) => someUser(`usr_${String(at).padStart(4, '0')}`, { traces: at }))

function store(users: readonly UserSummary[], answers: Partial<Adapter> = {}) {
  const listUsers = vi.fn<Adapter['listUsers']>(async ({ cursor, limit }) => pageOf(users, cursor, limit))
  return { listUsers, adapter: stubAdapter({ listUsers, ...answers }) }
}

function show(adapter: Adapter, props: Partial<UsersTableProps> = {}, provider: Partial<UserTrailProviderProps> = {}) {
  return render(
    <div style={{ blockSize: 480, inlineSize: 1300 }}><UsersTable range={RANGE} {...props} /></div>,
    { wrapper: provide({ adapter, getUserHref: (userId) => `#/users/${encodeURIComponent(userId)}`, ...provider }) },
  )
}

const overview = (parts: Partial<Overview>): Overview => ({
  users: 0, newUsers: 0, traces: 0, erroredTraces: 0, sessions: 0, erroredSessions: 0, totalTokens: null, costUsd: null,
  unpricedTraces: 0, estimatedTraces: 0, coverage: { identifiedTraces: 0, traces: 0 }, known: { users: 0, firstAt: null, lastAt: null }, activity: [], ...parts,
})

/** A cell of a user's row, by the column's place among the default ones. */
async function cellOf(userId: string, place: number): Promise<string> {
  const row = (await screen.findByText((_, element) => element?.matches('.ut-id') === true && element.textContent === userId)).closest('[role=row]')
  return row?.querySelectorAll('[role=gridcell],[role=rowheader]')[place]?.textContent ?? ''
}

configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

/** Waits until nothing has been drawn for a while: on a busy machine the rest of the rows come late. */
async function settled(drawn: { readonly mock: { readonly calls: readonly unknown[] } }): Promise<void> {
  for (let before = -1; before !== drawn.mock.calls.length;) {
    before = drawn.mock.calls.length
    await new Promise((resolve) => void setTimeout(resolve, 500))
  }
}

describe('UsersTable', () => {
  it('shows figures by the formats, and what is unknown as a dash', async () => {
    const { adapter } = store([
      someUser('known', { sessions: 34, erroredSessions: 1, totalTokens: 1_240_000, cost: { sum: 18.42, avg: 1, median: 1, unpricedTraces: 0, estimatedTraces: 0 }, feedback: { positive: 9, negative: 1 } }),
      someUser('dark', { totalTokens: null, cost: { sum: null, avg: null, median: null, unpricedTraces: 10, estimatedTraces: 0 }, duration: { avg: null, p50: null, p95: null } }),
      someUser('guess', { cost: { sum: 2.94, avg: 1, median: 1, unpricedTraces: 0, estimatedTraces: 3 } }),
    ])
    show(adapter)
    expect(await cellOf('known', 1)).toBe('2h ago / 1d')
    expect(await Promise.all([3, 4, 5, 6, 9].map((place) => cellOf('known', place)))).toEqual(['34', '2.9% · 1', '1.24M', '$18.42', '91'])
    expect(await Promise.all([4, 5, 6, 8, 9].map((place) => cellOf('dark', place)))).toEqual(['0%', '–', '–', '–', '–'])
    expect(await cellOf('guess', 6)).toBe('≈ $2.94')
  })

  it('flags an error rate only when it is worse than chance explains', async () => {
    const rest = Array.from({ length: 40 }, (_, at) => someUser(`u${at}`, { sessions: 100, erroredSessions: 4 }))
    const { adapter } = store([someUser('worse', { sessions: 29, erroredSessions: 11 }), someUser('unlucky', { sessions: 2, erroredSessions: 1 }), ...rest])
    show(adapter)
    await cellOf('worse', 4)
    const flags = [...document.querySelectorAll('.ut-flag')].map((flag) => flag.textContent)
    expect(flags).toEqual(['38% · 11'])
    expect(document.querySelector('.ut-flag')?.closest('[data-ut-tip]')?.getAttribute('data-ut-tip')).toContain('Worse than the rest')
  })

  it('shows names when they come, ids until then, and markup as text', async () => {
    const markup = '<img src=x onerror="window.hurt=1">'
    const { adapter } = store([someUser('a'), someUser(markup)])
    show(adapter, {}, { resolveUsers: async (ids) => Object.fromEntries(ids.map((id) => [id, id === 'a' ? { name: '<b>Mara</b>', email: 'm@x.example' } : null])) })
    expect(await screen.findByText('<b>Mara</b>')).toBeTruthy()
    expect(await cellOf(markup, 0)).toContain(markup)
    expect(document.querySelector('.ut-table img, .ut-table b')).toBeNull()
  })

  it('sorts by the store', async () => {
    const { adapter, listUsers } = store(many)
    const onSortChange = vi.fn()
    show(adapter, { onSortChange })
    await screen.findByText(/120 users loaded/)
    await userEvent.click(within(screen.getByRole('columnheader', { name: /^Errors/ })).getByRole('button', { name: 'Errors' }))
    expect(onSortChange).toHaveBeenCalledWith({ by: 'errorRate', direction: 'desc' }, { reason: 'header' })
    await waitFor(() => expect(listUsers.mock.lastCall?.[0].sort).toEqual({ by: 'errorRate', direction: 'desc' }))
  })

  it('goes through sum, average and median by its pill, and takes an order by cost along', async () => {
    const { adapter, listUsers } = store(many)
    show(adapter, { defaultSort: { by: 'costSum', direction: 'asc' } })
    const pill = await screen.findByRole('button', { name: /^Sum/ })
    const total = () => document.querySelector('.ut-table__row--rollup .ut-cell--value .ut-num')?.textContent
    expect(total()).toBe('$42.00')
    await userEvent.click(pill)
    await waitFor(() => expect(listUsers.mock.lastCall?.[0].sort).toEqual({ by: 'costAvg', direction: 'asc' }))
    expect(total()).toBe('$0.40')
    expect(screen.getByRole('columnheader', { name: /^Cost/ }).getAttribute('aria-sort')).toBe('ascending')
    expect(await cellOf('usr_0000', 6)).toBe('$0.15')
    screen.getByRole('button', { name: /^Avg/ }).focus()
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.click(await screen.findByRole('menuitemradio', { name: /Median per priced trace/ }))
    await waitFor(() => expect(listUsers.mock.lastCall?.[0].sort).toEqual({ by: 'costMedian', direction: 'asc' }))
  })

  it('leaves another order alone when the pill is pressed', async () => {
    const { adapter, listUsers } = store(many)
    show(adapter)
    await userEvent.click(await screen.findByRole('button', { name: /^Sum/ }))
    await screen.findByRole('button', { name: /^Avg/ })
    expect(listUsers.mock.calls.every(([request]) => (request.sort?.by ?? 'lastSeenAt') === 'lastSeenAt')).toBe(true)
  })

  it('loads page after page while scrolling', async () => {
    const { adapter, listUsers } = store(many)
    show(adapter)
    await screen.findByText('50 of 120 users loaded')
    const frame = document.querySelector('.ut-table__scroll')
    for (const loaded of [100, 120]) {
      if (frame) frame.scrollTop = 1e6
      await screen.findByText(`${loaded} of 120 users loaded`)
    }
    expect(listUsers.mock.calls.map(([request]) => request.cursor)).toEqual([undefined, '50', '100'])
  })

  it('marks an estimated cost in each column of money, and says in how many traces', async () => {
    const { adapter } = store([
      someUser('ann', { cost: { sum: 2.5, avg: 0.25, median: 0.2, unpricedTraces: 0, estimatedTraces: 3 } }),
      someUser('bob', { cost: { sum: 1.5, avg: 0.15, median: 0.1, unpricedTraces: 0, estimatedTraces: 0 } }),
    ])
    show(adapter, { columns: ['user', 'costSum', 'costMedian', 'traces'] })
    const cells = async (text: string) => [...((await screen.findByText(text)).closest('[role="row"]')?.querySelectorAll('.ut-cell') ?? [])].map((cell) => cell.textContent)
    expect((await cells('ann')).slice(-3)).toEqual(['≈ $2.50', '≈ $0.20', '10'])
    expect((await cells('bob')).slice(-3)).toEqual(['$1.50', '$0.10', '10'])
    expect([...document.querySelectorAll('[data-ut-tip*="3"]')].some((cell) => /2\.5.*\n.*3.*10/s.test(cell.getAttribute('data-ut-tip') ?? ''))).toBe(true)
  })

  it('draws only what changed: no row for a page that comes or a column that is resized, one for a row that is selected', async () => {
    const { adapter } = store(many)
    const drawn = vi.fn((user: UserSummary) => user.userId)
    const columns = ['user', userColumn.custom({ id: 'drawn', header: 'Drawn', cell: drawn }), 'cost'] as const
    const resolveUsers = async (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, null]))
    show(adapter, { columns, selectable: true }, { resolveUsers })
    await screen.findByText('50 of 120 users loaded')
    await waitFor(() => expect(document.querySelectorAll('.ut-table__body > [aria-rowindex]').length).toBeGreaterThan(20))
    await settled(drawn)
    const before = new Set([...document.querySelectorAll('.ut-table__body .ut-id')].map((id) => id.textContent))
    drawn.mockClear()
    const frame = document.querySelector('.ut-table__scroll')
    if (frame) frame.scrollTop = 800
    await screen.findByText('100 of 120 users loaded')
    await settled(drawn)
    // the two between which the stop for Tab moved
    expect(drawn.mock.calls.filter(([user]) => before.has(user.userId)).length).toBeLessThanOrEqual(2)

    document.querySelector<HTMLElement>('[data-column="cost"] .ut-sort')?.focus()
    await settled(drawn) // the focus may scroll, and the stop for Tab moves with that
    drawn.mockClear()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(drawn).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select usr_0022' }))
    drawn.mockClear() // the focus moved as well
    await userEvent.keyboard(' ')
    expect(drawn.mock.calls.map(([user]) => user.userId)).toEqual(['usr_0022'])
  })

  it('keeps the rows when the next page fails, and loads it when asked again', { timeout: 40_000 }, async () => {
    let broken = true
    const { adapter } = store([], {
      listUsers: async ({ cursor }) => {
        if (cursor && broken) throw new AdapterError('internal', 'The store is on fire.')
        return pageOf(many, cursor)
      },
    })
    show(adapter)
    await screen.findByText('50 of 120 users loaded')
    const frame = document.querySelector('.ut-table__scroll')
    if (frame) frame.scrollTop = 1e6
    const retry = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.getByText('50 of 120 users loaded')).toBeTruthy()
    broken = false
    await userEvent.click(retry)
    await screen.findByText('100 of 120 users loaded')
  })

  it('keeps widths and the cost mode in the storage, and bears garbage in it', async () => {
    const kept = new Map([['t', '{"version":1,"columns":["user","gone","cost"],"widths":{"cost":"x"}}']])
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
    const { adapter } = store(many)
    const { unmount } = show(adapter, { storage, storageKey: 't' })
    await screen.findByText(/users loaded/)
    expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('data-column'))).toEqual(['user', 'cost'])
    document.querySelector<HTMLElement>('[data-column="cost"] .ut-sort')?.focus()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await userEvent.click(screen.getByRole('button', { name: /^Sum/ }))
    await waitFor(() => expect(JSON.parse(kept.get('t') ?? '')).toMatchObject({ costMode: 'avg', widths: { cost: 142 } }))
    unmount()
    show(adapter, { storage, storageKey: 't' })
    expect(await screen.findByRole('button', { name: /^Avg/ })).toBeTruthy()
  })

  it('draws own columns, and refuses an unknown id by name', async () => {
    const { adapter } = store([someUser('a', { traces: 7 })])
    show(adapter, { columns: ['user', userColumn.custom({ id: 'plan', header: 'Plan', cell: (user, { format }) => `Plan ${format.count(user.traces)}` }), userColumn.metric('costMedian')] })
    expect(await cellOf('a', 1)).toBe('Plan 7')
    expect(screen.getByRole('columnheader', { name: /Median cost/ })).toBeTruthy()
    cleanup()
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const wrong = JSON.parse('["user","costs"]')
    expect(() => show(adapter, { columns: wrong })).toThrow(/no column "costs".*costSum/s)
    error.mockRestore()
  })

  it('names each reason for being empty', { timeout: 40_000 }, async () => {
    const none = (parts: Partial<Overview>) => store([], { getOverview: async () => overview(parts) }).adapter
    const known = { users: 3, firstAt: NOW - 90 * 86_400_000, lastAt: NOW - 60 * 86_400_000 }
    show(none({}))
    await screen.findByText('No user has been seen yet')
    cleanup()
    show(none({ known }))
    await screen.findByText(/^Nobody was active/)
    cleanup()
    show(none({ known, users: 3 }), { search: 'nobody' })
    await screen.findByText('No user matches')
    cleanup()
    show(none({ coverage: { identifiedTraces: 0, traces: 12 } }))
    await screen.findByText('No trace names a user')
    cleanup()
    show(store([], { listUsers: async () => { throw new AdapterError('forbidden', 'Not for you.') } }).adapter)
    await screen.findByText('Not for you.')
  })

  it('tells a failure and asks again', async () => {
    let broken = true
    const { adapter } = store([], { listUsers: async () => { if (broken) throw new AdapterError('internal', 'The store is on fire.'); return pageOf(many, undefined) } })
    show(adapter)
    await screen.findByText('The store is on fire.')
    broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('50 of 120 users loaded')
  })

  it('reports the selected users and what can be done with them', async () => {
    const onSelectedChange = vi.fn()
    const { adapter } = store(many)
    show(adapter, { onSelectedChange, selectionActions: (selected) => <b>{selected.join()}</b> })
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select usr_0001' }))
    expect(onSelectedChange).toHaveBeenLastCalledWith(['usr_0001'], { reason: 'row' })
    expect(screen.getByText('1 selected')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(onSelectedChange).toHaveBeenLastCalledWith([], { reason: 'clear' })
  })

  it('has no accessibility violation', async () => {
    const { adapter } = store([someUser('worse', { sessions: 29, erroredSessions: 11, feedback: { positive: 2, negative: 1 } }), ...many])
    const { container } = show(adapter, { defaultSelected: ['usr_0001'] })
    await screen.findByText(/users loaded/)
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
