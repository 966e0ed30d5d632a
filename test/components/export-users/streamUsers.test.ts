import { describe, expect, it, vi } from 'vitest'
import { EXPORT_COLUMNS, metricExportColumn } from '../../../src/components/export-users/exportColumns.js'
import { exportUsers, type ExportProgress, type ExportUsersOptions } from '../../../src/components/export-users/streamUsers.js'
import { AdapterError } from '../../../src/contract/errors.js'
import type { UserSummary } from '../../../src/model/user.js'

const summary = (userId: string, more: Partial<UserSummary> = {}): UserSummary => ({
  userId, userEmail: null, firstSeenAt: Date.UTC(2026, 10, 1), lastSeenAt: Date.UTC(2026, 10, 2, 3, 4, 5), traces: 3, erroredTraces: 1,
  sessions: 2, erroredSessions: 1, observations: 0, inputTokens: null, outputTokens: null, totalTokens: null,
  cost: { sum: 0.1 + 0.2, avg: null, median: null, unpricedTraces: 1, estimatedTraces: 0 },
  duration: { avg: null, p50: null, p95: 1200 }, feedback: { positive: 0, negative: 0 }, trend: [], ...more,
})

/** Serves users in pages; `fails` decides per asked cursor. */
function store(users: readonly UserSummary[], fails: (cursor: string | undefined) => Error | null = () => null) {
  const listUsers = vi.fn<ExportUsersOptions['adapter']['listUsers']>(async (request) => {
    const failure = fails(request.cursor)
    if (failure) throw failure
    const from = Number(request.cursor ?? 0)
    const size = Math.min(request.limit ?? 50, 500)
    const next = from + size
    return { rows: users.slice(from, next), nextCursor: next < users.length ? String(next) : null, total: users.length, trendBuckets: [], rollup: {} as never }
  })
  return { listUsers }
}

const request = { range: { from: 0, to: 10 }, timeZone: 'UTC', search: 'x', sort: { by: 'costSum', direction: 'desc' } } as const

async function collect(options: ExportUsersOptions): Promise<string> {
  let text = ''
  for await (const chunk of exportUsers(options)) text += chunk
  return text
}

