import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { UserDetail } from '../../../src/components/user-detail/UserDetail.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import { AdapterError } from '../../../src/contract/errors.js'
import { DEFAULT_DETAIL_VIEW } from '../../../src/model/detailView.js'
import type { TraceInput } from '../../../src/model/trace.js'
import { createOracle } from '../../../src/testkit/createOracle.js'
import { NOW, provide } from '../../support/provide.js'

// names of roles are slow to compute where styles are: nothing here is hidden
configure({ defaultHidden: true, asyncUtilTimeout: 8000 })
vi.setConfig({ testTimeout: 30_000 })

const HOUR = 3_600_000
const trace = (id: string, userId: string, more: Partial<TraceInput> = {}): TraceInput => ({
  id, userId, timestamp: NOW - HOUR, sessionId: `s-${id}`, name: `name ${id}`, durationMs: 1000, costUsd: 0.5, costSource: 'reported', models: ['gpt-4.1'],
  input: `question ${id}`, output: `answer ${id}`, ...more,
})

const TRACES: readonly TraceInput[] = [
  trace('a1', 'ann', { userEmail: 'ann@example.com', timestamp: NOW - HOUR }),
  trace('a2', 'ann', { timestamp: NOW - 40 * 24 * HOUR, status: 'error', statusMessage: 'tool timed out', costUsd: null, costSource: null }),
  trace('b1', 'bob', { timestamp: NOW - 2 * HOUR }),
  trace('c1', 'a/b?c#d% <img src=x onerror=alert(1)>', { timestamp: NOW - 3 * HOUR }),
]

/** Records what was asked. */
function spied(inner: Adapter = createOracle({ traces: TRACES })) {
  const asked: { question: string; request: Record<string, unknown> }[] = []
  const adapter = new Proxy(inner, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (request: Record<string, unknown>, context: unknown) => {
        asked.push({ question: String(key), request })
        return Reflect.apply(value, target, [request, context])
      }
    },
  })
  return { adapter, asked }
}

const show = (node: ReactNode, adapter: Adapter = createOracle({ traces: TRACES }), more = {}) =>
  render(<>{node}</>, { wrapper: provide({ adapter, getUserHref: (id) => `/users/${encodeURIComponent(id)}`, ...more }) })

const stat = (name: RegExp) => screen.findByRole('button', { name })

