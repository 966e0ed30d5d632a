import { cleanup, render, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import { ActivityHistogram } from '../../src/components/activity-histogram/ActivityHistogram.js'
import { ColumnPicker } from '../../src/components/column-picker/ColumnPicker.js'
import { ExportUsers } from '../../src/components/export-users/ExportUsers.js'
import { FilterBar } from '../../src/components/filter-bar/FilterBar.js'
import { OverviewStats } from '../../src/components/overview-stats/OverviewStats.js'
import { ScoreHistory } from '../../src/components/score-history/ScoreHistory.js'
import { SessionList } from '../../src/components/session-list/SessionList.js'
import { TimeRange } from '../../src/components/time-range/TimeRange.js'
import { TraceList } from '../../src/components/trace-list/TraceList.js'
import { UsageBreakdown } from '../../src/components/usage-breakdown/UsageBreakdown.js'
import { UserStats } from '../../src/components/user-stats/UserStats.js'
import { UsersTable } from '../../src/components/users-table/UsersTable.js'
import '../../src/styles/index.css'
import { generateTrail } from '../../src/testkit/generateTrail.js'
import { Root } from '../../src/ui/Root.js'
import { NOW, provide } from '../support/provide.js'

vi.setConfig({ testTimeout: 30_000 })
const trail = generateTrail({ seed: 3, users: 10, traces: 300, days: 20, until: NOW })
const adapter = createMemoryAdapter(trail)
const range = { from: NOW - 20 * 86_400_000, to: NOW }
const scope = { range, timeZone: 'UTC' }
const subject = { userId: trail.traces.find((trace) => trace.userId)?.userId ?? '', timeZone: 'UTC' }
const nothing = () => {}

const blocks: Readonly<Record<string, ReactElement>> = {
  OverviewStats: <OverviewStats data-testid="view" scope={scope} />,
  UserStats: <UserStats data-testid="view" scope={subject} />,
  ActivityHistogram: <ActivityHistogram data-testid="view" activity={[]} bucket="day" range={range} />,
  UsersTable: <UsersTable data-testid="view" range={range} style={{ blockSize: 300 }} />,
  UsageBreakdown: <UsageBreakdown data-testid="view" scope={subject} />,
  SessionList: <SessionList data-testid="view" scope={subject} />,
  TraceList: <TraceList data-testid="view" scope={subject} />,
  ScoreHistory: <ScoreHistory data-testid="view" scope={subject} />,
}
const controls: Readonly<Record<string, ReactElement>> = {
  TimeRange: <TimeRange data-testid="view" value={{ kind: 'all' }} onValueChange={nothing} />,
  FilterBar: <FilterBar data-testid="view" where={[{ kind: 'metric', metric: 'sessions', min: 2 }]} onWhereChange={nothing} scope={scope} />,
  ColumnPicker: <ColumnPicker data-testid="view" columns={[{ id: 'a', label: 'A' }]} value={['a']} onValueChange={nothing} />,
  ExportUsers: <ExportUsers data-testid="view" request={scope} total={10} />,
}

afterEach(cleanup)

/** What a stylesheet says about the outermost element and the parts in it, and where these lie. */
async function look(node: ReactElement) {
  render(<div style={{ inlineSize: 900 }}>{node}</div>, { wrapper: provide({ adapter }) })
  const view = document.querySelector<HTMLElement>('[data-testid="view"]')
  if (!view) throw new Error('The view was not drawn.')
  await waitFor(() => expect(view.querySelector('.ut-skeleton:not(.ut-table__body *)')).toBeNull(), { timeout: 10_000 })
  const box = view.getBoundingClientRect()
  const parts = [...view.querySelectorAll('[class^="ut-"]')].filter((part) => part.closest('.ut-overlays, .ut-tip, [popover]') === null)
  const seen = [view, ...parts.slice(0, 60)].map((element) => {
    const { display, overflowX, paddingInlineStart, paddingBlockStart, borderBlockEndWidth, fontSize } = getComputedStyle(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    const [left, top] = [Math.round(x - box.x), Math.round(y - box.y)]
    return `${element.className.toString().replace('ut-root ', '')}: ${[display, overflowX, paddingInlineStart, paddingBlockStart, borderBlockEndWidth, fontSize, left, top, Math.round(width), Math.round(height)].join(' ')}`
  })
  cleanup()
  return seen
}

describe('a part of a view on its own', () => {
  it.each(Object.entries(blocks))('%s looks as it does inside another view', async (_, node) => {
    const inside = await look(<Root>{node}</Root>)
    expect(await look(node)).toEqual(inside)
  })

  it.each(Object.entries(controls))('%s takes the room that it needs in a row of the host', (_, node) => {
    render(<div style={{ display: 'flex', inlineSize: 900 }}>{node}<span>host</span></div>, { wrapper: provide({ adapter }) })
    const view = document.querySelector('[data-testid="view"]')
    const button = view?.querySelector('button')
    expect(button?.getBoundingClientRect().width).toBeGreaterThan(60)
    expect(view?.getBoundingClientRect().width).toBeGreaterThanOrEqual(button?.getBoundingClientRect().width ?? Infinity)
  })
})
