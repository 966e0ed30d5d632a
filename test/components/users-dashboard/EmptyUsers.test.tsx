import { configure, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { UsersDashboard } from '../../../src/components/users-dashboard/UsersDashboard.js'
import type { UsersDashboardProps } from '../../../src/components/users-dashboard/usersDashboardProps.js'
import { AdapterError } from '../../../src/contract/errors.js'
import type { TraceInput } from '../../../src/model/trace.js'
import { DEFAULT_USERS_VIEW, type UsersView } from '../../../src/model/viewState.js'
import { NOW, provide } from '../../support/provide.js'
import { traces } from './traces.js'

// a whole dashboard on a busy machine
vi.setConfig({ testTimeout: 40_000 })
configure({ asyncUtilTimeout: 15_000 })

let count = 0
const show = (records: TraceInput[], props: UsersDashboardProps = {}) =>
  render(<UsersDashboard {...props} />, { wrapper: provide({ adapter: createMemoryAdapter({ traces: records, id: `empty-${++count}` }) }) })
const view = (some: Partial<UsersView>): UsersView => ({ ...DEFAULT_USERS_VIEW, ...some })
const heading = (name: string) => screen.findByRole('heading', { name })

describe('an empty dashboard', () => {
  it('tells that no user was ever seen, and how to name them', async () => {
    show([])
    await heading('No user has been seen yet')
    expect(screen.getByText(/span\.setAttribute\('user\.id'/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Read the guide' }).getAttribute('href')).toContain('opentelemetry.io')
  })

  it('takes the host\'s guide, or none', async () => {
    show([], { guideHref: null })
    await heading('No user has been seen yet')
    expect(screen.queryByRole('link', { name: 'Read the guide' })).toBeNull()
  })

  it('tells that traces come in and none names a user, at an identified share of zero', async () => {
    show(traces().map((trace) => ({ ...trace, userId: null })))
    await heading('No trace names a user')
    expect(screen.getByText(/^6 traces in this range, and none carries a user id/)).toBeDefined()
    expect(screen.getByRole('button', { name: /^Identified share 0%/ })).toBeDefined()
  })

  it('tells that nobody was active in the range, and goes to where somebody was', async () => {
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    const long = traces().filter(({ userId }) => userId === 'old')
    show(long, { onViewChange })
    await heading('Nobody was active 21 Oct – 19 Nov')
    expect(screen.getByText(/^The last activity was on 3 May 2026, 14:01\. 1 user is known in all\./)).toBeDefined()
    expect(screen.getByRole('button', { name: 'All time' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Go to 3 May' }))
    expect(onViewChange.mock.lastCall?.[0].range).toEqual({ kind: 'absolute', from: Date.UTC(2026, 3, 4), to: Date.UTC(2026, 4, 4) })
    expect(await screen.findByRole('button', { name: /^Users 1/ })).toBeDefined()
  })

  it('tells that nobody matches, what was asked, and clears it', async () => {
    const onViewChange = vi.fn<NonNullable<UsersDashboardProps['onViewChange']>>()
    show(traces(), { onViewChange, defaultView: view({ search: 'zz', where: [{ kind: 'metric', metric: 'costSum', min: 500 }] }) })
    await heading('No user matches')
    expect(screen.getByText('3 users in this range, none with Cost ≥ $500.00 and “zz”.')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }))
    expect(onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ search: '' }), { reason: 'search' })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await screen.findByRole('button', { name: /^Users 3/ })).toBeDefined()
  })

  it('offers the way out of an empty zoom', async () => {
    show(traces(), { defaultView: view({ zoom: { from: NOW - 15 * 86_400_000, to: NOW - 14 * 86_400_000 } }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Reset zoom' }))
    expect(await screen.findByRole('button', { name: /^Users 3/ })).toBeDefined()
  })

  it('tells a missing permission apart', async () => {
    const store = createMemoryAdapter({ traces: [], id: 'forbidden' })
    const deny = () => Promise.reject(new AdapterError('forbidden', 'Your role lacks users:read.'))
    render(<UsersDashboard />, { wrapper: provide({ adapter: { ...store, listUsers: deny, getOverview: deny } }) })
    expect((await screen.findAllByText('Your role lacks users:read.')).length).toBeGreaterThan(1)
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})
