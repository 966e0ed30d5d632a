import { expect, screen, userEvent, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { OverviewStats } from '../src/components/overview-stats/OverviewStats.js'
import { emptyAdapter, extremeAdapter, failingAdapter, pendingAdapter } from './support/adapters.js'
import { DAY, LAST_60_DAYS, NOW } from './support/clock.js'

/** All matching users in eight figures, on its own: give it a scope. */
const meta = preview.meta({
  title: 'Views/OverviewStats',
  component: OverviewStats,
  args: { scope: { range: { from: NOW - 30 * DAY, to: NOW }, timeZone: 'Europe/Berlin' } },
})

export const Ready = meta.story({})

/** Each figure explains itself on keyboard focus as on hover. */
export const Explained = meta.story({
  play: async ({ canvasElement }) => {
    const cost = await within(canvasElement).findByRole('button', { name: /^Cost/ })
    for (let i = 0; i < 20 && document.activeElement !== cost; i++) await userEvent.tab()
    await expect(await screen.findByRole('tooltip')).toHaveTextContent('Sum over the traces whose cost is known.')
    await expect(cost).toHaveAccessibleDescription(/Exactly/)
  },
})

/** Some figures only, without the change. */
export const Chosen = meta.story({ args: { stats: ['users', 'errorRate', 'costUsd'], compare: false } })

export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Empty = meta.story({ parameters: { usertrail: { adapter: emptyAdapter } } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('unavailable') } } })
export const Extreme = meta.story({ args: { scope: { range: LAST_60_DAYS, timeZone: 'Europe/Berlin' } }, parameters: { usertrail: { adapter: extremeAdapter } } })
