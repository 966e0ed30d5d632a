import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ScoreHistory } from '../src/components/score-history/ScoreHistory.js'
import { emptyAdapter, failingAdapter, pendingAdapter } from './support/adapters.js'
import { HEAVY_USER, MIDDLING_USER } from './support/someUsers.js'

/** The scores of a user's traces and sessions: a chart per name, and the list. */
const meta = preview.meta({
  title: 'Views/ScoreHistory',
  component: ScoreHistory,
  args: { scope: { userId: HEAVY_USER, timeZone: 'Europe/Berlin' }, onOpenScore: fn() },
})

/** A press on a name narrows the list to it; another press opens it again. */
export const Ready = meta.story({
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const name = await canvas.findByRole('button', { name: /^user-feedback/, pressed: false }, { timeout: 5000 })
    await userEvent.click(name)
    await waitFor(() => expect(name).toHaveAttribute('aria-pressed', 'true'))
    await canvas.findByRole('grid', { name: 'user-feedback' })
    await userEvent.click(name)
    await canvas.findByRole('grid', { name: 'Scores of the user' })
  },
})
export const Few = meta.story({ args: { scope: { userId: MIDDLING_USER, timeZone: 'Europe/Berlin' } } })
export const Loading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } } })
export const Empty = meta.story({ parameters: { usertrail: { adapter: emptyAdapter } } })
export const Failed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('unavailable') } } })
