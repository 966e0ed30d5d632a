import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { createMemoryAdapter } from '../src/adapters/memory/createMemoryAdapter.js'
import { UsersDashboard } from '../src/components/users-dashboard/UsersDashboard.js'
import { userColumn } from '../src/components/users-table/userColumn.js'
import type { Adapter } from '../src/contract/adapter.js'
import type { Condition } from '../src/model/scope.js'
import { DEFAULT_USERS_VIEW } from '../src/model/viewState.js'
import { emptyAdapter, extremeAdapter, failingAdapter, failingLaterAdapter, pendingAdapter } from './support/adapters.js'
import { DAY, NOW } from './support/clock.js'
import { sampleTrail } from './support/sampleTrail.js'
import { wrapAdapter } from './support/wrapAdapter.js'

/** Toolbar, figures, activity and table, all of one scope. The host holds the view, or leaves it to the dashboard. */
const meta = preview.meta({
  title: 'Pages/UsersDashboard',
  component: UsersDashboard,
  parameters: { usertrail: { frame: 'page' } },
  args: { onViewChange: fn() },
})

const hasRows = (canvasElement: HTMLElement, least = 10) =>
  // by selector: roles of a whole dashboard take long to work out, again and again
  waitFor(() => expect(canvasElement.querySelectorAll('a.ut-table__link').length).toBeGreaterThanOrEqual(least), { timeout: 10_000 })
const production: readonly Condition[] = [{ kind: 'dimension', dimension: 'environment', anyOf: ['production'] }]

export const Ready = meta.story({ play: async ({ canvasElement }) => { await hasRows(canvasElement) } })

/** A zoom: the histogram keeps the whole range as context, everything else follows the zoom. */
export const Zoomed = meta.story({
  args: { defaultView: { ...DEFAULT_USERS_VIEW, range: { kind: 'last', amount: 60, unit: 'day' }, zoom: { from: NOW - 8 * DAY, to: NOW } } },
})

/** Filters set by the host are dashed and locked; they are not part of the view. */
export const LockedFilter = meta.story({
  args: { lockedWhere: production, defaultView: { ...DEFAULT_USERS_VIEW, where: [{ kind: 'metric', metric: 'sessions', min: 2 }] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('note', { name: /Environment production/ })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /Remove.*Environment/ })).toBeNull()
  },
})

export const Loading = meta.story({ parameters: { usertrail: { frame: 'page', adapter: () => pendingAdapter() } } })

/** Nothing ever: says how to name users. */
export const NothingEver = meta.story({
  parameters: { usertrail: { frame: 'page', adapter: emptyAdapter } },
  play: async ({ canvasElement }) => { await within(canvasElement).findByRole('heading', { name: 'No user has been seen yet' }) },
})

const nameless = (): Adapter => {
  const traces = sampleTrail().traces.map((trace) => ({ ...trace, userId: null, userEmail: null }))
  return wrapAdapter(createMemoryAdapter({ traces }), 'story-nameless', (_question, ask) => ask())
}

/** Traces come in, and none carries a user id: identified share 0 %. */
export const NobodyNamed = meta.story({
  parameters: { usertrail: { frame: 'page', adapter: nameless } },
  play: async ({ canvasElement }) => { await within(canvasElement).findByRole('heading', { name: 'No trace names a user' }) },
})

/** Nobody in this range: offers the way to where somebody was. */
export const NothingInRange = meta.story({
  args: { defaultView: { ...DEFAULT_USERS_VIEW, range: { kind: 'absolute', from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 4) } } },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /^Go to/ }))
    await hasRows(canvasElement, 1)
    await expect(args.onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ range: expect.objectContaining({ kind: 'absolute' }) }), { reason: 'range' })
  },
})

/** Nobody matches: says what was asked, and clears it; clearing all filters can be undone. */
export const NothingMatches = meta.story({
  args: { defaultView: { ...DEFAULT_USERS_VIEW, search: 'zzz', where: [{ kind: 'metric', metric: 'costSum', min: 500 }, { kind: 'metric', metric: 'sessions', min: 2 }] } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(args.onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ where: expect.arrayContaining([expect.objectContaining({ metric: 'costSum' })]) }), { reason: 'filter' }))
  },
})

export const Forbidden = meta.story({ parameters: { usertrail: { frame: 'page', adapter: () => failingAdapter('forbidden') } } })

export const Failed = meta.story({ parameters: { usertrail: { frame: 'page', adapter: () => failingAdapter('unavailable') } } })

/** One panel fails alone: the table stays. */
export const OverviewFailed = meta.story({
  parameters: { usertrail: { frame: 'page', adapter: () => failingAdapter('internal', { only: ['getOverview'] }) } },
  play: async ({ canvasElement }) => {
    await hasRows(canvasElement)
    await expect(within(canvasElement).getAllByRole('alert').length).toBeGreaterThan(0)
  },
})

/** The refresh failed: what was there stays, and says how old it is. */
export const Stale = meta.story({
  parameters: { usertrail: { frame: 'page', adapter: () => failingLaterAdapter('unavailable', { only: ['listUsers'] }) } },
  play: async ({ canvasElement }) => {
    await hasRows(canvasElement)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Refresh' }))
    await within(canvasElement).findByText(/The last refresh failed/)
    await hasRows(canvasElement)
  },
})

/** 10,000 users, ids of 300 characters, right-to-left names, huge and tiny costs. */
export const Extreme = meta.story({
  parameters: { usertrail: { frame: 'page', adapter: extremeAdapter } },
  args: { defaultView: { ...DEFAULT_USERS_VIEW, range: { kind: 'all' }, where: [{ kind: 'users', noneOf: [`usr_${'x'.repeat(300)}`] }, { kind: 'dimension', dimension: 'model', anyOf: ['gpt-5-mini', 'a very long name of a model that somebody deployed under '.repeat(3)] }] } },
})

const plan = userColumn.custom({ id: 'plan', header: 'Plan', width: 100, cell: (user, { resolved }) => resolved(user.userId)?.group ?? '–' })

/** Columns by id and a column of the host's own; the same column in exports. */
export const CustomColumns = meta.story({
  args: {
    columns: ['user', plan, 'seen', 'costSum', 'durationP95', 'errorRate', 'feedbackRate'],
    exportColumns: [{ name: 'plan', read: (_row, user) => user?.group ?? null }],
  },
  play: async ({ canvasElement }) => { await within(canvasElement).findByRole('columnheader', { name: /Plan/ }, { timeout: 5000 }) },
})

/** Regions replaced by the host's own. */
export const Slots = meta.story({
  args: { slots: { stats: null, beforeTable: ({ scope }) => <p style={{ margin: 0, padding: '8px 16px' }}>{scope.zoom ? 'Zoomed' : 'Whole range'}, from the host</p> } },
})
