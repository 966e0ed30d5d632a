import { cleanup, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { UserDetail } from '../../../src/components/user-detail/UserDetail.js'
import { DEFAULT_DETAIL_VIEW } from '../../../src/model/detailView.js'
import '../../../src/styles/index.css'
import { generateTrail } from '../../../src/testkit/generateTrail.js'
import { NOW, provide } from '../../support/provide.js'

vi.setConfig({ testTimeout: 30_000 })
const slow = { timeout: 10_000 }
const trail = generateTrail({ seed: 3, users: 30, traces: 3000, days: 60, until: NOW })
const adapter = createMemoryAdapter(trail)
const counts = new Map<string, number>()
for (const { userId } of trail.traces) if (userId !== null) counts.set(userId, (counts.get(userId) ?? 0) + 1)
const heavy = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 900)
})

function show(node: ReactNode, { dir = 'ltr', scheme = 'light', height = '100vh' } = {}) {
  const wrapper = provide({ adapter, getUserHref: (id) => `#${encodeURIComponent(id)}` })
  return render(<div dir={dir} style={{ colorScheme: scheme, height, background: 'Canvas' }}>{node}</div>, { wrapper })
}

const violations = async (container: Element) => (await axe.run(container, { rules: { region: { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
const loaded = async () => {
  await screen.findByRole('group', { name: /^User \d+ of \d+ in the list/ }, slow)
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull(), slow)
}
const rows = () => [...document.querySelectorAll<HTMLElement>('.ut-table__body .ut-table__link')]

describe('UserDetail in a browser', () => {
  it.each([['light', 'ltr'], ['dark', 'ltr'], ['light', 'rtl']])('has no violation that axe finds, %s, %s, with a session open', async (scheme, dir) => {
    const { container } = show(<UserDetail userId={heavy} />, { scheme, dir })
    await loaded()
    rows()[0]?.click()
    await screen.findByRole('button', { name: 'Next session' }, slow)
    await loaded()
    expect(await violations(container)).toEqual([])
  })

  it.each(['sessions', 'traces', 'scores'] as const)('has no violation that axe finds in the tab of %s', async (tab) => {
    const { container } = show(<UserDetail userId={heavy} defaultView={{ ...DEFAULT_DETAIL_VIEW, tab }} />)
    await loaded()
    expect(await violations(container)).toEqual([])
  })

  it('holds at 360 px: nothing but strips scrolls sideways, and the panel covers the view', async () => {
    await page.viewport(360, 740)
    const { container } = show(<UserDetail userId={heavy} />, { height: 'auto' })
    await loaded()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    const row = rows()[3]
    row?.focus()
    row?.click()
    const panel = await screen.findByRole('region', { name: /^(Session|Trace) / }, slow)
    const box = panel.getBoundingClientRect()
    expect([box.left, box.width, Math.round(box.top)]).toEqual([0, 360, 0])
    expect(await violations(container)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(row))
  })

  it('gives every tab, row and switch to the keyboard, and the focus back when a panel closes', async () => {
    show(<UserDetail userId={heavy} />)
    await loaded()
    const tab = screen.getByRole('tab', { name: 'Overview' })
    tab.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: /^Sessions/ }).getAttribute('aria-selected')).toBe('true')
    await loaded()
    const row = rows()[0]
    row?.focus()
    await userEvent.keyboard('{Enter}')
    const panel = await screen.findByRole('region', { name: /^(Session|Trace) / }, slow)
    await waitFor(() => expect(panel.contains(document.activeElement)).toBe(true))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(row))
  })

  it('mirrors its tabs and panels where text runs right to left', async () => {
    show(<UserDetail userId={heavy} />, { dir: 'rtl' })
    await loaded()
    const [overview, sessions] = screen.getAllByRole('tab').map((tab) => tab.getBoundingClientRect())
    expect(overview?.left).toBeGreaterThan(sessions?.left ?? 0)
    screen.getByRole('tab', { name: 'Overview' }).focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { name: /^Sessions/ }).getAttribute('aria-selected')).toBe('true')
  })

  it('keeps the panel in sight where the page scrolls', async () => {
    show(<UserDetail userId={heavy} />, { height: 'auto' })
    await loaded()
    window.scrollTo(0, 200)
    rows()[2]?.click()
    const panel = await screen.findByRole('region', { name: /^(Session|Trace) / }, slow)
    await waitFor(() => expect(Math.round(panel.getBoundingClientRect().top)).toBe(0))
    expect(panel.getBoundingClientRect().height).toBeLessThanOrEqual(innerHeight)
  })

  it('draws a handful of rows for thousands of traces', async () => {
    const many = createMemoryAdapter({ traces: Array.from({ length: 10_000 }, (_, i) => ({ id: `t${i}`, userId: 'u', timestamp: NOW - i * 1000 })) })
    const wrapper = provide({ adapter: many })
    render(<div style={{ height: '100vh' }}><UserDetail userId="u" list={null} defaultView={{ ...DEFAULT_DETAIL_VIEW, tab: 'traces' }} /></div>, { wrapper })
    await screen.findByText('50 of 10,000 traces', {}, slow)
    document.querySelector('.ut-detail__main')?.scrollTo(0, 1e6)
    await screen.findByText('100 of 10,000 traces', {}, slow)
    expect(rows().length).toBeLessThan(80)
  })
})