describe('exportUsers', () => {
  it('walks all pages of the scope in its order, 500 rows a page', async () => {
    const adapter = store(Array.from({ length: 1203 }, (_, i) => summary(`u${i}`)))
    const seen: ExportProgress[] = []
    const text = await collect({ adapter, request, format: 'ndjson', onProgress: (p) => seen.push(p) })
    expect(text.trimEnd().split('\n').map((line) => JSON.parse(line).user_id)).toEqual(Array.from({ length: 1203 }, (_, i) => `u${i}`))
    expect(seen).toEqual([{ rows: 500, total: 1203, cursor: '500' }, { rows: 1000, total: 1203, cursor: '1000' }, { rows: 1203, total: 1203, cursor: null }])
    expect(adapter.listUsers.mock.calls[0]?.[0]).toEqual({ ...request, limit: 500 })
    expect(adapter.listUsers.mock.calls[2]?.[0]).toEqual({ ...request, limit: 500, cursor: '1000' })
  })

  it('writes a header with units, raw values, instants in ISO 8601 and nothing for the absent', async () => {
    const text = await collect({ adapter: store([summary('u', { userEmail: 'u@x.example' })]), request, format: 'csv', bom: false })
    const [header, row] = text.split('\r\n').map((line) => line.split(','))
    const cell = (name: string) => row?.[header?.indexOf(name) ?? -1]
    expect(header?.slice(0, 3)).toEqual(['user_id', 'user_email', 'last_seen_at'])
    expect(header).toContain('duration_p95_ms')
    expect(cell('cost_sum_usd')).toBe('0.30000000000000004')
    expect(cell('last_seen_at')).toBe('2026-11-02T03:04:05.000Z')
    expect(cell('error_rate_ratio')).toBe('0.5')
    expect(cell('total_tokens')).toBe('')
    expect(cell('unpriced_traces')).toBe('1')
  })

  it('starts CSV with the UTF-8 mark unless told not to', async () => {
    expect(await collect({ adapter: store([]), request, format: 'csv' })).toMatch(/^\uFEFFuser_id,/)
    expect(await collect({ adapter: store([]), request, format: 'csv', bom: false })).toMatch(/^user_id,/)
  })

  it('keeps hostile ids exactly in NDJSON, and defuses them in CSV', async () => {
    const ids = ['__proto__', '=1+1', 'a\nb', '"', '\uD800', '', "o'brien"]
    const adapter = store(ids.map((id) => summary(id)))
    const lines = (await collect({ adapter, request, format: 'ndjson' })).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).user_id)).toEqual(ids)
    expect(await collect({ adapter, request, format: 'csv', columns: [], bom: false })).toBe('user_id\r\n__proto__\r\n\'=1+1\r\n"a\nb"\r\n""""\r\n\uD800\r\n\r\no\'brien\r\n')
  })

  it('writes the columns that it is given', async () => {
    const plan = { name: 'plan', read: () => 'pro' }
    expect(await collect({ adapter: store([summary('u')]), request, format: 'csv', bom: false, columns: [metricExportColumn('traces'), plan] }))
      .toBe('user_id,traces,plan\r\nu,3,pro\r\n')
    expect(EXPORT_COLUMNS).toHaveLength(23)
  })

  it('stops when aborted', async () => {
    const abort = new AbortController()
    const adapter = store(Array.from({ length: 2000 }, (_, i) => summary(`u${i}`)))
    const run = collect({ adapter, request, format: 'csv', signal: abort.signal, onProgress: () => abort.abort() })
    await expect(run).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(adapter.listUsers).toHaveBeenCalledTimes(1)
  })

  it('fails after the rows it wrote, and continues behind them without a second header', async () => {
    let broken = true
    const adapter = store(Array.from({ length: 1100 }, (_, i) => summary(`u${i}`)), (cursor) => (broken && cursor === '500' ? new AdapterError('internal', 'gone') : null))
    let text = ''
    let progress: ExportProgress | undefined
    const options = { adapter, request, format: 'csv' as const, columns: [], bom: false, onProgress: (p: ExportProgress) => { progress = p } }
    await expect((async () => { for await (const chunk of exportUsers(options)) text += chunk })()).rejects.toThrow('gone')
    expect(progress).toEqual({ rows: 500, total: 1100, cursor: '500' })
    broken = false
    text += await collect({ ...options, after: progress })
    expect(text.trimEnd().split('\r\n')).toEqual(['user_id', ...Array.from({ length: 1100 }, (_, i) => `u${i}`)])
    expect(progress?.rows).toBe(1100)
  })

  it('tries again what the store calls retryable', async () => {
    vi.useFakeTimers()
    let failures = 2
    const adapter = store([summary('u')], () => (failures-- > 0 ? new AdapterError('rate_limited', 'slow down') : null))
    const run = collect({ adapter, request, format: 'csv', columns: [], bom: false })
    await vi.runAllTimersAsync()
    expect(await run).toBe('user_id\r\nu\r\n')
    vi.useRealTimers()
  })

  it('adds names where the host resolves them, 100 ids a call, and goes on without where it fails', async () => {
    const calls: number[] = []
    const resolveUsers = async (ids: readonly string[]) => {
      calls.push(ids.length)
      if (ids.includes('u150')) throw new Error('directory down')
      return Object.fromEntries(ids.map((id) => [id, { name: `Name of ${id}`, email: `${id}@x.example` }]))
    }
    const text = await collect({ adapter: store(Array.from({ length: 201 }, (_, i) => summary(`u${i}`))), request, format: 'ndjson', resolveUsers })
    const rows = text.trimEnd().split('\n').map((line) => JSON.parse(line))
    expect(calls).toEqual([100, 100, 1])
    expect(rows[0]).toMatchObject({ user_id: 'u0', user_name: 'Name of u0', user_email: 'u0@x.example' })
    expect(rows[120]).toMatchObject({ user_name: null, user_email: null })
  })

  it('leaves names empty where the resolver throws at once, or answers with nothing', async () => {
    const rude = (): never => { throw new Error('not a promise') }
    for (const resolveUsers of [rude, async () => JSON.parse('null')]) {
      const text = await collect({ adapter: store([summary('u0')]), request, format: 'ndjson', resolveUsers })
      expect(JSON.parse(text)).toMatchObject({ user_id: 'u0', user_name: null })
    }
  })
})
