import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { userColumn } from '../src/components/users-table/userColumn.js'
import { UsersTable } from '../src/components/users-table/UsersTable.js'
import { emptyAdapter, extremeAdapter, failingAdapter, failingLaterAdapter, pendingAdapter } from './support/adapters.js'
import { LAST_60_DAYS } from './support/clock.js'

/** The users of a scope: sorted by the store, loaded as one scrolls, with the totals of all that match on top. */
const meta = preview.meta({
  title: 'Views/UsersTable',
  component: UsersTable,
  args: { range: LAST_60_DAYS, style: { height: 640 } },
})

export const Ready = meta.story({
  args: { defaultSelected: [], onSortChange: fn(), onSelectedChange: fn() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/users loaded$/, {}, { timeout: 8000 })
    const header = canvas.getByRole('columnheader', { name: /^Cost/ })
    await userEvent.click(within(header).getByRole('button', { name: 'Cost' }))
    await expect(args.onSortChange).toHaveBeenLastCalledWith({ by: 'costSum', direction: 'desc' }, { reason: 'header' })
    await userEvent.click(await canvas.findByRole('button', { name: /^Sum/ }))
    await expect(args.onSortChange).toHaveBeenLastCalledWith({ by: 'costAvg', direction: 'desc' }, { reason: 'costMode' })
    await waitFor(() => expect(canvas.getByRole('columnheader', { name: /^Cost/ })).toHaveAttribute('aria-sort', 'descending'))
  },
})
/** A column joined from elsewhere, a metric renamed, the rest by id. */
export const OwnColumns = meta.story({
  args: {
    columns: [
      'user',
      userColumn.custom({ id: 'plan', header: 'Plan', width: 110, cell: (user) => (user.userId.length % 2 ? 'Team' : 'Free') }),
      userColumn.metric('costMedian', { header: 'Typical cost' }),
      'errors', 'latency', 'feedback',
    ],
  },
})
export const ColumnsFromDefaults = meta.story({ args: { columns: (defaults) => [...defaults.filter(({ id }) => id !== 'trend'), 'inputTokens', 'outputTokens'] } })
export const WithActions = meta.story({ args: { defaultSelected: [], selectionActions: (selected) => <span>{selected.length} to compare</span> } })
export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Empty = meta.story({ parameters: { usertrail: { adapter: emptyAdapter } } })
export const NothingInRange = meta.story({ args: { range: { from: Date.UTC(2020, 0, 1), to: Date.UTC(2020, 0, 8) } } })
export const NothingMatches = meta.story({ args: { search: 'no such user' } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('unavailable') } } })
export const Forbidden = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('forbidden') } } })
export const FailedLater = meta.story({ parameters: { usertrail: { adapter: () => failingLaterAdapter() } } })
/** 10,000 users, ids of 300 characters, names from right to left, markup as ids, huge and tiny costs. */
export const Extreme = meta.story({ args: { pageSize: 500 }, parameters: { usertrail: { adapter: extremeAdapter } } })
export const List = meta.story({ args: { style: { width: 360, height: 640 } } })
export const NotVirtualised = meta.story({ args: { virtualize: false, pageSize: 20 } })
