import { configure, render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { UserDetail } from '../../src/components/user-detail/UserDetail.js'
import { UsersDashboard } from '../../src/components/users-dashboard/UsersDashboard.js'
import { ar } from '../../src/intl/messages/ar.js'
import { de } from '../../src/intl/messages/de.js'
import type { Messages } from '../../src/intl/messages/en.js'
import { createOracle } from '../../src/testkit/createOracle.js'
import { NOW, provide } from '../support/provide.js'

// whole views on a busy machine; names of roles are slow to compute where styles are, and nothing here is hidden
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 40_000 })

const TRACES = ['ann', 'bob', 'cleo'].map((userId, i) => ({
  id: `t${i}`, userId, timestamp: NOW - (i + 1) * 3_600_000, sessionId: `s${i}`, name: 'answer', durationMs: 1500, costUsd: 0.5, models: ['gpt-4.1'],
}))

describe.each<[string, Messages, 'ltr' | 'rtl', string, RegExp]>([
  ['de', de, 'ltr', '3 Nutzer', /0,50\s\$/],
  ['ar', ar, 'rtl', '3 مستخدمين', /0\.50\sUS\$/],
])('the views in %s', (locale, messages, dir, threeUsers, halfADollar) => {
  const wrapper = () => provide({ adapter: createOracle({ traces: TRACES }), locale, messages })

  it('name the parts of the dashboard, and count in the language', async () => {
    render(<div dir={dir}><UsersDashboard /></div>, { wrapper: wrapper() })
    const table = await screen.findByRole('grid', { name: messages.table.users })
    expect(await within(table).findByText(threeUsers)).toBeTruthy()
    for (const header of [messages.table.user, messages.table.seen, messages.table.cost, messages.table.latency]) {
      expect(within(table).getAllByText(header).length).toBeGreaterThan(0)
    }
    for (const label of [messages.columnPicker.label, messages.export.label, messages.filters.add, messages.dashboard.refresh]) {
      expect(screen.getAllByRole('button', { name: new RegExp(label) }).length).toBeGreaterThan(0)
    }
    expect(screen.getByRole('button', { name: new RegExp(`^${messages.stats.errorRate.label}`) })).toBeTruthy()
    expect(screen.getByText(messages.chart.sessionsPer.day)).toBeTruthy()
  })

  it('name the parts of the detail, beside figures of the locale', async () => {
    render(<div dir={dir}><UserDetail userId="ann" /></div>, { wrapper: wrapper() })
    for (const tab of Object.values(messages.detail.tabs)) expect(await screen.findByRole('tab', { name: new RegExp(`^${tab}`) })).toBeTruthy()
    expect((await screen.findAllByText(halfADollar)).length).toBeGreaterThan(0)
    expect(screen.getByText(messages.detail.errorsOnly)).toBeTruthy()
    expect(await screen.findByText(messages.detail.usage.title)).toBeTruthy()
    expect(screen.queryByText('Sessions')).toBeNull()
  })
})
