import { AdapterError } from '../../contract/errors.js'

/** Runs some work, or throws `unavailable` at once when too much is under way. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Too much at once: said as it is, since it tells nothing of the store. */
export class Busy extends AdapterError {}

/** Lets so many run at a time. */
export function createTurns(most: number): Turns {
  let running = 0
  return async (work) => {
    if (running >= most) throw new Busy('unavailable', 'Too much is being written at once. Send it again in a moment.', { retryAfterMs: 1000 })
    running++
    try {
      return await work()
    } finally {
      running--
    }
  }
}
