import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { exportUsers } from '../../../src/components/export-users/streamUsers.js'
import { UsersDashboard } from '../../../src/components/users-dashboard/UsersDashboard.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import type { RequestOf } from '../../../src/contract/questions.js'
import type { Condition } from '../../../src/model/scope.js'
import { DEFAULT_USERS_VIEW, type UsersView } from '../../../src/model/viewState.js'
import { generateTrail } from '../../../src/testkit/generateTrail.js'
import { viewIntl } from '../filter-bar/viewIntl.js'
import { NOW, provide } from '../../support/provide.js'

vi.setConfig({ testTimeout: 120_000 })
configure({ asyncUtilTimeout: 30_000 })

const DAY = 86_400_000
const { format } = viewIntl()
const store = createMemoryAdapter(generateTrail({ seed: 7, users: 60, traces: 1500, days: 30, until: NOW }))

/** A small generator of numbers, so that a failing scope comes again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const CONDITIONS: readonly Condition[] = [
  { kind: 'metric', metric: 'sessions', min: 2 }, { kind: 'metric', metric: 'costSum', min: 0.01 }, { kind: 'metric', metric: 'errorRate', max: 0.5 },
  { kind: 'metric', metric: 'totalTokens', max: 500_000 }, { kind: 'metric', metric: 'durationP95', min: 500 },
]

function anyView(seed: number): UsersView {
  const next = random(seed)
  const from = NOW - Math.ceil(next() * 28) * DAY
  return {
    ...DEFAULT_USERS_VIEW,
    range: { kind: 'last', amount: 1 + Math.floor(next() * 30), unit: 'day' },
    zoom: next() < 0.5 ? { from, to: Math.min(NOW, from + Math.ceil(next() * 10) * DAY) } : null,
    search: next() < 0.3 ? 'a' : '',
    where: CONDITIONS.filter(() => next() < 0.25),
    sort: { by: 'costSum', direction: 'desc' },
  }
}

interface Exported { readonly sessions: number; readonly erroredSessions: number; readonly tokens: number; readonly cost: number; readonly rows: number; readonly traces: number }

async function exported(request: RequestOf<'listUsers'>): Promise<Exported> {
  const { limit: _limit, trend: _trend, weekStartsOn: _week, cursor: _cursor, ...scope } = request
  let text = ''
  for await (const chunk of exportUsers({ adapter: store, request: scope, format: 'ndjson' })) text += chunk
  const rows = text.split('\n').filter(Boolean).map((line): Record<string, number | null> => JSON.parse(line))
  const sum = (name: string) => rows.reduce((all, row) => all + (row[name] ?? 0), 0)
  return { rows: rows.length, sessions: sum('sessions'), erroredSessions: sum('errored_sessions'), tokens: sum('total_tokens'), cost: sum('cost_sum_usd'), traces: sum('traces') }
}

const stat = (id: string) => document.querySelector(`[data-stat="${id}"] .ut-stat__value`)?.textContent?.replace('≈ ', '')

describe('one scope', () => {
  it.each(Array.from({ length: 12 }, (_, i) => i + 1))('gives the same figures in stats, chart, roll-up and export (%i)', async (seed) => {
    const listUsers = vi.fn<Adapter['listUsers']>((request, context) => store.listUsers(request, context))
    const adapter: Adapter = { ...store, id: `reconcile-${seed}`, listUsers }
    const view = anyView(seed)
    render(<UsersDashboard defaultView={view} />, { wrapper: provide({ adapter }) })
    await waitFor(() => expect(stat('users')).toBeDefined())
    await waitFor(() => expect(screen.queryByText(/Loading|Refreshing/)).toBeNull())
    const asked = listUsers.mock.lastCall?.[0]
    if (!asked) throw new Error('The table asked nothing.')
    const file = await exported(asked)

    expect(stat('users')).toBe(format.count(file.rows))
    expect(stat('sessions')).toBe(format.count(file.sessions))
    if (file.rows > 0) {
      expect(stat('tracesPerUser')).toBe(format.count(file.traces / file.rows))
      expect(stat('errorRate')).toBe(format.percent(file.erroredSessions / file.sessions))
      expect(stat('totalTokens')).toBe(format.tokens(file.tokens))
      expect(stat('costUsd')).toBe(format.money(file.cost))
      const rollup = document.querySelector('.ut-table__row--rollup')
      const cell = (text: string) => [...(rollup?.querySelectorAll('[role]') ?? [])].some((each) => each.textContent?.includes(text))
      for (const text of [format.count(file.rows), format.count(file.sessions), format.percent(file.erroredSessions / file.sessions), format.tokens(file.tokens), format.money(file.cost)]) {
        expect([text, cell(text)]).toEqual([text, true])
      }
      // The chart keeps the whole range, which is the scope without a zoom. A session counts in each bucket that it
      // touches, a trace in one: traces add up.
      if (!view.zoom) expect(await chartTraces()).toBe(file.traces)
    }
    cleanup()
  })
})

async function chartTraces(): Promise<number> {
  const chart = screen.getByRole('group', { name: /^Sessions per/ })
  await userEvent.click(within(chart).getByRole('button', { name: /table/i }))
  const at = within(chart).getAllByRole('columnheader').findIndex((head) => head.textContent === 'Traces')
  return within(chart).getAllByRole('row').slice(1).reduce((all, row) => all + Number((row.children[at]?.textContent ?? '').replaceAll(',', '')), 0)
}
