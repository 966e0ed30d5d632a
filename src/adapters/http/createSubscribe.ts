import type { Adapter } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'
import { CHANGE_EVENT, CHANGES_PATH } from '../../wire/paths.js'
import { backOff } from './backOff.js'
import { sleep } from './deadline.js'
import { eventsOf } from './eventStream.js'
import { failureOf, type Open } from './open.js'

const FIRST_WAIT = 500
const MOST_WAIT = 30_000

/** Tells a server that has no changes to tell, now or ever. */
const isFinal = (error: unknown) => error instanceof AdapterError && (error.code === 'unsupported' || error.code === 'not_found')

/**
 * Makes `subscribe` over Server-Sent Events: one connection for all listeners, open while there are any. A lost one is
 * opened again. Each opening counts as a change, since changes may have been missed before it. Read with `fetch`, so that
 * headers work.
 */
export function createSubscribe(open: Open, where: string): NonNullable<Adapter['subscribe']> {
  const listeners = new Set<() => void>()
  let connection: AbortController | null = null

  const tell = () => {
    // Each in a turn of its own: what one throws does not keep the news from the others.
    for (const listener of listeners) queueMicrotask(() => { if (listeners.has(listener)) listener() })
  }

  const listen = async (signal: AbortSignal) => {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const response = await open(CHANGES_PATH, { headers: { accept: 'text/event-stream' } }, signal)
        if (!response.ok || !response.body) throw await failureOf(response, where)
        tell()
        for await (const event of eventsOf(response.body)) {
          failures = 0
          if (event === CHANGE_EVENT) tell()
        }
      } catch (error) {
        if (signal.aborted || isFinal(error)) return
      }
      await sleep(backOff(failures, FIRST_WAIT, MOST_WAIT), signal)
    }
  }

  return (onChange) => {
    // Of its own, so that one function given twice is called twice and stops twice.
    const listener = () => onChange()
    listeners.add(listener)
    if (!connection) {
      connection = new AbortController()
      // Ends with an abort, as it should.
      listen(connection.signal).catch(() => {})
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      connection?.abort()
      connection = null
    }
  }
}
