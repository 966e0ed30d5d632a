import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter, readNdjson } from '../../../src/adapters/memory/index.js'

const TRACE = { id: 't1', timestamp: 1_700_000_000_000, userId: 'ann' }
const lines = (...values: unknown[]) => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')
const bytes = (text: string) => new TextEncoder().encode(text)
/** The bytes in pieces of a size, as a network might cut them. */
async function* inPieces(all: Uint8Array, size: number) {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

describe('readNdjson', () => {
  it('reads traces, observations and scores, told apart by their fields', async () => {
    const read = await readNdjson(new Blob([lines(
      TRACE,
      { id: 'o1', traceId: 't1', timestamp: 1_700_000_000_000, type: 'generation', model: 'gpt-5' },
      { id: 's1', traceId: 't1', timestamp: 1_700_000_000_000, name: 'user-feedback', value: true },
    )]))
    expect(read.errors).toEqual([])
    expect(read.traces).toEqual([TRACE])
    expect(read.observations).toMatchObject([{ id: 'o1', model: 'gpt-5' }])
    expect(read.scores).toMatchObject([{ id: 's1', value: true }])
  })

  it('takes observations and scores out of the trace that holds them', async () => {
    const read = await readNdjson([lines({
      ...TRACE,
      observations: [{ id: 'o1', timestamp: 1_700_000_000_001, costUsd: 0.5 }],
      scores: [{ id: 's1', name: 'quality', value: 0.5, timestamp: 1_700_000_000_002 }],
    })])
    expect(read.traces).toEqual([TRACE])
    expect(read.observations).toEqual([{ id: 'o1', traceId: 't1', timestamp: 1_700_000_000_001, costUsd: 0.5 }])
    expect(read.scores).toEqual([{ id: 's1', traceId: 't1', name: 'quality', value: 0.5, timestamp: 1_700_000_000_002 }])
    const { trace } = (await createMemoryAdapter(read).getTrace({ traceId: 't1' }))!
    expect(trace.costUsd).toBe(0.5)
  })

  it('takes ISO times with a zone, and refuses those without', async () => {
    const read = await readNdjson([lines(
      { id: 'a', timestamp: '2023-11-14T22:13:20Z' },
      { id: 'b', timestamp: '2023-11-15T03:43:20.000+05:30' },
      { id: 'c', timestamp: '2023-11-14T22:13:20' },
      { id: 'd', timestamp: 'yesterday' },
    )])
    expect(read.traces).toEqual([{ id: 'a', timestamp: 1_700_000_000_000 }, { id: 'b', timestamp: 1_700_000_000_000 }])
    expect(read.errors.map(({ line }) => line)).toEqual([3, 4])
    expect(read.errors[0]?.message).toContain('trace "c": timestamp must be')
  })

  it('reports broken lines by number and reads the rest', async () => {
    const read = await readNdjson([lines(TRACE, '{"id": ', '', '[1]', { ...TRACE, id: 't2', costUsd: -1 }, { ...TRACE, id: 't3' })])
    expect(read.traces.map(({ id }) => id)).toEqual(['t1', 't3'])
    expect(read.errors.map(({ line }) => line)).toEqual([2, 4, 5])
    expect(read.errors[0]?.message).toMatch(/^is not JSON: /)
    expect(read.errors[1]?.message).toBe('must be an object, but is [1]')
    expect(read.errors[2]?.message).toBe('trace "t2": costUsd must be a number ≥ 0 or null, but is -1')
  })

  it('reads the good parts of a trace with a bad one', async () => {
    const read = await readNdjson([lines({ ...TRACE, scores: [{ id: 's1', name: 'q', value: null, timestamp: 1 }, { id: 's2', name: 'q', value: 1, timestamp: 1 }] })])
    expect(read.traces).toHaveLength(1)
    expect(read.scores.map(({ id }) => id)).toEqual(['s2'])
    expect(read.errors).toHaveLength(1)
  })

  it.each([1, 3, 7, 1000])('does not mind a byte order mark, CRLF, blank lines, cut characters or a missing last newline (%i bytes a piece)', async (size) => {
    const text = `\ufeff${lines({ ...TRACE, userId: 'Zoë 😀' }, '', '   ', { ...TRACE, id: 't2' }).replaceAll('\n', '\r\n')}`
    const read = await readNdjson(inPieces(bytes(text), size))
    expect(read.errors).toEqual([])
    expect(read.traces).toEqual([{ ...TRACE, userId: 'Zoë 😀' }, { ...TRACE, id: 't2' }])
  })

  it.each([1, 10, 1000])('tells gzip by its first bytes (%i bytes a piece)', async (size) => {
    const read = await readNdjson(inPieces(gzipSync(lines(TRACE, { ...TRACE, id: 't2' })), size))
    expect(read.traces.map(({ id }) => id)).toEqual(['t1', 't2'])
  })

  it('rejects bytes that are not the gzip they are said to be', async () => {
    await expect(readNdjson([lines(TRACE)], { gzip: true })).rejects.toThrow('are not gzip')
    await expect(readNdjson([gzipSync(lines(TRACE)).subarray(0, 30)])).rejects.toThrow('cut short')
  })

  it('reads nothing from nothing', async () => {
    expect(await readNdjson([])).toEqual({ traces: [], observations: [], scores: [], errors: [] })
  })

  it('tells its progress in bytes of the source', async () => {
    const told: { bytes: number; total: number | null; records: number }[] = []
    const blob = new Blob([lines(TRACE, { ...TRACE, id: 't2' })])
    await readNdjson(blob, { onProgress: (progress) => { told.push(progress) } })
    expect(told.at(-1)).toEqual({ bytes: blob.size, total: blob.size, records: 2 })
  })

  it('rejects with an AbortError, also while the source keeps it waiting', async () => {
    const aborted = AbortSignal.abort()
    await expect(readNdjson([lines(TRACE)], { signal: aborted })).rejects.toMatchObject({ name: 'AbortError' })
    const controller = new AbortController()
    const reading = readNdjson(new ReadableStream<Uint8Array>({ start: (stream) => { stream.enqueue(bytes('{')) } }), { signal: controller.signal })
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('rejects when the source fails', async () => {
    async function* failing() {
      yield bytes(`${lines(TRACE)}\n`)
      throw new Error('the line is dead')
    }
    await expect(readNdjson(failing())).rejects.toThrow('the line is dead')
  })
})
