import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ExportUsers } from '../src/components/export-users/ExportUsers.js'
import { failingAdapter, pendingAdapter, readyAdapter } from './support/adapters.js'
import { LAST_60_DAYS } from './support/clock.js'
import { wrapAdapter } from './support/wrapAdapter.js'

/** Every user of the scope as a file. */
const meta = preview.meta({
  title: 'Views/ExportUsers',
  component: ExportUsers,
  args: { request: { range: LAST_60_DAYS, timeZone: 'Europe/Berlin' }, total: 240 },
  render: (args) => <div style={{ minHeight: 320 }}><ExportUsers {...args} /></div>,
})

const start = async (canvasElement: HTMLElement) => {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Export' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Export' }))
}

export const Choices = meta.story({
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Export' }))
    await expect(screen.getByRole('radio', { name: 'CSV' })).toBeChecked()
  },
})

export const Done = meta.story({
  play: async ({ canvasElement }) => {
    await start(canvasElement)
    await waitFor(() => expect(screen.getAllByText(/users-2026-11-19\.csv, \d+ rows/).length).toBeGreaterThan(0), { timeout: 5000 })
  },
})

/** Under way: can be hidden or cancelled. */
export const Running = meta.story({
  parameters: { usertrail: { adapter: () => pendingAdapter() } },
  play: async ({ canvasElement }) => {
    await start(canvasElement)
    await expect(await screen.findByRole('progressbar')).toBeInTheDocument()
    await expect(screen.getByRole('button', { name: 'Cancel export' })).toBeEnabled()
  },
})

export const Failed = meta.story({
  parameters: { usertrail: { adapter: () => failingAdapter('internal') } },
  play: async ({ canvasElement }) => {
    await start(canvasElement)
    await expect(await screen.findByRole('alert')).toHaveTextContent('Export failed after 0 rows')
  },
})

let broken = true
/** Fails once, and goes on when told to. */
export const Continued = meta.story({
  parameters: {
    usertrail: {
      adapter: () => {
        broken = true
        return wrapAdapter(readyAdapter(), `story-once-${Math.random()}`, (question, ask) => {
          if (question !== 'listUsers' || !broken) return ask()
          broken = false
          return Promise.reject(new Error('The store closed the stream.'))
        })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await start(canvasElement)
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getAllByText(/\.csv, \d+ rows/).length).toBeGreaterThan(0), { timeout: 5000 })
  },
})
