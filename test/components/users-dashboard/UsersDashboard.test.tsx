import { QueryClient } from '@tanstack/react-query'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { UsersDashboard } from '../../../src/components/users-dashboard/UsersDashboard.js'
import type { UsersDashboardProps } from '../../../src/components/users-dashboard/usersDashboardProps.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import { AdapterError } from '../../../src/contract/errors.js'
import type { Condition } from '../../../src/model/scope.js'
import { DEFAULT_USERS_VIEW, type UsersView } from '../../../src/model/viewState.js'
import { NOW, provide } from '../../support/provide.js'
import { traces } from './traces.js'

// a whole dashboard on a busy machine
vi.setConfig({ testTimeout: 40_000 })
configure({ asyncUtilTimeout: 15_000 })

const DAY = 86_400_000

function spied(records = traces()) {
  const store = createMemoryAdapter({ traces: records })
  const listUsers = vi.fn<Adapter['listUsers']>((request, context) => store.listUsers(request, context))
  const getOverview = vi.fn<Adapter['getOverview']>((request, context) => store.getOverview(request, context))
  const adapter: Adapter = { ...store, id: `test-${Math.random()}`, listUsers, getOverview }
  return { adapter, listUsers, getOverview, store }
}

const show = (props: UsersDashboardProps = {}, adapter: Adapter = spied().adapter, more: Parameters<typeof provide>[0] = {}) =>
  render(<UsersDashboard {...props} />, { wrapper: provide({ adapter, ...more }) })
const view = (some: Partial<UsersView>): UsersView => ({ ...DEFAULT_USERS_VIEW, ...some })
const settled = (users: number) => screen.findByRole('button', { name: new RegExp(`^Users ${users}\\b`) })