describe('UserDetail', () => {
  it('begins as the lifetime: figures of all traces, chart of the last 30 days', async () => {
    show(<UserDetail userId="ann" />)
    await stat(/^Traces2/)
    await stat(/^Errored50% · 1/)
    await stat(/^Cost\$0\.50.*1 unpriced/)
    screen.getByText(/last 30 days · sessions per day/)
    screen.getByRole('button', { name: 'Time range: All time' })
  })

  it('asks for errored traces alone in every panel, in the error view', async () => {
    const { adapter, asked } = spied()
    show(<UserDetail userId="ann" list={null} defaultView={{ ...DEFAULT_DETAIL_VIEW, range: { kind: 'last', amount: 90, unit: 'day' } }} />, adapter)
    await stat(/^Traces2/)
    asked.length = 0
    fireEvent.click(screen.getByRole('switch', { name: 'Errors only' }))
    await stat(/^Traces1/)
    await waitFor(() => expect(new Set(asked.map((a) => a.question))).toEqual(new Set(['getUser', 'getActivity', 'getUsage', 'listSessions', 'listScores'])))
    for (const { request } of asked) {
      expect(request).toMatchObject({ userId: 'ann', status: 'error', range: { from: expect.any(Number), to: expect.any(Number) } })
    }
    fireEvent.mouseDown(screen.getByRole('tab', { name: /^Traces/ }), { button: 0 })
    await waitFor(() => expect(asked.find((a) => a.question === 'listTraces')?.request).toMatchObject({ userId: 'ann', status: 'error' }))
  })

  it('never shows the figures of the user before', async () => {
    let open = (): void => {}
    const inner = createOracle({ traces: TRACES })
    const gate = new Promise<void>((resolve) => { open = resolve })
    const adapter: Adapter = { ...inner, id: 'gated', getUser: async (request, context) => { if (request.userId === 'bob') await gate; return inner.getUser(request, context) } }
    const { rerender } = show(<UserDetail userId="ann" list={null} />, adapter)
    await stat(/^Traces2/)
    rerender(<UserDetail userId="bob" list={null} />)
    expect(screen.queryByRole('button', { name: /^Traces2/ })).toBeNull()
    expect(screen.queryByText('ann@example.com')).toBeNull()
    within(screen.getByRole('group', { name: /^Totals/ })).getByText('Traces')
    await act(async () => open())
    await stat(/^Traces1/)
  })

  it('says so when no trace carries the id, with the way back', async () => {
    show(<UserDetail userId="nobody" backHref="/users" />)
    await screen.findByRole('heading', { name: 'No such user' })
    expect(screen.getAllByRole('link', { name: 'Back to users' })).toHaveLength(2)
    expect(screen.queryByRole('tablist')).toBeNull()
  })

  it('tells a user who was not active in the range from one who does not exist', async () => {
    show(<UserDetail userId="ann" defaultView={{ ...DEFAULT_DETAIL_VIEW, range: { kind: 'absolute', from: 1, to: HOUR } }} />)
    await screen.findByRole('heading', { name: 'No sessions in this range' })
    fireEvent.click(screen.getByRole('button', { name: 'Show all time' }))
    await stat(/^Traces2/)
  })

  it('names the lack of errors in the error view and leads out of it', async () => {
    show(<UserDetail userId="bob" defaultView={{ ...DEFAULT_DETAIL_VIEW, errorsOnly: true }} />)
    await screen.findByRole('heading', { name: 'No errors' })
    fireEvent.click(screen.getByRole('button', { name: 'Show all traces' }))
    await stat(/^Traces1/)
  })

  it('keeps its panels when one of them fails, and loads that one again', async () => {
    const inner = createOracle({ traces: TRACES })
    let broken = true
    const adapter: Adapter = { ...inner, id: 'broken', getUsage: (request, context) => (broken ? Promise.reject(new AdapterError('internal', 'The disk is full.')) : inner.getUsage(request, context)) }
    show(<UserDetail userId="ann" list={null} />, adapter)
    const alerts = await screen.findAllByRole('alert')
    expect(alerts).toHaveLength(3)
    expect(alerts[0]?.textContent).toContain('Model could not be loaded')
    await stat(/^Traces2/)
    await screen.findByText('2 of 2')
    broken = false
    for (const button of screen.getAllByRole('button', { name: 'Try again' })) fireEvent.click(button)
    await screen.findByText('gpt-4.1')
  })

  it('shows hostile ids as text and links them encoded', async () => {
    const id = TRACES[3]?.userId ?? ''
    const { container } = show(<UserDetail userId={id} />)
    await stat(/^Traces1/)
    expect(container.querySelector('img')).toBeNull()
    screen.getByRole('group', { name: `User ${id}` })
    expect((await screen.findByRole('link', { name: /^Previous user/ })).getAttribute('href')).toBe('/users/bob')
  })
})

