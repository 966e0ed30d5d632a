import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { UserDetail } from '../src/components/user-detail/UserDetail.js'
import { DEFAULT_DETAIL_VIEW } from '../src/model/detailView.js'
import { emptyAdapter, extremeAdapter, failingAdapter, failingLaterAdapter, pendingAdapter } from './support/adapters.js'
import { HEAVY_USER, LONG_ID, MARKUP_ID, MIDDLING_USER, RTL_ID } from './support/someUsers.js'

/** One user: who, figures with rank, activity, usage, sessions, traces and scores, all in one visible scope. */
const meta = preview.meta({
  title: 'Pages/UserDetail',
  component: UserDetail,
  parameters: { usertrail: { frame: 'page' } },
  args: { userId: HEAVY_USER, backHref: '#/users', onViewChange: fn(), onNavigateUser: fn() },
})

const page = (parameters: object) => ({ usertrail: { frame: 'page', ...parameters } })
const slow = { timeout: 5000 }

export const Ready = meta.story({
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('group', { name: /^Totals/ }, slow)
    await expect(await within(canvasElement).findByText(/last 30 days ·/)).toBeVisible()
  },
})

/** Neither the busiest nor the quietest: ranks say little, so little is said. */
export const Middling = meta.story({ args: { userId: MIDDLING_USER } })

/** A session opens beside the lists; previous and next walk through them; Escape closes it and gives the focus back. */
export const SessionOpen = meta.story({
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const latest = within(await canvas.findByRole('region', { name: 'Sessions' }, slow))
    const rows = await latest.findAllByRole('button', {}, slow)
    const row = rows.find((button) => button.classList.contains('ut-table__link'))
    if (!row) throw new Error('There is no session to open.')
    await userEvent.click(row)
    const panel = within(await canvas.findByRole('region', { name: /^Session / }, slow))
    await panel.findAllByText('User', {}, slow)
    await userEvent.click(panel.getByRole('button', { name: 'Next session' }))
    await waitFor(() => expect(args.onViewChange).toHaveBeenLastCalledWith(expect.anything(), { reason: 'walk' }))
    // the first leaves the button's tooltip, if it is open by now
    await userEvent.keyboard('{Escape}{Escape}')
    await waitFor(() => expect(canvas.queryByRole('region', { name: /^(Session|Trace) / })).toBeNull())
    await waitFor(() => expect(row).toHaveFocus())
  },
})

/** Every panel counts errored traces alone. */
export const ErrorView = meta.story({ args: { defaultView: { ...DEFAULT_DETAIL_VIEW, errorsOnly: true } } })

/** A range moves every panel, the chart included. */
export const Ranged = meta.story({ args: { defaultView: { ...DEFAULT_DETAIL_VIEW, range: { kind: 'last', amount: 7, unit: 'day' } } } })

/** J and K go through the list in its own order. */
export const Neighbours = meta.story({
  play: async ({ canvasElement, args }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('group', { name: /^User \d+ of \d+ in the list/ })).toBeVisible(), slow)
    await userEvent.keyboard('j')
    await waitFor(() => expect(args.onNavigateUser).toHaveBeenCalledTimes(1))
  },
})

export const Traces = meta.story({
  args: { defaultView: { ...DEFAULT_DETAIL_VIEW, tab: 'traces' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/^\d+ of \d+ traces$/, {}, slow)
    await userEvent.click(canvas.getByRole('radio', { name: 'Errored' }))
    await waitFor(() => expect(canvas.getAllByText('errored').length).toBeGreaterThan(0), slow)
  },
})

export const Scores = meta.story({ args: { defaultView: { ...DEFAULT_DETAIL_VIEW, tab: 'scores' } } })

/** Regions are filled or replaced by the host. */
export const Slots = meta.story({
  args: {
    slots: {
      actions: <button type="button" className="ut-button">Message</button>,
      insights: ({ scope }) => <p style={{ margin: 0, padding: '10px 16px' }}>The host knows more about this person {scope.status === 'error' ? 'and the errors' : ''}</p>,
    },
  },
})

export const Loading = meta.story({ parameters: page({ adapter: () => pendingAdapter() }) })

/** No trace carries the id: said so, with the way back. */
export const NotFound = meta.story({
  args: { userId: 'usr_nobody' },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('heading', { name: 'No such user' }, slow)
    await expect(within(canvasElement).getAllByRole('link', { name: 'Back to users' })).toHaveLength(2)
  },
})

export const NothingEver = meta.story({ parameters: page({ adapter: emptyAdapter }) })

/** The user exists, but not in this range. */
export const NothingInRange = meta.story({
  args: { defaultView: { ...DEFAULT_DETAIL_VIEW, range: { kind: 'absolute', from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 4) } } },
  play: async ({ canvasElement }) => { await within(canvasElement).findByRole('heading', { name: 'No sessions in this range' }, slow) },
})

export const Failed = meta.story({ parameters: page({ adapter: () => failingAdapter('unavailable') }) })

/** One panel fails alone; its neighbours stay. */
export const UsageFailed = meta.story({
  parameters: page({ adapter: () => failingAdapter('internal', { only: ['getUsage'] }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findAllByRole('alert', {}, slow)).toHaveLength(3)
    await within(canvasElement).findByText(/^6 of \d+$/, {}, slow)
  },
})

/** A refresh failed: what was there stays. */
export const Stale = meta.story({ parameters: page({ adapter: () => failingLaterAdapter('unavailable') }) })

/** An id of 300 characters. */
export const ExtremeId = meta.story({ args: { userId: LONG_ID, list: null }, parameters: page({ adapter: extremeAdapter, resolveUsers: undefined }) })

/** Markup is text, wherever it stands. */
export const ExtremeMarkup = meta.story({
  args: { userId: MARKUP_ID, list: null, defaultView: { ...DEFAULT_DETAIL_VIEW, tab: 'traces' } },
  parameters: page({ adapter: extremeAdapter, resolveUsers: undefined }),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/^\d+ of \d+ traces$/, {}, slow)
    await expect(canvasElement.querySelector('img[src="x"], script')).toBeNull()
  },
})

/** A right-to-left id in a left-to-right page. */
export const ExtremeRtl = meta.story({ args: { userId: RTL_ID, list: null }, parameters: page({ adapter: extremeAdapter, resolveUsers: undefined }) })
