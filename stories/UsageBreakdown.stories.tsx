import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { UsageBreakdown } from '../src/components/usage-breakdown/UsageBreakdown.js'
import { emptyAdapter, extremeAdapter, failingAdapter, pendingAdapter } from './support/adapters.js'
import { HEAVY_USER, LONG_ID } from './support/someUsers.js'

/** What a user used, by one measure at a time. */
const meta = preview.meta({
  title: 'Views/UsageBreakdown',
  component: UsageBreakdown,
  args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin' } },
})

export const Ready = meta.story({})

/** What reports no price has an en dash and no bar. */
export const ByCost = meta.story({
  args: { onMeasureChange: fn() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('anthropic', {}, { timeout: 5000 })
    await userEvent.click(canvas.getByRole('radio', { name: 'Cost' }))
    await expect(args.onMeasureChange).toHaveBeenCalledWith('costUsd', { reason: 'switch' })
    await waitFor(() => expect(canvas.getAllByText(/\$/).length).toBeGreaterThan(2))
  },
})
export const OtherDimensions = meta.story({ args: { dimensions: ['environment', 'tag', 'name', 'release'], limit: 3 } })
export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Empty = meta.story({ parameters: { usertrail: { adapter: emptyAdapter } } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('rate_limited') } } })
export const Extreme = meta.story({ args: { scope: { userId: LONG_ID, timeZone: 'Europe/Berlin' }, dimensions: ['model', 'tag', 'name'] }, parameters: { usertrail: { adapter: extremeAdapter } } })
