import type { StatementOptions } from '../ClickHouseClient.js'
import { abortError } from './abortable.js'
import type { ChdbSession } from './Chdb.js'

type Turn = (session: ChdbSession) => void

/**
 * Sessions that take one statement each, and those who wait for one, in order, the urgent ones first. A session counts as busy until the
 * engine is done with it, however early its asker gave up.
 */
export class SessionPool {
  readonly #sessions: readonly ChdbSession[]
  readonly #free: ChdbSession[]
  readonly #urgent = new Set<Turn>()
  readonly #waiting = new Set<Turn>()
  #onIdle: (() => void) | null = null

  constructor(sessions: readonly ChdbSession[]) {
    this.#sessions = sessions
    this.#free = [...sessions]
  }

  /** Starts the work on the first free session. Aborted while it waits, it rejects with an `AbortError` and never starts. */
  async run<Value>(start: (session: ChdbSession) => Promise<Value>, options: StatementOptions = {}): Promise<{ readonly done: Promise<Value> }> {
    const session = await this.#take(options)
    const done = (async () => start(session))()
    const give = () => this.#give(session)
    // what failed keeps its memory (seen: 1 GB) until the session's next statement
    done.then(give, () => session.queryAsync('SELECT 1', { format: 'Null' }).then(give, give))
    return { done }
  }

  /** Waits for all that runs or waits, then closes the sessions. */
  async close(): Promise<void> {
    if (this.#free.length < this.#sessions.length) await new Promise<void>((resolve) => { this.#onIdle = resolve })
    for (const session of this.#sessions) session.close()
  }

  #take({ signal, isUrgent = false }: StatementOptions): Promise<ChdbSession> {
    if (signal?.aborted) return Promise.reject(abortError())
    const session = this.#free.pop()
    if (session) return Promise.resolve(session)
    const line = isUrgent ? this.#urgent : this.#waiting
    return new Promise((resolve, reject) => {
      const abort = () => {
        line.delete(turn)
        reject(abortError())
      }
      const turn: Turn = (next) => {
        signal?.removeEventListener('abort', abort)
        resolve(next)
      }
      signal?.addEventListener('abort', abort, { once: true })
      line.add(turn)
    })
  }

  #give(session: ChdbSession): void {
    for (const line of [this.#urgent, this.#waiting]) {
      const [next] = line
      if (!next) continue
      line.delete(next)
      return next(session)
    }
    this.#free.push(session)
    if (this.#free.length === this.#sessions.length) this.#onIdle?.()
  }
}
