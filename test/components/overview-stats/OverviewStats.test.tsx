import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { OverviewStats } from '../../../src/components/overview-stats/OverviewStats.js'
import { AdapterError } from '../../../src/contract/errors.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import { NOW, provide } from '../../support/provide.js'
import { stubAdapter } from '../../support/stubAdapter.js'
import { overview } from './overview.js'

const DAY = 86_400_000
const range = { from: NOW - 10 * DAY, to: NOW }
const scope = { range, timeZone: 'UTC' }
const now = overview({ users: 120, newUsers: 3, traces: 400, sessions: 200, erroredSessions: 20, totalTokens: 1_240_000, costUsd: 18.4242, unpricedTraces: 12, estimatedTraces: 5, coverage: { identifiedTraces: 400, traces: 400 } })
const before = overview({ users: 100, traces: 300, sessions: 200, erroredSessions: 10, totalTokens: 1_240_000, costUsd: 20, coverage: { identifiedTraces: 300, traces: 300 } })

const getOverview = () => vi.fn<Adapter['getOverview']>(async (request) => (request.range.to === NOW ? now : before))
const stat = (name: RegExp) => screen.findByRole('button', { name })

describe('OverviewStats', () => {
  it('shows each figure with its change, and names the base once', async () => {
    render(<OverviewStats scope={scope} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: getOverview() }) }) })
    expect(await stat(/^Users 120 up 20% vs \u206830 Oct – 9 Nov\u2069/)).toBeDefined()
    expect(await stat(/^Error rate 10% up 5\.0 pt, worse$/)).toBeDefined()
    expect(await stat(/^Sessions 200 unchanged$/)).toBeDefined()
    expect(await stat(/^New users 3$/)).toBeDefined()
    expect(await stat(/^Cost · 97% priced ≈ ?\$18\.42 down 7\.9%$/)).toBeDefined()
    expect(screen.getAllByText(/^vs /)).toHaveLength(1)
  })

  it('explains a figure: meaning, exact value, value before', async () => {
    render(<OverviewStats scope={scope} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: getOverview() }) }) })
    const cost = await stat(/^Cost/)
    await userEvent.hover(cost)
    const tip = within(await screen.findByRole('tooltip'))
    expect(tip.getByText('Sum over the traces whose cost is known.')).toBeDefined()
    expect(tip.getByText('$18.4242')).toBeDefined()
    expect(tip.getByText('$20.00')).toBeDefined()
    expect(tip.getByText('12 of 400 traces have no known cost')).toBeDefined()
    expect(tip.getByText('5 traces are estimated from a price list')).toBeDefined()
  })

  it('asks once for the scope and once for the period before, of the same length', async () => {
    const ask = getOverview()
    render(<OverviewStats scope={scope} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: ask }) }) })
    await stat(/^Users/)
    expect(ask.mock.calls.map(([request]) => request.range)).toEqual([range, { from: range.from - 10 * DAY, to: range.from }])
  })

  it('asks nothing of before when it is not to compare, and shows only what is wanted', async () => {
    const ask = getOverview()
    render(<OverviewStats scope={scope} compare={false} stats={['costUsd']} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: ask }) }) })
    await stat(/^Cost/)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('keeps its figures without the change when the period before cannot be had', async () => {
    const ask = vi.fn<Adapter['getOverview']>(async (request) => { if (request.range.to !== NOW) throw new Error('gone'); return now })
    render(<OverviewStats scope={scope} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: ask }) }) })
    expect(await stat(/^Users 120$/)).toBeDefined()
  })

  it('fails alone, and asks again when told to', async () => {
    const ask = vi.fn<Adapter['getOverview']>(async () => now)
    ask.mockRejectedValueOnce(new AdapterError('internal', 'broken'))
    render(<OverviewStats scope={scope} compare={false} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: ask }) }) })
    expect((await screen.findByRole('alert')).textContent).toContain('broken')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await stat(/^Users 120/)).toBeDefined()
  })

  it('offers no retry to who may not see it', async () => {
    const ask = vi.fn<Adapter['getOverview']>(() => Promise.reject(new AdapterError('forbidden', 'Your role lacks users:read.')))
    render(<OverviewStats scope={scope} />, { wrapper: provide({ adapter: stubAdapter({ getOverview: ask }) }) })
    expect((await screen.findByRole('status')).textContent).toContain('Your role lacks users:read.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('holds the names of the figures while it loads, and asks nothing while the scope is not settled', () => {
    const ask = getOverview()
    const { container } = render(<OverviewStats scope={scope} enabled={false} className="mine" id="stats" />, { wrapper: provide({ adapter: stubAdapter({ getOverview: ask }) }) })
    expect(screen.getByText('Identified share')).toBeDefined()
    expect(ask).not.toHaveBeenCalled()
    expect(container.querySelector('#stats')?.className).toContain('mine')
    expect(container.querySelector('#stats')?.getAttribute('data-state')).toBe('loading')
  })
})
