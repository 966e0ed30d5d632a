import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { TraceList } from '../src/components/trace-list/TraceList.js'
import { emptyAdapter, extremeAdapter, failingAdapter, pendingAdapter } from './support/adapters.js'
import { HEAVY_USER, LONG_ID } from './support/someUsers.js'

/** Traces of one user, of one session, or of all: filtered by status, name, model and text. */
const meta = preview.meta({
  title: 'Views/TraceList',
  component: TraceList,
  args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin' }, onOpenTrace: fn() },
})

const loaded = (canvasElement: HTMLElement) => within(canvasElement).findByText(/^\d+ of \d+ traces$/, {}, { timeout: 5000 })

export const Ready = meta.story({ play: async ({ canvasElement }) => { await loaded(canvasElement) } })

/** Values come from the store where it can list them. */
export const Filtered = meta.story({
  args: { onFilterChange: fn() },
  play: async ({ canvasElement, args }) => {
    await loaded(canvasElement)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Filter by Model' }))
    const popover = within(await screen.findByRole('dialog', { name: 'Filter by Model' }))
    const [first] = await popover.findAllByRole('checkbox', {}, { timeout: 5000 })
    if (!first) throw new Error('There is no model to choose.')
    await userEvent.click(first)
    await waitFor(() => expect(args.onFilterChange).toHaveBeenCalledWith(expect.objectContaining({ values: { model: [expect.any(String)] } }), { reason: 'values' }))
    await userEvent.keyboard('{Escape}')
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(within(canvasElement).queryByRole('button', { name: 'Clear filters' })).toBeNull())
  },
})

export const NothingMatches = meta.story({
  args: { defaultFilter: { status: null, search: 'no trace says this', values: {} } },
  play: async ({ canvasElement }) => { await within(canvasElement).findByRole('heading', { name: 'No trace matches' }, { timeout: 5000 }) },
})
export const Plain = meta.story({ args: { filterable: false, columns: ['trace', 'time', 'cost'] } })
export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Empty = meta.story({ parameters: { usertrail: { adapter: emptyAdapter } } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('unavailable') } } })
export const Extreme = meta.story({ args: { scope: { userId: LONG_ID, timeZone: 'Europe/Berlin' } }, parameters: { usertrail: { adapter: extremeAdapter } } })
/** 10,000 traces and more: only the rows in sight are drawn. */
export const Many = meta.story({ args: { scope: { timeZone: 'Europe/Berlin' }, pageSize: 500, style: { height: 480, display: 'grid' } }, parameters: { usertrail: { adapter: extremeAdapter } } })
