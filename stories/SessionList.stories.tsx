import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { SessionList } from '../src/components/session-list/SessionList.js'
import { emptyAdapter, extremeAdapter, failingAdapter, pendingAdapter } from './support/adapters.js'
import { HEAVY_USER, LONG_ID } from './support/someUsers.js'

/** Sessions of one user, or of all: sorted by the store, loaded page by page. */
const meta = preview.meta({
  title: 'Views/SessionList',
  component: SessionList,
  args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin' }, onOpenSession: fn() },
})

export const Ready = meta.story({
  args: { onSortChange: fn() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/^\d+ of \d+ sessions$/, {}, { timeout: 5000 })
    await userEvent.click(canvas.getByRole('button', { name: 'Cost' }))
    await expect(args.onSortChange).toHaveBeenCalledWith({ by: 'costUsd', direction: 'desc' }, { reason: 'header' })
    await waitFor(() => expect(canvas.getByRole('columnheader', { name: /Cost/ })).toHaveAttribute('aria-sort', 'descending'))
  },
})
export const AllUsers = meta.story({ args: { scope: { timeZone: 'Europe/Berlin' } } })
export const Preview = meta.story({ args: { rows: 5 } })
export const SomeColumns = meta.story({ args: { columns: ['session', 'traces', 'cost'] } })
export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Empty = meta.story({ parameters: { usertrail: { adapter: emptyAdapter } } })
export const NoErrors = meta.story({ args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin', status: 'error' } }, parameters: { usertrail: { adapter: emptyAdapter } } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('unavailable') } } })
export const Extreme = meta.story({ args: { scope: { userId: LONG_ID, timeZone: 'Europe/Berlin' } }, parameters: { usertrail: { adapter: extremeAdapter } } })
/** 10,000 users at once: only the rows in sight are drawn. */
export const Many = meta.story({ args: { scope: { timeZone: 'Europe/Berlin' }, pageSize: 500, style: { height: 480, display: 'grid' } }, parameters: { usertrail: { adapter: extremeAdapter } } })
