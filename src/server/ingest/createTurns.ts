import { AdapterError } from '../../contract/errors.js'
import { unpack } from '../../ingest/body/unpack.js'

/** Unpacks a body and runs some work with it, or throws `unavailable` at once where there is no room for it. */
export type Turns = <Result>(body: Uint8Array, contentEncoding: string | null, work: (unpacked: Uint8Array) => Promise<Result>) => Promise<Result>

/** Too much at once: said as it is, since it tells nothing of the store. */
export class Busy extends AdapterError {}

/** Bytes that even an empty body counts as: its request, and the records that come of it. */
const LEAST = 1 << 14

/**
 * Lets so many of the largest bodies be held at a time, and as many more as they are smaller: a store that takes a
 * second to write, and joins what waits, is sent hundreds of small ones meanwhile.
 */
export function createTurns(most: number, largest: number): Turns {
  let room = most * largest
  return async (body, contentEncoding, work) => {
    let taken = 0
    const take = (size: number) => {
      const more = Math.min(largest, Math.max(LEAST, size)) - taken
      if (more > room) throw new Busy('unavailable', 'Too much is being written at once. Send it again in a moment.', { retryAfterMs: 1000 })
      room -= more
      taken += more
    }
    try {
      take(0)
      return await work(await unpack(body, contentEncoding, largest, take))
    } finally {
      room += taken
    }
  }
}
