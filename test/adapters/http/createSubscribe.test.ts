import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHttpAdapter } from '../../../src/adapters/http/index.js'

type Answer = Response | Error | 'stream'

/** A server whose connections are opened one after the other, and what can be done to them. */
function serverOf(answers: readonly Answer[]) {
  const connections: { send(text: string): void; end(): void; readonly signal: AbortSignal; readonly headers: Headers }[] = []
  const adapter = createHttpAdapter({
    baseUrl: '/api/trail',
    headers: { authorization: 'Bearer ann' },
    fetch: async (input, init) => {
      const answer = answers[Math.min(connections.length, answers.length - 1)]
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined
      const signal = init?.signal ?? new AbortController().signal
      const body = new ReadableStream<Uint8Array>({ start: (own) => { controller = own } })
      if (answer === 'stream') signal.addEventListener('abort', () => controller?.error(new DOMException('', 'AbortError')))
      connections.push({
        send: (text) => controller?.enqueue(new TextEncoder().encode(text)), end: () => controller?.close(), signal, headers: new Headers(init?.headers),
      })
      expect(input).toBe('/api/trail/changes')
      if (answer instanceof Error) throw answer
      return answer === 'stream' ? new Response(body) : answer ?? new Response(body)
    },
  })
  return { adapter, connections }
}

vi.useFakeTimers()
afterEach(() => vi.clearAllTimers())
const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)

describe('subscribe over HTTP', () => {
  it('calls back when it is connected and after each change, with the headers of the host', async () => {
    const { adapter, connections } = serverOf(['stream'])
    let calls = 0
    const stop = adapter.subscribe(() => calls++)
    await pass()
    expect([calls, connections[0]?.headers.get('authorization')]).toEqual([1, 'Bearer ann'])
    connections[0]?.send('event: change\ndata: {}\n\n')
    await pass()
    expect(calls).toBe(2)
    // In pieces, with another kind of line end, and events of a later version.
    for (const piece of ['eve', 'nt: cha', 'nge\r\nda', 'ta: {}\r\n\r\n:\n\nevent: other\n\n']) connections[0]?.send(piece)
    await pass()
    expect(calls).toBe(3)
    stop()
  })

  it('shares one connection, and closes it with the last listener', async () => {
    const { adapter, connections } = serverOf(['stream'])
    const calls = [0, 0]
    const stops = calls.map((_, i) => adapter.subscribe(() => { calls[i]!++ }))
    await pass()
    connections[0]?.send('event: change\n\n')
    await pass()
    expect([connections.length, ...calls]).toEqual([1, 2, 2])
    stops[0]?.()
    expect(connections[0]?.signal.aborted).toBe(false)
    stops[1]?.()
    stops[1]?.()
    expect(connections[0]?.signal.aborted).toBe(true)
    await pass(60_000)
    expect([connections.length, vi.getTimerCount()]).toEqual([1, 0])
    adapter.subscribe(() => {})()
  })

  it('keeps what one listener throws from the others', async () => {
    const { adapter } = serverOf(['stream'])
    const thrown: unknown[] = []
    const onError = (error: unknown) => { thrown.push(error) }
    process.on('uncaughtException', onError)
    let calls = 0
    const stops = [adapter.subscribe(() => { throw new Error('a listener of the host') }), adapter.subscribe(() => calls++)]
    await pass()
    expect(calls).toBe(1)
    for (const stop of stops) stop()
    await vi.waitFor(() => expect(thrown).toHaveLength(1))
    process.off('uncaughtException', onError)
  })

  it('connects again when the connection is lost, later each time, and calls back since it may have missed changes', async () => {
    const { adapter, connections } = serverOf(['stream', new TypeError('down'), new Response('', { status: 503 }), 'stream'])
    let calls = 0
    const stop = adapter.subscribe(() => calls++)
    await pass()
    connections[0]?.end()
    await pass(800)
    expect([calls, connections.length]).toEqual([1, 2])
    await pass(1500)
    expect([calls, connections.length]).toEqual([1, 3])
    await pass(3000)
    expect([calls, connections.length]).toEqual([2, 4])
    stop()
  })

  it('connects again when nothing comes for too long', async () => {
    const { adapter, connections } = serverOf(['stream'])
    const stop = adapter.subscribe(() => {})
    await pass()
    for (let i = 0; i < 5; i++) {
      await pass(15_000)
      connections[0]?.send(':\n\n')
    }
    expect(connections).toHaveLength(1)
    await pass(47_000)
    expect(connections).toHaveLength(2)
    stop()
  })

  it.each([501, 404])('does not ask again where there is nothing to hear (%d)', async (status) => {
    const { adapter, connections } = serverOf([new Response('{}', { status })])
    const stop = adapter.subscribe(() => {})
    await pass(600_000)
    expect(connections).toHaveLength(1)
    stop()
  })

  it('goes on asking while nobody is signed in, seldom', async () => {
    const { adapter, connections } = serverOf([new Response('{}', { status: 401 })])
    const stop = adapter.subscribe(() => {})
    await pass(600_000)
    expect(connections.length).toBeGreaterThan(10)
    expect(connections.length).toBeLessThan(35)
    stop()
  })
})
