import { expect, screen, userEvent, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { UserStats } from '../src/components/user-stats/UserStats.js'
import { extremeAdapter, failingAdapter, pendingAdapter } from './support/adapters.js'
import { HEAVY_USER, LONG_ID } from './support/someUsers.js'

/** One user in figures, each with its place among all users where that says something. */
const meta = preview.meta({
  title: 'Views/UserStats',
  component: UserStats,
  args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin' } },
})

export const Ready = meta.story({
  play: async ({ canvasElement }) => {
    const cost = await within(canvasElement).findByRole('button', { name: /^Cost/ }, { timeout: 5000 })
    for (let i = 0; i < 20 && document.activeElement !== cost; i++) await userEvent.tab()
    await expect(await screen.findByRole('tooltip')).toHaveTextContent('Exactly')
  },
})
export const Chosen = meta.story({ args: { stats: ['traces', 'costSum', 'activeDays'] } })
export const ErrorView = meta.story({ args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin', status: 'error' } } })
export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('unavailable') } } })
export const Extreme = meta.story({ args: { scope: { userId: LONG_ID, timeZone: 'Europe/Berlin' } }, parameters: { usertrail: { adapter: extremeAdapter } } })
