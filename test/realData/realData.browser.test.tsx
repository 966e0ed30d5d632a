import { render, screen, within } from '@testing-library/react'
import { commands } from 'vitest/browser'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cleanup } from '@testing-library/react'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import { UserDetail } from '../../src/components/user-detail/UserDetail.js'
import { UsersDashboard } from '../../src/components/users-dashboard/UsersDashboard.js'
import { UserTrailProvider } from '../../src/hooks/UserTrailProvider.js'
import { DEFAULT_USERS_VIEW } from '../../src/model/viewState.js'
import '../../src/styles/index.css'
import { countUsers, type Count } from './counts.js'
import type { SharedDataName, SharedLine } from './sharedData.js'
import { toRecords } from './toRecords.js'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Lines of a data set beside the checkout; `null` = not there. */
    sharedLines: (name: SharedDataName) => Promise<SharedLine[] | null>
  }
}

afterEach(cleanup)

const wide = { height: 820, width: 1240 } as const
const view = { ...DEFAULT_USERS_VIEW, range: { kind: 'all' } as const, sort: { by: 'traces', direction: 'desc' } as const }

/** A rate as the views write it, worked out here on its own. */
function rate(errored: number, all: number): string {
  const percent = (100 * errored) / all
  if (errored === 0) return '0%'
  return percent < 1 ? '<1%' : percent < 10 ? `${percent.toFixed(1)}%` : `${Math.round(percent)}%`
}

/** Without spaces and separators, which are there for the eye. */
const digits = (text: string | null | undefined) => (text ?? '').replace(/[,\s]+/g, '')

describe.each(['tau-airline', 'realhumaneval'] as const)('%s on screen', (name) => {
  let lines: SharedLine[] | null = null
  let counts = new Map<string, Count>()
  beforeAll(async () => {
    lines = await commands.sharedLines(name)
    counts = countUsers(lines ?? [])
  })

  it('shows the figures of the file in the dashboard', async ({ skip }) => {
    if (!lines) skip(`The data set ${name} is not beside this checkout.`)
    const adapter = createMemoryAdapter({ ...toRecords(lines ?? []), id: name })
    const { container } = render(
      <UserTrailProvider adapter={adapter} timeZone="UTC"><UsersDashboard style={wide} defaultView={view} /></UserTrailProvider>,
    )
    const sum = (of: (count: Count) => number) => [...counts.values()].reduce((all, count) => all + of(count), 0)
    const label = await screen.findByText('Users', { selector: '.ut-stat *' }, { timeout: 45_000 })
    const stats = label.closest('.ut-stats')
    await expect.poll(() => digits(stats?.textContent), { timeout: 45_000 }).toContain(`Users${counts.size}`)
    expect(digits(stats?.textContent)).toContain(`Sessions${sum((count) => count.sessions)}`)
    expect(digits(stats?.textContent)).toContain(`Errorrate${rate(sum((count) => count.erroredSessions), sum((count) => count.sessions))}`)
    expect(digits(stats?.textContent)).toContain('Identifiedshare100%')

    // the first rows, by traces
    const order = [...counts].sort(([a, x], [b, y]) => y.traces - x.traces || (a < b ? -1 : 1)).slice(0, 8)
    const drawn = () => [...container.querySelectorAll<HTMLElement>('.ut-table__body [role="row"]')].filter((row) => row.querySelector('.ut-id'))
    await expect.poll(() => drawn().length, { timeout: 45_000 }).toBeGreaterThanOrEqual(order.length)
    const rows = drawn()
    order.forEach(([id, count], index) => {
      const row = rows[index]
      expect(row?.textContent).toContain(id.slice(-4))
      const cells = [...(row?.querySelectorAll('[role="gridcell"], [role="cell"], [role="rowheader"]') ?? [])].map((cell) => digits(cell.textContent))
      expect(cells).toContainEqual(expect.stringMatching(new RegExp(`^${count.traces}(traces)?$`)))
      expect(cells).toContainEqual(expect.stringMatching(new RegExp(`^${count.sessions}(sessions)?$`)))
      expect(cells.some((text) => text.startsWith(rate(count.erroredSessions, count.sessions)))).toBe(true)
      // tokens and cost are unknown in these files: dashes, never zeros
      expect(cells.filter((text) => text === '–').length).toBeGreaterThanOrEqual(2)
      expect(cells.some((text) => text.includes('$0'))).toBe(false)
    })
  }, 120_000)

  it('shows the figures of the file in the detail of three users', async ({ skip }) => {
    if (!lines) skip(`The data set ${name} is not beside this checkout.`)
    const adapter = createMemoryAdapter({ ...toRecords(lines ?? []), id: name })
    for (const [id, count] of [...counts].slice(0, 3)) {
      const { container, unmount } = render(
        <UserTrailProvider adapter={adapter} timeZone="UTC"><UserDetail style={wide} userId={id} list={null} /></UserTrailProvider>,
      )
      const stats = () => digits(container.querySelector('.ut-stats')?.textContent)
      await expect.poll(stats, { timeout: 45_000 }).toContain(`Traces${count.traces}`)
      expect(stats()).toContain(`Sessions${count.sessions}`)
      expect(stats()).toContain(`Errored${rate(count.erroredSessions, count.sessions)}`)
      expect(stats()).toContain('Cost–')
      const tabs = within(container).getByRole('tablist')
      expect(digits(tabs.textContent)).toContain(`Sessions${count.sessions}`)
      expect(digits(tabs.textContent)).toContain(`Traces${count.traces}`)
      unmount()
    }
  }, 120_000)
})

it('says of traces without users that nobody is identified, and why the table is empty', async ({ skip }) => {
  const lines = await commands.sharedLines('azure-llm-2023')
  if (!lines) skip('The data set azure-llm-2023 is not beside this checkout.')
  const adapter = createMemoryAdapter({ ...toRecords(lines ?? []), id: 'azure' })
  const { container } = render(
    <UserTrailProvider adapter={adapter} timeZone="UTC">
      <UsersDashboard style={wide} defaultView={{ ...view, range: { kind: 'absolute', from: Date.UTC(2023, 10, 16), to: Date.UTC(2023, 10, 17) } }} />
    </UserTrailProvider>,
  )
  await expect.poll(() => digits(container.querySelector('.ut-stats')?.textContent), { timeout: 45_000 }).toContain('Identifiedshare0%')
  await expect.poll(() => container.querySelector('.ut-userstable')?.textContent, { timeout: 45_000 }).toMatch(/user id/i)
}, 120_000)