describe('UsersDashboard', () => {
  it('asks stats and table for one scope, which ends with the present minute', async () => {
    const { adapter, listUsers, getOverview } = spied()
    const where: readonly Condition[] = [{ kind: 'metric', metric: 'traces', min: 1 }]
    show({ defaultView: view({ search: 'ann', where }) }, adapter)
    await settled(1)
    const asked = listUsers.mock.lastCall?.[0]
    expect(asked).toMatchObject({ search: 'ann', where, timeZone: 'UTC', range: { to: NOW + 60_000 } })
    const overviews = getOverview.mock.calls.map(([request]) => request)
    expect(overviews[0]).toMatchObject({ search: 'ann', where, range: asked?.range })
    expect(overviews.every((request) => request.search === 'ann')).toBe(true)
    // the whole range and the period before; toolbar, stats and histogram share the first answer
    expect(overviews).toHaveLength(2)
  })

  it('keeps the whole range in the histogram while a zoom drives stats and table', async () => {
    const { adapter, listUsers, getOverview } = spied()
    const zoom = { from: NOW - 5 * DAY, to: NOW - 2.5 * DAY }
    show({ defaultView: view({ zoom }) }, adapter)
    await settled(2)
    expect(listUsers.mock.lastCall?.[0].range).toEqual(zoom)
    const ranges = getOverview.mock.calls.map(([request]) => request.range)
    expect(ranges).toContainEqual(zoom)
    expect(ranges).toContainEqual({ from: zoom.from - 2.5 * DAY, to: zoom.from })
    expect(ranges.some(({ from, to }) => from < NOW - 28 * DAY && to === NOW + 60_000)).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: /^Reset/ }))
    await settled(3)
  })

  it('leaves a held view to its host, and tells why it would change', async () => {
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    const held = view({ where: [{ kind: 'metric', metric: 'traces', min: 1 }] })
    show({ view: held, onViewChange })
    await settled(3)
    await userEvent.click(screen.getByRole('button', { name: /^Remove.*Traces/ }))
    expect(onViewChange).toHaveBeenCalledWith({ ...held, where: [] }, { reason: 'filter' })
    expect(screen.getByRole('button', { name: /^Edit filter: Traces/ })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /^Time range/ }))
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Last 7 days' }))
    expect(onViewChange).toHaveBeenLastCalledWith({ ...held, range: { kind: 'last', amount: 7, unit: 'day' } , where: [] }, { reason: 'range' })
  })

  it('applies locked filters always, shows them locked, and leaves them out of the view', async () => {
    const { adapter, listUsers } = spied()
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    const lockedWhere: readonly Condition[] = [{ kind: 'dimension', dimension: 'environment', anyOf: ['production'] }]
    show({ lockedWhere, onViewChange, defaultView: view({ where: [{ kind: 'metric', metric: 'traces', min: 1 }] }) }, adapter)
    await settled(2)
    expect(screen.getByRole('note', { name: /Environment production/ })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /^Remove.*Traces/ }))
    await waitFor(() => expect(listUsers.mock.lastCall?.[0].where).toEqual(lockedWhere))
    expect(onViewChange.mock.lastCall?.[0].where).toEqual([])
  })

  it('offers to undo when all filters are cleared', async () => {
    const where: readonly Condition[] = [{ kind: 'metric', metric: 'traces', min: 1 }, { kind: 'users', noneOf: ['bob'] }]
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    show({ defaultView: view({ where }), onViewChange })
    await settled(2)
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }))
    await settled(3)
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await settled(2)
    expect(onViewChange.mock.lastCall?.[0].where).toEqual(where)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull())
  })

  it('asks when time began before it asks for all time', async () => {
    const { adapter, getOverview, listUsers } = spied()
    show({ defaultView: view({ range: { kind: 'all' } }) }, adapter)
    await settled(4)
    const midnight = NOW - 200 * DAY - 1 - ((NOW - 200 * DAY - 1) % DAY)
    expect(listUsers.mock.calls.map(([request]) => request.range)).toEqual([{ from: midnight, to: NOW + 60_000 }])
    expect(getOverview.mock.calls[0]?.[0]).toMatchObject({ range: { to: NOW + 60_000 }, bucket: 'day' })
    // nothing lies before all time: nothing is compared
    expect(getOverview).toHaveBeenCalledTimes(2)
    expect(screen.queryByText(/^vs /)).toBeNull()
  })

  it('stands still until it is refreshed, then moves to the present and keeps what is on screen', async () => {
    let time = NOW
    const now = () => time
    const { adapter, listUsers, store } = spied()
    const { subscribe: _, ...quiet } = adapter
    show({}, quiet, { now })
    await settled(3)
    expect(screen.getByText(/^Updated/).textContent).toContain('14:02')
    await store.write({ traces: [{ id: 'e1', userId: 'eve', timestamp: NOW + 5 * 60_000 }] })
    time = NOW + 10 * 60_000
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }))
    expect(screen.getByRole('button', { name: /^Users 3/ })).toBeDefined()
    await settled(4)
    expect(listUsers.mock.lastCall?.[0].range.to).toBe(time + 60_000)
    expect(screen.getByText(/^Updated/).textContent).toContain('14:12')
  })

  it('stands still while the host parses its view anew with each render', async () => {
    let time = NOW
    const now = () => time
    const { adapter, listUsers } = spied()
    const parsed = () => view({ range: { kind: 'last', amount: 7, unit: 'day' } })
    const { rerender } = show({ view: parsed() }, adapter, { now })
    await waitFor(() => expect(listUsers).toHaveBeenCalledTimes(1))
    time = NOW + 10 * 60_000
    rerender(<UsersDashboard view={{ ...parsed(), sort: { by: 'traces', direction: 'desc' } }} />)
    await waitFor(() => expect(listUsers).toHaveBeenCalledTimes(2))
    expect(listUsers.mock.lastCall?.[0].range).toEqual(listUsers.mock.calls[0]?.[0].range)
    rerender(<UsersDashboard view={view({ range: { kind: 'last', amount: 2, unit: 'day' } })} />)
    await waitFor(() => expect(listUsers.mock.lastCall?.[0].range.to).toBe(time + 60_000))
  })

  it('asks the same again when it is refreshed within the minute', async () => {
    const { adapter, listUsers } = spied()
    show({}, adapter)
    await settled(3)
    const before = listUsers.mock.calls.length
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
    await waitFor(() => expect(listUsers.mock.calls.length).toBe(before + 1))
    expect(listUsers.mock.lastCall?.[0]).toEqual(listUsers.mock.calls[0]?.[0])
  })

  it('moves on when the store says that records have changed', async () => {
    let time = NOW
    let changed = () => {}
    const { adapter, listUsers } = spied()
    const live: Adapter = { ...adapter, subscribe: (onChange) => { const both = changed; changed = () => { both(); onChange() }; return () => {} } }
    show({}, live, { now: () => time })
    await settled(3)
    time = NOW + 60_000
    act(() => changed())
    await waitFor(() => expect(listUsers.mock.lastCall?.[0].range.to).toBe(NOW + 120_000))
  })

  it('works in the tests of a host, where the browser lays nothing out', async () => {
    vi.stubGlobal('ResizeObserver', undefined)
    const { scrollIntoView } = Element.prototype
    Reflect.set(Element.prototype, 'scrollIntoView', undefined)
    try {
      show({}, spied().adapter, { getUserHref: (id) => `#${id}` })
      await settled(3)
      await userEvent.click(screen.getByRole('button', { name: 'Traces' }))
      await waitFor(() => expect(screen.getByRole('columnheader', { name: /^Traces/ }).getAttribute('aria-sort')).toBe('descending'))
      await userEvent.keyboard('j')
      await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
      expect(screen.getByRole('dialog', { name: 'Columns' })).toBeDefined()
    } finally {
      vi.unstubAllGlobals()
      Element.prototype.scrollIntoView = scrollIntoView
    }
  })

  it('draws its other panels when one fails', async () => {
    const { adapter } = spied()
    show({}, { ...adapter, getOverview: () => Promise.reject(new AdapterError('internal', 'no totals')) })
    await screen.findAllByText(/no totals/)
    expect(await screen.findByText('ann@halden.example')).toBeDefined()
  })

  it('leaves the other panels alone although the client of the host throws what fails', async () => {
    const { adapter } = spied()
    const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } })
    const failing: Adapter = { ...adapter, listUsers: async () => { throw new AdapterError('forbidden', 'Not yours.') } }
    show({}, failing, { queryClient })
    await settled(3)
    expect(await screen.findByText('Not yours.')).toBeDefined()
  })

  it('keeps the chosen columns in storage, for views that name none', async () => {
    const kept = new Map<string, string>()
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    const { unmount } = show({ storage, storageKey: 'mine', onViewChange })
    await settled(3)
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trend' }))
    expect(onViewChange.mock.lastCall?.[0].columns).not.toContain('trend')
    unmount()
    show({ storage, storageKey: 'mine' })
    await settled(3)
    expect(screen.queryByRole('columnheader', { name: /Trend/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    expect(await screen.findByRole('columnheader', { name: /Trend/ })).toBeDefined()
  })

  it('hides selected users by a filter', async () => {
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    show({ onViewChange })
    await settled(3)
    await userEvent.click(await screen.findByRole('checkbox', { name: /bob/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }))
    expect(onViewChange.mock.lastCall).toEqual([expect.objectContaining({ where: [{ kind: 'users', noneOf: ['bob'] }] }), { reason: 'filter' }])
    await settled(2)
  })

  it('replaces and removes regions', async () => {
    show({ slots: { stats: null, histogram: ({ scope }) => <p>mine, {scope.shown.timeZone}</p> } })
    expect(screen.getByText('mine, UTC')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Users/ })).toBeNull()
    await screen.findByText('ann@halden.example')
  })

  it('passes what it is given to its outermost element', () => {
    const { container } = show({ className: 'host', id: 'users', 'data-density': 'compact' })
    const root = container.querySelector('#users')
    expect(root?.className).toContain('host')
    expect(root?.getAttribute('data-density')).toBe('compact')
    expect(within(container).getByRole('region', { name: 'Users' })).toBe(root)
  })
})
