import { configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/createMemoryAdapter.js'
import { shownExportColumns } from '../../../src/components/export-users/shownExportColumns.js'
import { ExportUsers, type ExportUsersProps } from '../../../src/components/export-users/ExportUsers.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import { AdapterError } from '../../../src/contract/errors.js'
import { NOW, provide } from '../../support/provide.js'

vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

const store = createMemoryAdapter({ traces: Array.from({ length: 1200 }, (_, i) => ({ id: `t${i}`, userId: `u${String(i).padStart(4, '0')}`, timestamp: NOW - 1000 - i })) })
const request = { range: { from: NOW - 86_400_000, to: NOW }, timeZone: 'UTC', sort: { by: 'userId', direction: 'asc' } } as const

const saved: { name: string; blob: Blob }[] = []
let blob: Blob | undefined
beforeEach(() => {
  saved.length = 0
  URL.createObjectURL = (object) => { if (object instanceof Blob) blob = object; return 'blob:test' }
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (blob) saved.push({ name: this.download, blob })
  })
})
afterEach(() => void vi.restoreAllMocks())

const show = (adapter: Adapter = store, props: Partial<ExportUsersProps> = {}) =>
  render(<ExportUsers request={request} total={1200} {...props} />, { wrapper: provide({ adapter }) })
const start = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Export' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Export' }))
}
/** Fails on the second page until `mend` is called. */
function breaking() {
  let broken = true
  const listUsers: Adapter['listUsers'] = (asked, context) =>
    broken && asked.cursor !== undefined ? Promise.reject(new AdapterError('internal', 'The store closed the stream.')) : store.listUsers(asked, context)
  return { adapter: { ...store, listUsers }, mend: () => { broken = false } }
}

describe('ExportUsers', () => {
  it('saves the whole scope under the day\'s name, and offers it again', async () => {
    show()
    await start()
    expect((await screen.findAllByText('users-2026-11-19.csv, 1,200 rows')).length).toBeGreaterThan(0)
    expect(saved).toHaveLength(1)
    expect(saved[0]?.name).toBe('users-2026-11-19.csv')
    const lines = (await saved[0]?.blob.text() ?? '').trimEnd().split('\r\n')
    expect(lines).toHaveLength(1201)
    expect(lines[1]).toMatch(/^u0000,/)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Download' }))
    expect(saved).toHaveLength(2)
  })

  it('writes NDJSON, the columns in sight only, and the host\'s own', async () => {
    show(store, { fileName: 'customers', shownColumns: shownExportColumns(['user', 'cost', 'trend', 'plan']), columns: [{ name: 'plan', read: () => 'pro' }] })
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await userEvent.click(screen.getByRole('radio', { name: 'NDJSON' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only the columns shown' }))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(saved[0]?.name).toBe('customers.ndjson'))
    const [first] = (await saved[0]?.blob.text() ?? '').split('\n')
    expect(JSON.parse(first ?? '')).toEqual({ user_id: 'u0000', user_email: null, cost_sum_usd: null, cost_avg_usd: null, cost_median_usd: null, plan: 'pro' })
  })

  it('tells how far it came when it fails, and goes on behind those rows', async () => {
    const { adapter, mend } = breaking()
    show(adapter)
    await start()
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Export failed after 500 rows')
    expect(alert.textContent).toContain('The store closed the stream.')
    expect(saved).toHaveLength(0)
    mend()
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    const ids = (await saved[0]?.blob.text() ?? '').trimEnd().split('\r\n').slice(1).map((line) => line.split(',')[0])
    expect(ids).toHaveLength(1200)
    expect(new Set(ids).size).toBe(1200)
  })

  it('starts over when told to', async () => {
    const { adapter } = breaking()
    show(adapter)
    await start()
    await screen.findByRole('alert')
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }))
    expect(screen.getByRole('radio', { name: 'CSV' })).toBeDefined()
  })

  it('stops asking when it is cancelled', async () => {
    let signal: AbortSignal | undefined
    const listUsers: Adapter['listUsers'] = (_request, context) => new Promise((_resolve, reject) => {
      signal = context?.signal
      signal?.addEventListener('abort', () => reject(signal?.reason))
    })
    show({ ...store, listUsers })
    await start()
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel export' }))
    expect(signal?.aborted).toBe(true)
    expect(screen.getByRole('radio', { name: 'CSV' })).toBeDefined()
    expect(saved).toHaveLength(0)
  })

  it('goes on while its popover is closed, and says when it is done', async () => {
    let release = () => {}
    const gate = new Promise<void>((done) => { release = done })
    const listUsers: Adapter['listUsers'] = async (asked, context) => { await gate; return store.listUsers(asked, context) }
    show({ ...store, listUsers })
    await start()
    await userEvent.click(screen.getByRole('button', { name: 'Hide; the export goes on' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    release()
    expect(await screen.findByText('Export ready')).toBeDefined()
    expect(saved).toHaveLength(1)
  })

  it('writes a large export through to the place on disk that the reader chose', async () => {
    const written: string[] = []
    const createWritable = async () => ({ write: async (text: string) => void written.push(text), close: async () => void written.push('closed'), abort: async () => {} })
    const showSaveFilePicker = vi.fn<(options: object) => Promise<object>>(async () => ({ name: 'chosen.csv', createWritable }))
    vi.stubGlobal('showSaveFilePicker', showSaveFilePicker)
    show(store, { total: 100_000 })
    await start()
    await screen.findAllByText('chosen.csv, 1,200 rows')
    expect(showSaveFilePicker).toHaveBeenCalledWith({ suggestedName: 'users-2026-11-19.csv' })
    expect(written).toHaveLength(5)
    expect(written.at(-1)).toBe('closed')
    expect(saved).toHaveLength(0)
    vi.unstubAllGlobals()
  })

  it('downloads an export of common size without asking where to', async () => {
    const showSaveFilePicker = vi.fn<() => Promise<object>>(() => new Promise(() => {}))
    vi.stubGlobal('showSaveFilePicker', showSaveFilePicker)
    show()
    await start()
    await screen.findAllByText(/1,200 rows/)
    expect(showSaveFilePicker).not.toHaveBeenCalled()
    expect(saved).toHaveLength(1)
    vi.unstubAllGlobals()
  })

  it('writes nothing when the reader chooses no place', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')))
    show(store, { total: 100_000 })
    await start()
    await waitFor(() => expect(screen.getByRole('radio', { name: 'CSV' })).toBeDefined())
    expect(saved).toHaveLength(0)
    vi.unstubAllGlobals()
  })
})