describe('previous and next user', () => {
  const view = (sort: 'lastSeenAt' | 'traces') => ({ range: { kind: 'last', amount: 90, unit: 'day' }, zoom: null, search: '', where: [], sort: { by: sort, direction: 'desc' }, columns: null }) as const

  it("follow the list's own order", async () => {
    show(<UserDetail userId="bob" list={{ view: view('lastSeenAt') }} />)
    await screen.findByRole('group', { name: 'User 2 of 3 in the list' })
    expect((screen.getByRole('link', { name: 'Previous user' })).getAttribute('href')).toBe('/users/ann')
    expect((screen.getByRole('link', { name: 'Next user' })).getAttribute('href')).toBe(`/users/${encodeURIComponent(TRACES[3]?.userId ?? '')}`)
  })

  it('obey the filters of the list, and say when the user is not in it', async () => {
    show(<UserDetail userId="bob" list={{ view: { ...view('lastSeenAt'), search: 'ann@' } }} />)
    expect((await screen.findByRole('button', { name: 'Next user: This user is not in the list as it is filtered' })).getAttribute('aria-disabled')).toBe('true')
  })

  it('go by J and K, except where one types and while a panel is open', async () => {
    const onNavigateUser = vi.fn()
    const onViewChange = vi.fn()
    show(<UserDetail userId="bob" list={{ view: view('lastSeenAt') }} onNavigateUser={onNavigateUser} onViewChange={onViewChange} defaultView={{ ...DEFAULT_DETAIL_VIEW, tab: 'traces' }} />)
    await screen.findByRole('link', { name: 'Next user' })
    fireEvent.keyDown(document.body, { key: 'k' })
    expect(onNavigateUser).toHaveBeenLastCalledWith('ann')
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'j' })
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true })
    expect(onNavigateUser).toHaveBeenCalledTimes(1)
    fireEvent.click(await screen.findByRole('button', { name: /^name b1/ }))
    await screen.findByRole('region', { name: 'Trace name b1' })
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(onNavigateUser).toHaveBeenCalledTimes(1)
    expect(onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ open: { kind: 'trace', traceId: 'b1' } }), { reason: 'open' })
  })

  it('load the page that the next user lies on', async () => {
    const traces = Array.from({ length: 620 }, (_, i) => trace(`t${i}`, `user-${String(i).padStart(4, '0')}`, { timestamp: NOW - HOUR - i * 1000 }))
    show(<UserDetail userId="user-0499" list={{ view: view('lastSeenAt') }} />, createOracle({ traces }))
    expect((await screen.findByRole('link', { name: 'Next user' }, { timeout: 4000 })).getAttribute('href')).toBe('/users/user-0500')
    screen.getByRole('group', { name: 'User 500 of 620 in the list' })
  })
})

describe('the side panel', () => {
  it('shows a session as its conversation and walks to the next', async () => {
    const onViewChange = vi.fn()
    show(<UserDetail userId="ann" list={null} onViewChange={onViewChange} />)
    fireEvent.click(await screen.findByRole('button', { name: /^name a1/ }))
    const panel = within(await screen.findByRole('region', { name: 'Session name a1' }))
    await panel.findByText('question a1')
    panel.getByText('answer a1')
    fireEvent.click(panel.getByRole('button', { name: 'Next session' }))
    expect(onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ open: { kind: 'session', sessionId: 's-a2' } }), { reason: 'walk' })
    await screen.findByText('tool timed out')
    fireEvent.keyDown(screen.getByRole('region', { name: 'Session name a2' }), { key: 'Escape' })
    expect(screen.queryByRole('region', { name: /^Session n/ })).toBeNull()
  })

  it("finds nobody else's trace, whatever the address says", async () => {
    show(<UserDetail userId="ann" list={null} defaultView={{ ...DEFAULT_DETAIL_VIEW, open: { kind: 'trace', traceId: 'b1' } }} />)
    await screen.findByRole('heading', { name: 'No such trace' })
    expect(screen.queryByText('answer b1')).toBeNull()
  })

  it('closes when another user is shown', async () => {
    const { rerender } = show(<UserDetail userId="ann" list={null} defaultView={{ ...DEFAULT_DETAIL_VIEW, tab: 'sessions', open: { kind: 'session', sessionId: 's-a1' } }} />)
    await screen.findByText('question a1')
    rerender(<UserDetail userId="bob" list={null} />)
    expect(screen.queryByRole('region', { name: /^Session/ })).toBeNull()
    expect((screen.getByRole('tab', { name: /^Sessions/ })).getAttribute('aria-selected')).toBe('true')
  })
})
