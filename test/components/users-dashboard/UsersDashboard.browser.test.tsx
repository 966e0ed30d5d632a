import { cleanup, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { UsersDashboard } from '../../../src/components/users-dashboard/UsersDashboard.js'
import { DEFAULT_USERS_VIEW, type UsersView } from '../../../src/model/viewState.js'
import '../../../src/styles/index.css'
import { generateTrail } from '../../../src/testkit/generateTrail.js'
import { NOW, provide } from '../../support/provide.js'

vi.setConfig({ testTimeout: 60_000 })

const store = createMemoryAdapter(generateTrail({ seed: 3, users: 40, traces: 600, days: 30, until: NOW }))
const where: UsersView['where'] = [
  { kind: 'metric', metric: 'sessions', min: 1 }, { kind: 'dimension', dimension: 'environment', anyOf: ['production', 'staging', 'x'.repeat(80)] },
  { kind: 'metric', metric: 'durationP95', max: 1e9 }, { kind: 'users', noneOf: ['nobody'] },
]

async function show(width: number, dir: 'ltr' | 'rtl', view: Partial<UsersView> = {}) {
  await page.viewport(width, 800)
  document.documentElement.dir = dir
  document.documentElement.style.height = '100%'
  document.body.style.cssText = 'margin: 0; height: 100%'
  const { container } = render(<UsersDashboard defaultView={{ ...DEFAULT_USERS_VIEW, ...view }} />, { wrapper: provide({ adapter: store }) })
  container.style.height = '100%'
  await waitFor(() => expect(container.querySelectorAll('.ut-table__link').length).toBeGreaterThan(5), { timeout: 20_000 })
  return container
}
afterEach(async () => {
  cleanup()
  document.documentElement.dir = 'ltr'
  await page.viewport(1280, 900)
})

describe('UsersDashboard in a browser', () => {
  it.each([[360, 'ltr'], [360, 'rtl'], [760, 'ltr'], [1440, 'ltr'], [1440, 'rtl']] as const)('never makes the page scroll sideways (%i px, %s)', async (width, dir) => {
    await show(width, dir, { where })
    expect(document.documentElement.scrollWidth).toBe(width)
  })

  it('fits the height of its host, with the table scrolling inside', async () => {
    const container = await show(1440, 'ltr')
    expect(document.documentElement.scrollHeight).toBe(800)
    const table = container.querySelector('.ut-table__scroll')
    expect(table?.scrollHeight).toBeGreaterThan(table?.clientHeight ?? Infinity)
  })

  it('keeps every filter in sight where there is room', async () => {
    const container = await show(1440, 'ltr', { where })
    const bar = container.querySelector('.ut-filters')?.getBoundingClientRect()
    for (const chip of container.querySelectorAll('.ut-filters .ut-chip, .ut-filters > .ut-button')) {
      const { left, right } = chip.getBoundingClientRect()
      expect(left).toBeGreaterThanOrEqual((bar?.left ?? 0) - 1)
      expect(right).toBeLessThanOrEqual((bar?.right ?? 0) + 1)
    }
  })

  it('is worked by keys alone: search, range, filter', async () => {
    await show(1440, 'ltr')
    await userEvent.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await userEvent.keyboard('zzz{Enter}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Clear search' })).toBeVisible(), { timeout: 10_000 })
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('menuitemradio', { name: 'Last 30 days' }))
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(screen.getByRole('button', { name: 'Time range: Last 7 days' })).toBe(document.activeElement)
  })

  // the stories check the page itself
  it.each([/^Time range/, 'Add a filter', /^Edit filter: Environment/, 'Columns', 'Export'])('opens %s without a violation that axe finds', async (name) => {
    await show(1440, 'ltr', { where })
    await userEvent.click(screen.getByRole('button', { name }))
    const { violations } = await axe.run(screen.getByRole('dialog'))
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
