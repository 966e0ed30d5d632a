import { quoted } from './bind.js'
import type { ChdbSession } from './Chdb.js'

/** Milliseconds until the engine is told again, and the longest pause: it may not have begun the statement at first. */
const AGAIN = 250
const LONGEST = 4_000

/**
 * Ends statements that nobody waits for any more, each by the `log_comment` it runs with, until they have ended. All that
 * are aborted together are one word to the engine. That is said on the main thread, where it takes some milliseconds:
 * the threads of libuv may all be waiting for what it ends.
 */
export function createKiller(control: ChdbSession): (comment: string, ended: Promise<unknown>) => void {
  const doomed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function killAfter(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (doomed.size === 0) return
      try {
        control.query(`KILL QUERY WHERE Settings['log_comment'] IN (${[...doomed].map(quoted).join(', ')}) ASYNC`)
      } catch {
        // they end by their own max_execution_time
      }
      killAfter(Math.min(LONGEST, Math.max(AGAIN, milliseconds * 2)))
    }, milliseconds)
  }

  return (comment, ended) => {
    doomed.add(comment)
    const forget = () => {
      doomed.delete(comment)
      if (doomed.size === 0) clearTimeout(timer)
    }
    ended.then(forget, forget)
    killAfter(0)
  }
}
